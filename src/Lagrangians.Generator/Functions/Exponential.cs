using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Powers of e, 2 and 10.</summary>
internal sealed class Exponential : IFamily
{
    private static readonly Behaviour ConvexIncreasing = new(Curvature.Convex, Monotony.Increasing);

    private static readonly Behaviour AffineIncreasing = new(Curvature.Affine, Monotony.Increasing);

    private static readonly ElementaryFunction Exp = new("Exp", (u, p) => BigFunctions.Exp(u[0], p), u => u[0].Exp())
    {
        InDoubleWords = u => DoubleWordFunctions.Exp(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0]),
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(1) : OfLogarithm(u[0]),
        Shifts = [new(1, -1, u => u.Call("Expm1"))],
        MirrorSum = u => 2 * u.Call("Cosh"),
        MirrorDifference = u => 2 * u.Call("Sinh"),
    };

    private static readonly ElementaryFunction Exp2 = new("Exp2", (u, p) => BigFunctions.Pow(2, u[0], p), u => u[0].Number(2).Log() * u[0].Call("Exp2"))
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0] * EnclosureFunctions.Ln2),
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
        Evaluate = u => u[0].Value is { IsInteger: true } n && n >= -1000 && n <= 1000 ? u[0].Number(2).Pow(n) : null,
    };

    private static readonly ElementaryFunction Exp10 = new("Exp10", (u, p) => BigFunctions.Pow(10, u[0], p), u => u[0].Number(10).Log() * u[0].Call("Exp10"))
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Exp(u[0] * EnclosureFunctions.Log(Enclosure.Point(10))),
        Range = _ => Interval.Positive,
        Behaviour = _ => ConvexIncreasing,
        LogBehaviour = _ => AffineIncreasing,
        Evaluate = u => u[0].Value is { IsInteger: true } n && n >= -300 && n <= 300 ? u[0].Number(10).Pow(n) : null,
    };

    private static readonly ElementaryFunction Expm1 = new("Expm1", (u, p) => BigFunctions.Expm1(u[0], p), u => u[0].Exp())
    {
        InDoubleWords = u => DoubleWordFunctions.Expm1(u[0]),
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Expm1(u[0]),
        Range = u => u[0].IsPositive ? Interval.Positive : u[0].IsNonNegative ? Interval.NonNegative
            : new Interval(Bound.At(-1, open: true), Bound.Infinite),
        Behaviour = _ => ConvexIncreasing,
        // log(eᵘ − 1) has the second derivative −eᵘ/(eᵘ − 1)².
        LogBehaviour = u => u[0].IsPositive ? new(Curvature.Concave, Monotony.Increasing) : Behaviour.Unknown,
        Evaluate = u => u[0].Value is { IsZero: true } ? u[0] : null,
        Shifts = [new(1, 1, u => u.Exp())],
    };

    /// <summary>e^u − 1 − u.</summary>
    private static readonly ElementaryFunction Expm1mx = new("Expm1mx", (u, p) => BigFunctions.Expm1mx(u[0], p), u => u[0].Call("Expm1"))
    {
        Trend = Trend.TurnsAtZero,
        Enclose = u => EnclosureFunctions.Expm1mx(u[0]),
        Range = u => Signs.OfMagnitude(u[0]),
        Evaluate = Signs.ZeroAtZero,
        MirrorSum = u => 4 * (u / 2).Call("Sinh").Pow(2),
    };

    public IEnumerable<ElementaryFunction> Functions => [Exp, Exp2, Exp10, Expm1, Expm1mx];

    public IEnumerable<Spelling> Spellings =>
    [
        Spelling.Of(Exp), Spelling.Of(Exp2), Spelling.Of(Exp10), Spelling.Of(Expm1), Spelling.Of(Expm1, "ExpM1"), Spelling.Of(Expm1mx),
        new("Exp2M1", 1, u => (u[0].Number(2).Log() * u[0]).Call("Expm1")),
        new("Exp10M1", 1, u => (u[0].Number(10).Log() * u[0]).Call("Expm1")),
    ];

    // e^(k·log v) is v^k.
    private static Term? OfLogarithm(Term u)
    {
        switch (u.Expr)
        {
            case Call { Function: "Log" } log:
                return u with { Expr = log.Arguments[0] };
            case Product product:
                for (var i = 0; i < product.Count; i++)
                {
                    if (product.Base(i) is Call { Function: "Log" } factor && Algebra.IsOne(product.Exponent(i)))
                        return (u with { Expr = factor.Arguments[0] }).Pow(u / (u with { Expr = factor }));
                }

                return null;
            default:
                return null;
        }
    }
}
