using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// Writes reductions so that they neither overflow nor vanish: logsumexp about its maximum, roots of sums of squares as norms.
/// </summary>
internal sealed class StableReductions(Algebra algebra)
{
    // e^−750 is 0 in either precision.
    private const int LowestExponent = -750;

    public Expr Rewrite(Expr expr)
    {
        // Weights first: they are recognised by the logsumexp that the second pass takes apart.
        var weighted = algebra.Rebuild(expr, node => node is Call { Function: Algebra.Exponential } exponential ? Weight(exponential) : node);
        return algebra.Rebuild(weighted, node => node switch
        {
            Reduction { Kind: ReductionKind.LogSumExp } reduction => LogSumExp(reduction.Body),
            Product product => Guard(Norms(product)),
            _ => node,
        });
    }

    // e^(f − logsumexp f + r) = e^(f − m)·e^r/s with s = Σ e^(f − m). Where f is the maximum, infinite too, the weight is 1.
    private Expr Weight(Call exponential)
    {
        if (exponential.Arguments[0] is not Sum sum)
            return exponential;
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (sum.Terms[i] is not Reduction { Kind: ReductionKind.LogSumExp } reduction || sum.Coefficients[i] != -1)
                continue;
            var f = reduction.Body;
            var maximum = algebra.Reduce(ReductionKind.Maximum, f);
            var weight = algebra.Piecewise(
                algebra.Compare(Comparison.Equal, f, maximum), algebra.One, algebra.Exp(algebra.Subtract(f, maximum)));
            var rest = algebra.Subtract(algebra.Add(sum, reduction), f);
            return algebra.Divide(algebra.Multiply(weight, algebra.Exp(rest)), algebra.Add(Rest(f, maximum), Ties(f, maximum)));
        }

        return exponential;
    }

    // m + log1p(Σ e^(f − m) − 1), the maximum itself left out of the sum.
    private Expr LogSumExp(Expr f)
    {
        var maximum = algebra.Reduce(ReductionKind.Maximum, f);
        var beyond = algebra.Add(Rest(f, maximum), Ties(f, maximum), algebra.Constant(-1));
        return algebra.Add(maximum, algebra.Call("Log1p", beyond));
    }

    /// <summary>Σ e^(f − m) over the elements that are not the maximum.</summary>
    public Expr Rest(Expr f, Expr maximum) => algebra.Reduce(
        ReductionKind.Sum,
        algebra.Piecewise(algebra.Compare(Comparison.Equal, f, maximum), algebra.Zero, algebra.Exp(algebra.Subtract(f, maximum))));

    /// <summary>How many elements are the maximum.</summary>
    public Expr Ties(Expr f, Expr maximum) =>
        algebra.Reduce(ReductionKind.Sum, algebra.Piecewise(algebra.Compare(Comparison.Equal, f, maximum), algebra.One, algebra.Zero));

    // Where a weight underflows, what it weighs does not count, infinite or not: −∞ masks an element.
    private Expr Guard(Expr expr)
    {
        if (expr is not Product product)
            return expr;
        var weight = Enumerable.Range(0, product.Count).Select(product.Base).OfType<Piecewise>().FirstOrDefault(IsWeight);
        if (weight is null || !algebra.Divide(product, weight).VariesByElement)
            return product;
        var exponent = weight.WhenFalse.Children[0];
        return algebra.Piecewise(algebra.Less(exponent, algebra.Constant(LowestExponent)), algebra.Zero, product);
    }

    private static bool IsWeight(Piecewise piecewise) =>
        piecewise is { Condition: Relation { Comparison: Comparison.Equal } relation, WhenFalse: Call { Function: Algebra.Exponential } }
        && relation.Children.Any(c => c is Reduction { Kind: ReductionKind.Maximum });

    // (Σ p²)^(k/2) = ‖p‖ᵏ, (r·Σ p² + c)^(k/2) = hypot(√r·‖p‖, √c)ᵏ for odd k and c ≥ 0.
    private Expr Norms(Product product)
    {
        var result = new ProductBuilder(algebra);
        result.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var isRoot = e is Constant { Value: { IsInteger: false } value } && (value * 2).IsInteger;
            if (isRoot && RootOf(b) is { } root)
                result.Multiply(root, algebra.Scale(e, 2));
            else
                result.Multiply(b, e);
        }

        return result.ToExpr();
    }

    private Expr? RootOf(Expr b)
    {
        if (RootOfTerm(b) is { } norm)
            return norm;
        if (b is not Sum sum)
            return null;
        for (var i = 0; i < sum.Terms.Count; i++)
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
