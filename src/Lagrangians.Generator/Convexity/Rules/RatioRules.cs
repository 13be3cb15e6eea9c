using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Products and quotients that are convex or concave jointly in their factors: powers over powers, geometric means, relative entropy.</summary>
internal static class RatioRules
{
    public static void Apply(ShapeProver prover, Product product, Shape shape)
    {
        OfPowers(prover, product, shape);
        Entropy(prover, product, shape);
    }

    // u^a·∏ vᵢ^(−bᵢ) is convex for a − Σbᵢ ≥ 1, and ∏ uᵢ^aᵢ concave for aᵢ ≥ 0, Σaᵢ ≤ 1.
    private static void OfPowers(ShapeProver prover, Product product, Shape shape)
    {
        var algebra = prover.Algebra;
        var (positive, negative) = (new List<(Expr Base, Expr Exponent)>(), new List<(Expr Base, Expr Exponent)>());
        var total = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (prover.DependsOnX(e))
                return;
            var range = prover.RangeOf(e);
            if (!range.ExcludesZero)
                return;
            (range.IsPositive ? positive : negative).Add((b, e));
            total.Add(e, 1);
        }

        var sum = prover.RangeOf(total.ToExpr());
        if (negative.Count == 0 && (sum + Interval.Point(-1)).IsNonPositive && positive.All(f => prover.Of(f.Base) is { Range.IsNonNegative: true, Concave: not null }))
        {
            shape.Concave = new Fact(
                $"{ShapeProver.Name(product)} is concave",
                "a weighted geometric mean of concave functions that are not negative",
                [.. positive.Select(f => prover.Of(f.Base).Concave!)]);
        }

        if (positive.Count != 1 || !(sum + Interval.Point(-1)).IsNonNegative || !negative.All(f => prover.Of(f.Base) is { Range.IsPositive: true, Concave: not null }))
            return;
        var (u, a) = (prover.Of(positive[0].Base), positive[0].Exponent);
        if (!(prover.RangeOf(a) + Interval.Point(-1)).IsNonNegative || !(Algebra.IsEvenInteger(a) || u.Range.IsNonNegative) || u.MagnitudeConvex is not { } numerator)
            return;
        shape.Convex = new Fact(
            $"{ShapeProver.Name(product)} is convex",
            "a power of a convex function over smaller powers of concave ones",
            [numerator, .. negative.Select(f => prover.Of(f.Base).Concave!)]);
    }

    // u·log(u/v) is convex in u > 0 and v > 0 jointly, and decreases in v.
    private static void Entropy(ShapeProver prover, Product product, Shape shape)
    {
        if (product.Count != 2 || !Algebra.IsOne(product.Exponent(0)) || !Algebra.IsOne(product.Exponent(1)))
            return;
        for (var i = 0; i < 2; i++)
        {
            if (product.Base(i) is not Call { Function: "Log" } log || prover.Of(product.Base(1 - i)) is not { IsAffine: true, Range.IsPositive: true })
                continue;
            var (u, w) = (product.Base(1 - i), log.Arguments[0]);
            if (IsWeight(prover, prover.Algebra.Divide(u, w)) is { } divided)
                shape.Convex = new Fact($"{ShapeProver.Name(product)} is convex", "a relative entropy, jointly convex in both", divided);
            else if (IsWeight(prover, prover.Algebra.Multiply(u, w)) is { } multiplied)
                shape.Concave = new Fact($"{ShapeProver.Name(product)} is concave", "a relative entropy with its sign changed", multiplied);
        }
    }

    private static Fact? IsWeight(ShapeProver prover, Expr v) => prover.Of(v) is { Range.IsPositive: true, Concave: { } fact } ? fact : null;
}
