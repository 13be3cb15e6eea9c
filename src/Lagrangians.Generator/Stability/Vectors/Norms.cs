using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>Roots of sums of squares as norms, which neither overflow nor vanish.</summary>
internal sealed class Norms(Algebra algebra)
{
    /// <summary>
    /// The product with (Σ p²)^(k/2) = ‖p‖ᵏ and (r·Σ p² + c)^(k/2) = hypot(√r·‖p‖, √c)ᵏ for odd k and c ≥ 0; null where it has none.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="visit">What becomes of its parts.</param>
    public Expr? OfRoots(Product product, Func<Expr, Expr> visit)
    {
        var found = false;
        var result = new ProductBuilder(algebra);
        result.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var isRoot = e is Constant { Value: { IsInteger: false } value } && (value * 2).IsInteger;
            if (isRoot && RootOf(b) is { } root)
            {
                found = true;
                result.Multiply(visit(root), algebra.Scale(e, 2));
            }
            else
            {
                result.Multiply(visit(b), visit(e));
            }
        }

        return found ? result.ToExpr() : null;
    }

    /// <summary>Σ p² = ‖p‖²; null where it is no sum of squares.</summary>
    public Expr? OfSquares(Reduction sum) => RootOfTerm(sum) is { } root ? algebra.Power(root, 2) : null;

    private Expr? RootOf(Expr b)
    {
        if (RootOfTerm(b) is { } norm)
            return norm;
        if (b is not Sum sum)
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = algebra.Scale(sum.Terms[i], sum.Coefficients[i]);
            var rest = algebra.Subtract(sum, term);
            if (RootOfTerm(term) is { } root && algebra.Bounds(rest).IsNonNegative)
                return algebra.Call("Hypot", root, algebra.Sqrt(rest));
        }

        return null;
    }

    // √(r·Σ p²) for r ≥ 0.
    private Expr? RootOfTerm(Expr term)
    {
        var reduction = term as Reduction ?? (term as Product)?.Children.OfType<Reduction>().FirstOrDefault();
        if (reduction is not { Kind: ReductionKind.Sum, Body: Product body })
            return null;
        // A root without its sign, which the norm does not see.
        var root = new ProductBuilder(algebra);
        root.Multiply(algebra.Constant(body.Coefficient), algebra.Constant(Rational.Half));
        for (var i = 0; i < body.Count; i++)
        {
            if (!Algebra.IsEvenInteger(body.Exponent(i)))
                return null;
            root.Multiply(body.Base(i), algebra.Scale(body.Exponent(i), Rational.Half));
        }

        var outside = algebra.Divide(term, reduction);
        if (algebra.Bounds(outside).IsNonNegative is false || body.Coefficient.Sign < 0)
            return null;
        return algebra.Multiply(algebra.Sqrt(outside), algebra.Reduce(ReductionKind.Norm, root.ToExpr()));
    }
}
