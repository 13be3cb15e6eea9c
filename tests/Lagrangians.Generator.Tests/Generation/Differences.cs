using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// What a definition's members should give, from the values of its body as it was read: no calculus of ours has a part in it. A number counts
/// where two steps in two precisions agree on it, and where the slopes on both sides do.
/// </summary>
internal sealed class Differences(Expr body)
{
    // Of the first two digits that cancel down to 10⁻³⁵ are left; the others see that e^−3000 is not 0 and no double either.
    private static readonly (int Bits, int Step)[] Precisions = [(500, 120), (700, 170), (2_600, 520), (3_200, 640)];

    // Below half of the smallest double with a margin.
    private const long Nothing = -1_090;

    /// <summary>The names of the quantities, in their order.</summary>
    public static IEnumerable<string> Quantities(IEnumerable<string> parameters) => ["L", "L′", "L″", "E", .. parameters.Select(p => $"∂{p}")];

    /// <summary>Every quantity at x, which comes first, and the parameters; null where it is not certain or does not exist.</summary>
    public BigFloat?[] At(params double[] arguments)
    {
        var found = new BigFloat?[3 + arguments.Length];
        for (var i = 0; i < Precisions.Length && found.Contains(null); i += 2)
        {
            var (coarse, fine) = (All(Precisions[i]), All(Precisions[i + 1]));
            for (var k = 0; k < found.Length; k++)
                found[k] ??= Agree(coarse[k], fine[k]) || (i > 0 && IsNothing(coarse[k]) && IsNothing(fine[k])) ? fine[k] : null;
        }

        return found;

        // Only what is not settled yet is asked for.
        BigFloat[] All((int Bits, int Step) precision)
        {
            var point = new Point(body, arguments, precision.Bits, precision.Step);
            var (slope, curvature) = found[1..4].Contains(null) ? point.Slopes(0) : (BigFloat.NaN, BigFloat.NaN);
            var energy = BigFloat.Subtract(BigFloat.Multiply(arguments[0], slope, precision.Bits), point.Value, precision.Bits);
            return [point.Value, slope, curvature, energy, .. Enumerable.Range(1, arguments.Length - 1).Select(p => found[3 + p] is null ? point.Slopes(p).First : BigFloat.NaN)];
        }
    }

    /// <summary>L′ alone.</summary>
    public BigFloat? Slope(params double[] arguments)
    {
        var (coarse, fine) = (Of(Precisions[0]), Of(Precisions[1]));
        return Agree(coarse, fine) ? fine : null;

        BigFloat Of((int Bits, int Step) precision) => new Point(body, arguments, precision.Bits, precision.Step).Slopes(0).First;
    }

    private sealed class Point(Expr body, double[] arguments, int bits, int step)
    {
        public BigFloat Value { get; } = At(body, arguments, 0, 0, bits);

        public (BigFloat First, BigFloat Second) Slopes(int place)
        {
            var h = BigFloat.One.Scale((arguments[place] == 0 ? 0 : ((BigFloat)arguments[place]).Magnitude) - step);
            var (up, down) = (At(body, arguments, place, h, bits), At(body, arguments, place, -h, bits));
            var forward = BigFloat.Divide(BigFloat.Subtract(up, Value, bits), h, bits);
            var backward = BigFloat.Divide(BigFloat.Subtract(Value, down, bits), h, bits);
            var bend = BigFloat.Subtract(forward, backward, bits);
            var isSmooth = IsNothing(bend) || bend.Magnitude <= BigFloat.Max(BigFloat.Abs(forward), BigFloat.Abs(backward)).Magnitude - (step / 2);
            return (isSmooth ? BigFloat.Add(forward, backward, bits).Scale(-1) : BigFloat.NaN, BigFloat.Divide(bend, h, bits));
        }

        private static BigFloat At(Expr body, double[] arguments, int shifted, BigFloat shift, int bits)
        {
            var found = new HighPrecision(s => s.Index == shifted ? BigFloat.AddExact(arguments[s.Index], shift) : arguments[s.Index], bits).EvaluateIfPossible(body);
            return found.IsFinite ? found : BigFloat.NaN;
        }
    }

    // Of a 0 it takes many digits to see that it is one.
    private static bool Agree(BigFloat coarse, BigFloat fine) =>
        coarse.IsFinite && fine.IsFinite && !fine.IsZero && BigFloat.Abs(BigFloat.Subtract(coarse, fine, 80)) <= BigFloat.Abs(fine).Scale(-70);

    private static bool IsNothing(BigFloat value) => value.IsZero || (value.IsFinite && value.Magnitude < Nothing);
}
