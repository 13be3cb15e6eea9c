using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Powers of e; those of 2 and 10 are powers of e as well, and have their names only in what is emitted.</summary>
internal sealed class Exponential : IFamily
{
    private static readonly Behaviour ConvexIncreasing = new(Curvature.Convex, Monotony.Increasing);

    private static readonly DoubleWord Ln2 = DoubleWordFunctions.Log(2);
    private static readonly DoubleWord Ln10 = DoubleWordFunctions.Log(10);
    private static readonly Behaviour AffineIncreasing = new(Curvature.Affine, Monotony.Increasing);

    private static readonly ElementaryFunction Exp = new("Exp", (u, p) => BigFunctions.Exp(u[0], p), u => u[0].Exp())
    {
        InDoubleWords = u => DoubleWordFunctions.Exp(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0]),
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
        Mass = new(Interval.Positive, 0),
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(1) : OfLogarithm(u[0]),
        Shifts = [new(1, -1, u => u.Call("Expm1"))],
        AtZero = Taylor.Of(Taylor.InverseFactorial),
        InExponentials = u => u.Exp(),
        Limits = (0, null),
        Inverse = level => level.Value is { Sign: > 0 } ? level.Log() : null,
        CorrectedArgument = 0,
        ExponentialOrder = 1,
        MirrorSum = u => 2 * u.Call("Cosh"),
        MirrorDifference = u => 2 * u.Call("Sinh"),
    };

    private static readonly ElementaryFunction Exp2 = new("Exp2", (u, p) => BigFunctions.Pow(2, u[0], p), u => u[0].Number(2).Log() * u[0].Call("Exp2"))
    {
        InDoubleWords = u => DoubleWordFunctions.Exp(u[0] * Ln2),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0] * EnclosureFunctions.Ln2),
        CorrectedArgument = 0,
        ExponentialOrder = 1,
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
    };

    private static readonly ElementaryFunction Exp10 = new("Exp10", (u, p) => BigFunctions.Pow(10, u[0], p), u => u[0].Number(10).Log() * u[0].Call("Exp10"))
    {
        InDoubleWords = u => DoubleWordFunctions.Exp(u[0] * Ln10),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0] * EnclosureFunctions.Log(Enclosure.Point(10))),
        CorrectedArgument = 0,
        ExponentialOrder = 1,
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
    };

    private static readonly ElementaryFunction Expm1 = new("Expm1", (u, p) => BigFunctions.Expm1(u[0], p), u => u[0].Exp())
    {
        InDoubleWords = u => DoubleWordFunctions.Expm1(u[0]),
        Trend = Trend.Increasing,
        Mass = new(new(Bound.At(-1, open: true), Bound.Infinite), 0),
        Enclose = u => EnclosureFunctions.Expm1(u[0]),
        Range = u => u[0].IsPositive ? Interval.Positive : u[0].IsNonNegative ? Interval.NonNegative
            : new Interval(Bound.At(-1, open: true), Bound.Infinite),
        Behaviour = _ => ConvexIncreasing,
        // log(eᵘ − 1) has the second derivative −eᵘ/(eᵘ − 1)².
        LogBehaviour = u => u[0].IsPositive ? new(Curvature.Concave, Monotony.Increasing) : Behaviour.Unknown,
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0] : null,
        Shifts = [new(1, 1, u => u.Exp())],
        AtZero = Taylor.Of(n => n == 0 ? 0 : Taylor.InverseFactorial(n)),
        Opened = u => u[0].Exp() - 1,
        InExponentials = u => u.Exp() - 1,
        Mirrored = (u, _) => u[0].Exp() - 1,
        Limits = (-1, null),
        Inverse = level => level.Value > -1 ? level.Call("Log1p") : null,
        CorrectedArgument = 0,
        ExponentialOrder = 1,
    };

    /// <summary>e^u − 1 − u.</summary>
    private static readonly ElementaryFunction Expm1mx = new("Expm1mx", (u, p) => BigFunctions.Expm1mx(u[0], p), u => u[0].Call("Expm1"))
    {
        CorrectedArgument = 0,
        Trend = Trend.TurnsAtZero,
        Enclose = u => EnclosureFunctions.Expm1mx(u[0]),
        Range = u => Signs.OfMagnitude(u[0]),
        Evaluate = Signs.ZeroAtZero,
        MirrorSum = u => 4 * (u / 2).Call("Sinh").Pow(2),
        AtZero = Taylor.Of(n => n < 2 ? 0 : Taylor.InverseFactorial(n)),
        Opened = u => u[0].Exp() - 1 - u[0],
        InExponentials = u => u.Exp() - 1 - u,
        ExponentialOrder = 1,
    };

    public IEnumerable<ElementaryFunction> Functions => [Exp, Exp2, Exp10, Expm1, Expm1mx];

    public IEnumerable<Spelling> Spellings =>
    [
        Spelling.Of(Exp), new("Exp2", 1, u => u[0].Number(2).Pow(u[0])), new("Exp10", 1, u => u[0].Number(10).Pow(u[0])), Spelling.Of(Expm1), Spelling.Of(Expm1, "ExpM1"), Spelling.Of(Expm1mx),
        new("Exp2M1", 1, u => (u[0].Number(2).Log() * u[0]).Call("Expm1")),
        new("Exp10M1", 1, u => (u[0].Number(10).Log() * u[0]).Call("Expm1")),
    ];

    // e^(k·log v) is v^k, but of a number or a parameter v to a power of x: all such powers are exponentials.
    private static Term? OfLogarithm(Term u)
    {
        switch (u.Expr)
        {
            case Call { Function: "Log" } log:
                return u with { Expr = log.Arguments[0] };
            case Product product:
                for (var i = 0; i < product.Count; i++)
                {
                    if (product.Base(i) is Call { Function: "Log" } factor && Algebra.IsOne(product.Exponent(i)) && !u.Algebra.IsExponential(factor.Arguments[0], product))
                        return (u with { Expr = factor.Arguments[0] }).Pow(u / (u with { Expr = factor }));
                }

                return null;
            default:
                return null;
        }
    }
}
