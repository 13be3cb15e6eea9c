using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// A product is split into what x does not occur in and the rest. A factor of unknown sign keeps nothing but what is affine.
/// </summary>
internal static class ProductRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Product product)
            return;
        var algebra = prover.Algebra;
        var (constant, varying) = (new ProductBuilder(algebra), new List<(Expr Base, Expr Exponent)>());
        constant.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            if (prover.DependsOnX(product.Base(i)) || prover.DependsOnX(product.Exponent(i)))
                varying.Add((product.Base(i), product.Exponent(i)));
            else
                constant.Multiply(product.Base(i), product.Exponent(i));
        }

        var factor = constant.ToExpr();
        if (Algebra.IsOne(factor))
            ApplyToFactors(prover, product, varying, shape);
        else
            Scale(expr, prover.RangeOf(factor), prover.Of(algebra.Divide(product, factor)), shape, factor);
    }

    private static void Scale(Expr expr, Interval factor, Shape rest, Shape shape, Expr constant)
    {
        var isAffine = rest.IsAffine;
        if (factor.IsNonNegative || isAffine)
            (shape.Convex, shape.Concave) = (Carry(rest.Convex, "convex", "convex"), Carry(rest.Concave, "concave", "concave"));
        else if (factor.IsNonPositive)
            (shape.Convex, shape.Concave) = (Carry(rest.Concave, "convex", "concave"), Carry(rest.Convex, "concave", "convex"));
        if (factor.IsPositive)
            (shape.LogConvex, shape.LogConcave) = (rest.LogConvex, rest.LogConcave);
        shape.Trend = factor.IsNonNegative ? rest.Trend : factor.IsNonPositive ? rest.Trend.Mirrored() : Monotony.Unknown;

        // A plain multiple needs no line.
        Fact? Carry(Fact? fact, string kind, string was) =>
            fact is null or { IsObvious: true } || constant is Constant { Value.Sign: > 0 } ? fact
            : new Fact($"{ShapeProver.Name(expr)} is {kind}", $"{ShapeProver.Name(constant)} {(factor.IsNonNegative ? "≥" : "≤")} 0 times a {was} function", fact);
    }

    private static void ApplyToFactors(ShapeProver prover, Product product, List<(Expr Base, Expr Exponent)> factors, Shape shape)
    {
        if (factors.Count == 1)
        {
            PowerRule.Apply(prover, product, factors[0].Base, factors[0].Exponent, shape);
            NormRule.Apply(prover, product, factors[0].Base, factors[0].Exponent, shape);
            NormRule.ApplyConcave(prover, product, factors[0].Base, factors[0].Exponent, shape);
            return;
        }

        FactorRules.Apply(prover, product, shape);
        RatioRules.Apply(prover, product, shape);
    }
}
