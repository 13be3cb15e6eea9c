using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>Products of sums, multiplied out so that equal terms meet.</summary>
internal static class Expand
{
    private const int MaximumTerms = 64;

    /// <summary>The expression with every product of sums multiplied out, within a bound.</summary>
    public static Expr Everywhere(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node => node is Product ? Products(algebra, node) : node);

    /// <summary>A product of sums, or each term of a sum, as a sum of products; no deeper.</summary>
    public static Expr Terms(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum)
            return Products(algebra, expr);
        var terms = new Algebra.SumBuilder(algebra);
        foreach (var (term, coefficient) in new SumView(algebra, sum).Terms())
            terms.Add(Products(algebra, term), coefficient);
        return terms.ToExpr();
    }

    /// <summary>A product of sums as a sum of products; at the top only.</summary>
    public static Expr Products(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return expr;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || product.Exponent(i) is not Constant { Value: { IsInteger: true } power } || power < 1 || power > 3)
                continue;
            if (sum.Terms.Length > MaximumTerms)
                continue;
            Budget.Enter();
            var rest = algebra.Multiply(algebra.Divide(product, algebra.Power(sum, power)), algebra.Power(sum, power - 1));
            var terms = new Algebra.SumBuilder(algebra);
            terms.Add(Products(algebra, rest), sum.Constant);
            for (var k = 0; k < sum.Terms.Length; k++)
                terms.Add(Products(algebra, algebra.Multiply(rest, sum.Terms[k])), sum.Coefficients[k]);
            return terms.ToExpr();
        }

        return expr;
    }
}
