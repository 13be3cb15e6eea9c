using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// The second derivative of a norm r = √(κ·Σωb² + c), along a. By definition it is a difference, a·r² − κ·b·Σω·a·b, of which nothing but
/// c·a is left where a is along b. Here what a has along b is taken out in symbols: with w = a − b·aₖ/bₖ, k where |b| is largest, the same is
/// c·a + κ·(w·Σωb² − b·Σω·w·b).
/// </summary>
internal sealed class Projection(Algebra algebra)
{
    public Expr Rewrite(Expr expr) => algebra.Rebuild(expr, node => node is Sum { VariesByElement: true } sum ? OfSum(sum) : node);

    private Expr OfSum(Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Product product)
                continue;
            for (var q = 0; q < product.Count; q++)
            {
                var term = algebra.Scale(product, sum.Coefficients[i]);
                if (product.Exponent(q) is Constant exponent && SquaresIn(product.Base(q)) is { } squares && Match(sum, term, product.Base(q), exponent.Value, squares) is { } found)
                    return found;
            }
        }

        return sum;
    }

    // The term is C·ω·b·Σ(ω·a·b)·Qᵉ; its partner in the sum is −C/κ·ω·a·Qᵉ⁺¹.
    private Expr? Match(Sum sum, Expr term, Expr q, Rational exponent, Squares squares)
    {
        foreach (var along in term.Children.OfType<Reduction>().Where(r => r.Kind == ReductionKind.Sum))
        {
            var a = algebra.Divide(along.Body, algebra.Multiply(squares.Weight, squares.Root));
            var power = algebra.Power(q, algebra.Constant(exponent));
            var factor = algebra.Divide(term, algebra.Multiply(squares.Weight, squares.Root, along, power));
            if (!a.VariesByElement || factor.VariesByElement)
                continue;
            var scale = algebra.Negate(algebra.Divide(factor, squares.Scale));
            var partner = algebra.Multiply(scale, squares.Weight, a, power, q);
            var rest = algebra.Subtract(algebra.Subtract(sum, term), partner);
            if (Simplification.SumView.CountTerms(rest) > Simplification.SumView.CountTerms(sum) - 2)
                continue;
            var offset = algebra.Subtract(q, algebra.Multiply(squares.Scale, squares.Sum));
            return algebra.Add(rest, Projected(algebra.Multiply(scale, power), squares, a, offset));
        }

        return null;
    }

    private Expr Projected(Expr factor, Squares squares, Expr a, Expr offset)
    {
        var b = squares.Root;
        var pivot = new PivotElements(algebra, algebra.Call("Abs", b));
        var (ofA, ofB) = (pivot.At(a), pivot.At(b));
        var ratio = algebra.Piecewise(algebra.Compare(Comparison.Equal, ofB, algebra.Zero), algebra.Zero, algebra.Divide(ofA, ofB));
        var across = pivot.Guard(algebra.Multiply(a, b), algebra.Subtract(a, algebra.Multiply(b, ratio)));
        var along = algebra.Reduce(ReductionKind.Sum, algebra.Multiply(squares.Weight, across, b));
        var scaled = algebra.Multiply(factor, squares.Weight);
        return algebra.Add(
            algebra.Multiply(scaled, offset, a),
            algebra.Multiply(scaled, squares.Scale, squares.Sum, across),
            algebra.Negate(algebra.Multiply(scaled, squares.Scale, along, b)));
    }

    // κ·Σ ω·b² within Q.
    private Squares? SquaresIn(Expr q)
    {
        var terms = q is Sum sum ? sum.Terms.Select((t, i) => algebra.Scale(t, sum.Coefficients[i])) : [q];
        foreach (var term in terms)
        {
            var reduction = term as Reduction ?? (term as Product)?.Children.OfType<Reduction>().FirstOrDefault(r => r.Kind == ReductionKind.Sum);
            if (reduction is not { Kind: ReductionKind.Sum, Body: Product body })
                continue;
            var (root, weight) = (new ProductBuilder(algebra), new ProductBuilder(algebra));
            var found = false;
            for (var i = 0; i < body.Count; i++)
            {
                var isEven = Algebra.IsEvenInteger(body.Exponent(i)) && body.Exponent(i) is Constant { Value.Sign: > 0 };
                found |= isEven;
                if (isEven)
                    root.Multiply(body.Base(i), algebra.Scale(body.Exponent(i), Rational.Half));
                else
                    weight.Multiply(body.Base(i), body.Exponent(i));
            }

            if (found)
                return new Squares(reduction, algebra.Divide(term, reduction), algebra.Scale(weight.ToExpr(), body.Coefficient), root.ToExpr());
        }

        return null;
    }

    /// <summary>κ·Σ ω·b².</summary>
    /// <param name="Sum">Σ ω·b².</param>
    /// <param name="Scale">κ.</param>
    /// <param name="Weight">ω.</param>
    /// <param name="Root">b.</param>
    private sealed record Squares(Expr Sum, Expr Scale, Expr Weight, Expr Root);
}
