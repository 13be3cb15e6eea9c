using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>The error function and its relatives.</summary>
internal sealed class ErrorFunction : IFamily
{
    private static readonly ElementaryFunction Erf = new("Erf", (u, p) => BigFunctions.Erf(u[0], p), u => Density(u[0]))
    {
        Trend = Trend.Increasing,
        Enclose = u => EnclosureFunctions.Erf(u[0]),
        Range = u => Signs.Below(1, u[0]),
        Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
        Parity = Parity.Odd,
        Evaluate = Signs.ZeroAtZero,
        Shifts = [new(1, -1, u => -u.Call("Erfc")), new(1, 1, u => (-u).Call("Erfc"))],
    };

    private static readonly ElementaryFunction Erfc = new("Erfc", (u, p) => BigFunctions.Erfc(u[0], p), u => -Density(u[0]))
    {
        Trend = Trend.Decreasing,
        Enclose = u => EnclosureFunctions.Erfc(u[0]),
        Range = _ => new Interval(Bound.At(0, open: true), Bound.At(2, open: true)),
        Behaviour = u => new(Behaviour.OddIncreasing(u[0], Curvature.Convex).Curvature, Monotony.Decreasing),
        // The tail of a log-concave density is log-concave.
        LogBehaviour = _ => new(Curvature.Concave, Monotony.Decreasing),
        Evaluate = u => Signs.OneAtZero(u) ?? AsNormal(u[0]),
        Shifts = [new(1, -1, u => -u.Call("Erf"))],
    };

    /// <summary>The distribution function of the standard normal distribution: erfc(−u/√2)/2.</summary>
    private static readonly ElementaryFunction NormalCdf =
        new("NormalCdf", (u, p) => BigFunctions.NormalCdf(u[0], p), u => (-u[0].Pow(2) / 2).Exp() / (2 * u[0].Named("Pi")).Sqrt())
        {
            Trend = Trend.Increasing,
            Enclose = u => EnclosureFunctions.NormalCdf(u[0]),
            Range = _ => new Interval(Bound.At(0, open: true), Bound.At(1, open: true)),
            Behaviour = u => Behaviour.OddIncreasing(u[0], Curvature.Concave),
            LogBehaviour = _ => new(Curvature.Concave, Monotony.Increasing),
            Evaluate = u => u[0].Value is { IsZero: true } ? u[0].Number(Rational.Half) : null,
            Shifts = [new(1, -1, u => -(-u).Call("NormalCdf"))],
            MirrorSum = u => u.Number(1),
        };

    /// <summary>e^(u²)·erfc u: what is left of a tail without its exponential.</summary>
    private static readonly ElementaryFunction Erfcx =
        new("Erfcx", (u, p) => BigFunctions.Erfcx(u[0], p), u => (2 * u[0] * u[0].Call("Erfcx")) - (2 / u[0].Named("Pi").Sqrt()))
        {
            Range = _ => Interval.Positive,
            Trend = Trend.Decreasing,
            IsEmittedOnly = true,
        };

    public IEnumerable<ElementaryFunction> Functions => [Erf, Erfc, NormalCdf, Erfcx];

    public IEnumerable<Spelling> Spellings => Functions.Where(f => !f.IsEmittedOnly).Select(f => Spelling.Of(f));

    // erfc(−v/√2) = 2·Φ(v), which does not round v/√2.
    private static Term? AsNormal(Term u)
    {
        if (u.Expr is not Product product)
            return null;
        var two = u.Number(2).Expr;
        var half = u.Number(Rational.Half);
        var hasRoot = Enumerable.Range(0, product.Count)
            .Any(i => ReferenceEquals(product.Base(i), two) && product.Exponent(i) is Constant { Value: var e } && (e * 2).IsInteger);
        return hasRoot ? 2 * (-u * u.Number(2).Pow(half)).Call("NormalCdf") : null;
    }

    private static Term Density(Term u) => 2 * (-u.Pow(2)).Exp() / u.Named("Pi").Sqrt();
}
