using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Products of several functions of x: by their logarithms, and for functions of one number by their trends.</summary>
internal static class FactorRules
{
    public static void Apply(ShapeProver prover, Product product, Shape shape)
    {
        var algebra = prover.Algebra;
        var powers = Enumerable.Range(0, product.Count).Select(i => algebra.Power(product.Base(i), product.Exponent(i))).ToArray();
        var shapes = powers.Select(prover.Of).ToArray();
        if (shapes.All(s => s.LogConvex is not null))
            shape.LogConvex = new Fact($"{ShapeProver.Name(product)} is log-convex", "a product of log-convex factors", [.. shapes.Select(s => s.LogConvex!)]);
        if (shapes.All(s => s.LogConcave is not null))
            shape.LogConcave = new Fact($"{ShapeProver.Name(product)} is log-concave", "a product of log-concave factors", [.. shapes.Select(s => s.LogConcave!)]);
        OfSum(prover, product, shape);
        if (powers.Length <= 3 && prover.IsOfOneNumber(product))
            OfOneNumber(prover, product, powers, shape);
    }

    // (Σf)·g is Σ(f·g).
    private static void OfSum(ShapeProver prover, Product product, Shape shape)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Reduction { Kind: ReductionKind.Sum } sum || !Algebra.IsOne(product.Exponent(i)))
                continue;
            var rest = prover.Algebra.Divide(product, sum);
            if (rest.VariesByElement)
                continue;
            var term = prover.OfBody(prover.Algebra.Multiply(sum.Body, rest));
            if (term.Convex is { } convex)
                shape.Convex ??= new Fact($"{ShapeProver.Name(product)} is convex", "a sum over the elements of convex terms", convex);
            if (term.Concave is { } concave)
                shape.Concave ??= new Fact($"{ShapeProver.Name(product)} is concave", "a sum over the elements of concave terms", concave);
            return;
        }
    }

    // (u·v)″ = u″v + 2u′v′ + uv″.
    private static void OfOneNumber(ShapeProver prover, Product product, Expr[] powers, Shape shape)
    {
        for (var i = 0; i < powers.Length && shape.Convex is null; i++)
        {
            var (u, v) = (prover.Of(powers[i]), prover.Of(prover.Algebra.Divide(product, powers[i])));
            if (!u.Range.IsNonNegative || !v.Range.IsNonNegative)
                continue;
            var same = (u.Trend & v.Trend) != Monotony.Unknown;
            var opposite = (u.Trend & v.Trend.Mirrored()) != Monotony.Unknown;
            if (same)
                shape.Trend = u.Trend & v.Trend;
            if (same && u.Convex is { } a && v.Convex is { } b)
                shape.Convex = new Fact($"{ShapeProver.Name(product)} is convex", "a product of convex factors that are not negative and go the same way", a, b);
            if (opposite && u.Concave is { } c && v.Concave is { } d)
                shape.Concave = new Fact($"{ShapeProver.Name(product)} is concave", "a product of concave factors that are not negative and go opposite ways", c, d);
        }
    }
}
