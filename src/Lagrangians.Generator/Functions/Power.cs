using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// Powers and roots. Powers and square roots are products of one factor; what is left are the cube root and the hypotenuse, and the power as a
/// kernel computes it.
/// </summary>
internal sealed class Power : IFamily
{
    private static readonly ElementaryFunction Cbrt = new("Cbrt", (u, p) => BigFunctions.Cbrt(u[0], p), u => 1 / (3 * u[0].Call("Cbrt").Pow(2)))
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Cbrt(u[0]),
        Range = u => Signs.Of(u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        Parity = Parity.Odd,
        Evaluate = u => u[0].Value is { IsZero: true } or { IsOne: true } ? u[0] : null,
    };

    /// <summary>√(u² + v²).</summary>
    private static readonly ElementaryFunction Hypot =
        new("Hypot", (u, p) => BigFunctions.Hypot(u[0], u[1], p), u => u[0] / u[0].Call("Hypot", u[1]), u => u[1] / u[0].Call("Hypot", u[1]))
        {
            InDoubleWords = u => ((u[0] * u[0]) + (u[1] * u[1])).Sqrt(),
            Trend = Trend.Valley,
            Enclose = u => EnclosureFunctions.Hypot(u[0], u[1]),
            IsSymmetric = true,
            Range = u => u[0].ExcludesZero || u[1].ExcludesZero ? Interval.Positive : Interval.NonNegative,
            Behaviour = u => new(Curvature.Convex, Behaviour.Rising(u[0]), Behaviour.Rising(u[1])),
        };

    public const string Kernel = "Pow";

    /// <summary>
    /// uᵛ as it is to be emitted, not to be taken apart or joined with others; with what v has lost by rounding as a third argument.
    /// </summary>
    private static readonly ElementaryFunction Pow =
        new(Kernel, (u, p) => BigFunctions.Pow(u[0], u[1], p), u => u[1] * u[0].Pow(u[1] - 1), u => u[0].Pow(u[1]) * u[0].Log())
        {
            InDoubleWords = u => DoubleWordValues.OfPower(u[0], u[1]),
            Range = u => u[0].IsPositive ? Interval.Positive : Interval.All,
            IsEmittedOnly = true,
        };

    public IEnumerable<ElementaryFunction> Functions => [Cbrt, Hypot, Pow];

    public IEnumerable<Spelling> Spellings =>
    [
        new("Pow", 2, u => u[0].Pow(u[1])), new("Sqrt", 1, u => u[0].Sqrt()), Spelling.Of(Cbrt), Spelling.Of(Hypot),
        new("FusedMultiplyAdd", 3, u => (u[0] * u[1]) + u[2]),
        new("Lerp", 3, u => (u[0] * (1 - u[2])) + (u[1] * u[2])),
    ];
}
