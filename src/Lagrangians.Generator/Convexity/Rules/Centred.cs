using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>α·Σf² + β·(Σf)² = α·Σ(f − mean f)² + (β + α/n)·(Σf)²: a difference of moments as the sum of squares that it is.</summary>
internal static class Centred
{
    public static Expr? Rewrite(Algebra algebra, ShapeProver prover, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (SquareOfSum(algebra, sum.Terms[i]) is not { } square)
                continue;
            var beta = algebra.Scale(square.Factor, sum.Coefficients[i]);
            if (!prover.RangeOf(beta).IsNonPositive)
                continue;
            var squares = algebra.Reduce(ReductionKind.Sum, algebra.Power(square.Element, 2));
            for (var k = 0; k < sum.Terms.Length; k++)
            {
                if (k == i || FactorOf(algebra, sum.Terms[k], squares) is not { } factor)
                    continue;
                var alpha = algebra.Scale(factor, sum.Coefficients[k]);
                var centred = algebra.Subtract(square.Element, algebra.Mean(square.Element));
                var result = new Algebra.SumBuilder(algebra);
                result.Add(algebra.Subtract(sum, algebra.Add(algebra.Scale(sum.Terms[i], sum.Coefficients[i]), algebra.Scale(sum.Terms[k], sum.Coefficients[k]))), 1);
                result.Add(algebra.Multiply(alpha, algebra.Reduce(ReductionKind.Sum, algebra.Power(centred, 2))), 1);
                var rest = algebra.Add(beta, algebra.Divide(alpha, algebra.Length));
                result.Add(algebra.Multiply(rest, algebra.Power(square.Sum, 2)), 1);
                return result.ToExpr();
            }
        }

        return null;
    }

    // factor·(Σf)², the factor without x.
    private static (Expr Factor, Expr Sum, Expr Element)? SquareOfSum(Algebra algebra, Expr term)
    {
        if (term is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Reduction { Kind: ReductionKind.Sum } sum && product.Exponent(i) is Constant { Value: var e } && e == 2)
                return (algebra.Divide(product, algebra.Power(sum, 2)), sum, sum.Body);
        }

        return null;
    }

    private static Expr? FactorOf(Algebra algebra, Expr term, Expr squares)
    {
        if (ReferenceEquals(term, squares))
            return algebra.One;
        return term is Product product && Enumerable.Range(0, product.Count).Any(i => ReferenceEquals(product.Base(i), squares) && Algebra.IsOne(product.Exponent(i)))
            ? algebra.Divide(product, squares)
            : null;
    }
}
