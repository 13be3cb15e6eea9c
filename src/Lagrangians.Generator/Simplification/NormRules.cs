using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Norms and roots of sums of squares, which have one form, and what keeps their derivatives finite at 0.</summary>
internal static class NormRules
{
    public static readonly Rule[] All = [RootOfSquares, TimesSquares, ZeroAtZero];

    // (Σ f²)^(k/2) = ‖f‖ᵏ for odd k.
    private static Expr? RootOfSquares(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is Constant { Value: { IsInteger: false } e } && (e * 2).IsInteger && NormOf(algebra, product.Base(i)) is { } norm)
                return algebra.Multiply(algebra.Divide(product, algebra.Power(product.Base(i), e)), algebra.Power(norm, e * 2));
        }

        return null;
    }

    // ‖f‖ᵏ·Σ f² = ‖f‖ᵏ⁺².
    private static Expr? TimesSquares(Algebra algebra, Expr expr)
    {
        if (expr is not Product { Count: > 1 } product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (NormOf(algebra, product.Base(i)) is not { } norm || !Enumerable.Range(0, product.Count).Any(j => ReferenceEquals(product.Base(j), norm)))
                continue;
            var squares = algebra.Power(product.Base(i), product.Exponent(i));
            return algebra.Multiply(algebra.Divide(product, squares), algebra.Power(norm, algebra.Scale(product.Exponent(i), 2)));
        }

        return null;
    }

    // b = 0 ? 0 : bᵏ·r is bᵏ·r for k > 0, if r is finite.
    private static Expr? ZeroAtZero(Algebra algebra, Expr expr)
    {
        if (expr is not Piecewise { Condition: Relation { Comparison: Comparison.Equal } relation } piecewise || !Algebra.IsZero(piecewise.WhenTrue))
            return null;
        var b = Algebra.IsZero(relation.Left) ? relation.Right : Algebra.IsZero(relation.Right) ? relation.Left : null;
        if (b is not Reduction)
            return null;
        if (ReferenceEquals(piecewise.WhenFalse, b))
            return b;
        if (piecewise.WhenFalse is not Product product)
            return null;
        var vanishes = false;
        for (var i = 0; i < product.Count; i++)
        {
            var (bounds, exponent) = (algebra.Bounds(product.Base(i)), algebra.Bounds(product.Exponent(i)));
            vanishes |= ReferenceEquals(product.Base(i), b) && exponent.IsPositive;
            if (!exponent.IsNonNegative && !bounds.ExcludesZero)
                return null;
        }

        return vanishes ? product : null;
    }

    // ‖f‖ of Σ f², a sum of even powers.
    private static Expr? NormOf(Algebra algebra, Expr expr)
    {
        if (expr is not Reduction { Kind: ReductionKind.Sum, Body: Product body } || !body.Coefficient.IsOne)
            return null;
        var root = new ProductBuilder(algebra);
        for (var i = 0; i < body.Count; i++)
        {
            if (!Algebra.IsEvenInteger(body.Exponent(i)))
                return null;
            root.Multiply(body.Base(i), algebra.Scale(body.Exponent(i), Rational.Half));
        }

        return algebra.Reduce(ReductionKind.Norm, root.ToExpr());
    }
}
