using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Polynomials for where what cancels does so at ordinary x, too far out for a series: of g(u)/uᵏ in u² or in |u| around 0, and of g in |u| − c
/// between two numbers. Their coefficients are numbers, found once when the definition is compiled.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
/// <param name="scale">s.</param>
/// <param name="grid">Evaluates the functions.</param>
/// <param name="parity">Whether the expression is even or odd.</param>
internal sealed class Polynomials(Algebra algebra, Symbol x, Expr scale, SampleGrid grid, Parity parity)
{
    // The |u| at which a window may end, and from which on another may begin.
    private static readonly double[] Ends = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8, 12];

    // Beyond, it takes as long as two exponentials.
    private const int MaximumDegree = 22;

    private const int OrderBits = 900;
    private const int NearZero = -40;
    private const int LargestOrder = 8;

    /// <summary>The forms with the |v| between which they hold; of one side where the expression is neither even nor odd.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="unserved">The v at which all other forms fail that are not wide.</param>
    public IEnumerable<Form> Of(Expr expr, IReadOnlyList<double> unserved)
    {
        if (!unserved.Any(v => Math.Abs(v) <= Ends[Ends.Length - 1]) || ScaledForm.Of(algebra, expr, x, scale) is not { } scaled)
            yield break;
        foreach (var side in parity == Parity.None ? new[] { 1, -1 } : [1])
        {
            double[] within = [.. unserved.Where(v => v * side > 0).Select(Math.Abs)];
            if (!grid.HasSide(side))
                continue;
            foreach (var form in AroundZero(scaled, side).Concat(Between(scaled, within, side)))
                yield return form;
        }
    }

    private IEnumerable<Form> AroundZero(ScaledForm scaled, int side)
    {
        if (OrderAtZero(scaled.Function, side) is not { } order)
            yield break;
        foreach (var isSquare in parity == Parity.None ? new[] { false } : [true, false])
        {
            var found = false;
            foreach (var end in Ends)
            {
                var coefficients = isSquare
                    ? Approximation.Of(z => Reduced(scaled.Function, order, z.Sqrt()), 0, end * end, 0, MaximumDegree)
                    : Approximation.Of(u => Reduced(scaled.Function, order, side > 0 ? u : -u), 0, end, 0, MaximumDegree);
                if (coefficients is null)
                    break;
                found = true;
                var magnitude = parity == Parity.None ? algebra.Scale(x, side) : algebra.Call("Abs", x);
                var u = ScaledForm.Scaled(algebra, magnitude, scale);
                var polynomial = Horner(coefficients, isSquare ? algebra.Power(u, 2) : u);
                yield return FormOf(algebra.Multiply(Power(scaled.Factor, Odd(order) ? x : magnitude, order), polynomial), 0, end, side, hasSign: Odd(order));
            }

            if (found)
                yield break;
        }
    }

    // f·(s·x)ᵏ with as many of the scales joined with the factor as cancel there, and the others with x: of x²·β the product is (βx)·x, which is in range where it is.
    private Expr Power(Expr factor, Expr magnitude, int order)
    {
        var (joined, least) = (0, int.MaxValue);
        for (var m = 0; m <= Math.Max(0, order); m++)
        {
            if (Algebra.Nodes(algebra.Multiply(factor, algebra.Power(scale, m))).Count() is var count && count < least)
                (joined, least) = (m, count);
        }

        return algebra.Multiply(
            factor, algebra.Power(scale, joined), algebra.Power(magnitude, joined), algebra.Power(ScaledForm.Scaled(algebra, magnitude, scale), order - joined));
    }

    // Of an odd power of x the sign is in the power.
    private bool Odd(int order) => parity == Parity.None || (parity == Parity.Odd && order % 2 != 0);

    private IEnumerable<Form> Between(ScaledForm scaled, double[] unserved, int side)
    {
        for (var i = 0; i < Ends.Length; i++)
        {
            for (var k = i + 1; k < Ends.Length; k++)
            {
                var (low, high) = (Ends[i], Ends[k]);
                if (!unserved.Any(v => v >= low && v <= high))
                    continue;
                var centre = (low + high) / 2;
                if (Approximation.Of(u => grid.ValueAt(scaled.Function, side > 0 ? u : -u), low, high, centre, MaximumDegree) is not { } coefficients)
                    break;
                var u = ScaledForm.Scaled(algebra, parity == Parity.None ? algebra.Scale(x, side) : algebra.Call("Abs", x), scale);
                yield return FormOf(Multiple.Apart(algebra, scaled.Factor, Horner(coefficients, algebra.Call(Whole.Name, algebra.Subtract(u, Number(centre))))), low, high, side, hasSign: false);
            }
        }
    }

    private Form FormOf(Expr form, double low, double high, int side, bool hasSign) => new(
        parity == Parity.Odd && !hasSign ? algebra.Multiply(algebra.Call("Sign", x), form) : form, false, FormFinder.Series, low, high, parity == Parity.None ? side : 0);

    private Expr Horner(IReadOnlyList<double> coefficients, Expr z)
    {
        var sum = Number(coefficients[coefficients.Count - 1]);
        for (var i = coefficients.Count - 2; i >= 0; i--)
            sum = algebra.Add(Number(coefficients[i]), algebra.Multiply(z, sum));
        return sum;
    }

    private Expr Number(double value) => algebra.Constant(Rational.FromDouble(value));

    // g(u)/uᵏ. What cancels costs less than the digits beyond a double.
    private DoubleWord Reduced(Expr function, int order, DoubleWord u)
    {
        var value = grid.ValueAt(function, u);
        for (var i = 0; i < Math.Abs(order); i++)
            value = order > 0 ? value / u : value * u;
        return value;
    }

    // k, where g(u)/uᵏ tends to a number other than 0.
    private static int? OrderAtZero(Expr function, int side)
    {
        var (a, b) = (Value(NearZero), Value(NearZero - 1));
        if (!a.IsFinite || !b.IsFinite || a.IsZero || b.IsZero)
            return null;
        var order = Math.Log(BigFloat.Divide(a, b, 60).ToDouble()) / Math.Log(2);
        var nearest = Math.Round(order);
        return Math.Abs(order - nearest) < 1e-9 && Math.Abs(nearest) <= LargestOrder ? (int)nearest : null;

        BigFloat Value(int magnitude) =>
            new HighPrecision(_ => BigFloat.One.Scale(magnitude) is var u && side > 0 ? u : -u, OrderBits).EvaluateIfPossible(function);
    }
}
