using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>The mass of a log-concave density between two places; an end that is null is a number or infinite.</summary>
/// <param name="Density">The function whose difference it is.</param>
/// <param name="Lower">Where it begins.</param>
/// <param name="Upper">Where it ends.</param>
/// <param name="IsCut">Whether an end that is null may be a number, so that it does not move with the other.</param>
internal sealed record MassBetween(Mass Density, Expr? Lower, Expr? Upper, bool IsCut = false);

/// <summary>
/// The mass of a log-concave density from a convex end up to a concave one is log-concave: Φ(b − x) − Φ(a − x), 1 − e^−x.
/// A. Prékopa, "On logarithmic concave measures and functions", 1973: the integral of a log-concave function over some of its variables is one, and
/// the points between such ends are a convex set.
/// </summary>
internal static class MassRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Sum || shape.LogConcave is not null || !shape.Range.IsPositive || Of(prover, expr) is not { } mass)
            return;
        var (lower, upper) = (mass.Lower is null ? Fact.Obvious : prover.Of(mass.Lower).Convex, mass.Upper is null ? Fact.Obvious : prover.Of(mass.Upper).Concave);
        if (lower is not null && upper is not null)
            shape.LogConcave = new Fact($"{ShapeProver.Name(expr)} is log-concave", "the mass of a log-concave density up to a concave end from a convex one", lower, upper);
    }

    /// <summary>The mass that an expression is, where it is positive; null if it is none.</summary>
    public static MassBetween? Of(ShapeProver prover, Expr expr)
    {
        if (expr is Call single)
            return OfOne(prover, single, 1, prover.Algebra.Zero);
        if (expr is not Sum sum)
            return null;
        var varying = Enumerable.Range(0, sum.Terms.Length).Where(i => prover.DependsOnX(sum.Terms[i])).ToList();
        if (varying.Any(i => sum.Terms[i] is not Call))
            return null;
        if (Difference(sum) is var (greater, smaller))
            return FunctionLibrary.Find(greater.Function) is var f && f.Trend == Trend.Increasing
                ? new(f.Mass!, smaller.Arguments[0], greater.Arguments[0])
                : new(f.Mass!, greater.Arguments[0], smaller.Arguments[0]);
        return varying.Count == 1 && sum.Terms[varying[0]] is Call call
            ? OfOne(prover, call, sum.Coefficients[varying[0]], prover.Algebra.Subtract(sum, prover.Algebra.Scale(call, sum.Coefficients[varying[0]])))
            : null;
    }

    /// <summary>F(u) and F(v) of a multiple of F(u) − F(v) for one such function; else null.</summary>
    public static (Call Greater, Call Smaller)? Difference(Sum sum) =>
        sum is { Constant.IsZero: true, Terms: [Call { Arguments.Length: 1 } a, Call { Arguments.Length: 1 } b] } && a.Function == b.Function
            && (sum.Coefficients[0] + sum.Coefficients[1]).IsZero && FunctionLibrary.Find(a.Function).Mass is not null
            ? sum.Coefficients[0].Sign > 0 ? (a, b) : (b, a)
            : null;

    // c·F(u) + rest is |c| times what lies between F(u) and the number −rest/c, which must be a value of F or its limit.
    private static MassBetween? OfOne(ShapeProver prover, Call call, Rational c, Expr rest)
    {
        if (call.Arguments.Length != 1 || FunctionLibrary.Find(call.Function) is not { Mass: { } mass } f)
            return null;
        var level = prover.RangeOf(prover.Algebra.Scale(rest, -1 / c));
        var (end, reached) = c.Sign > 0 ? (mass.Values.Lower, level.Lower) : ((-mass.Values).Lower, (-level).Lower);
        if (end.IsFinite && !(reached.IsFinite && reached.Value >= end.Value))
            return null;
        var isCut = !end.IsFinite || level != Interval.Point(c.Sign > 0 ? end.Value : -end.Value);
        return (c.Sign > 0) == (f.Trend == Trend.Increasing) ? new(mass, null, call.Arguments[0], isCut) : new(mass, call.Arguments[0], null, isCut);
    }
}
