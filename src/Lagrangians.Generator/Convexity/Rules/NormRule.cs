using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// (Σ wₖ|gₖ|ᵖ + c)^q with wₖ, c ≥ 0, p ≥ 1 and p·q ≥ 1 is a power p·q of a p-norm, so that it is convex if each gₖ is affine, or
/// convex and not negative.
/// </summary>
internal static class NormRule
{
    public static void Apply(ShapeProver prover, Expr expr, Expr b, Expr q, Shape shape)
    {
        if (shape.Convex is not null || b is not (Sum or Reduction or Product) || prover.DependsOnX(q) || !prover.RangeOf(q).IsPositive)
            return;
        foreach (var p in Exponents(prover, b).Distinct(ReferenceComparer.Instance).Take(3))
        {
            var reasons = new List<Fact>();
            if (IsAtLeastOne(prover, p) && IsAtLeastOne(prover, prover.Algebra.Multiply(p, q)) && IsPowerOfNorm(prover, b, p, reasons))
            {
                var norm = p is Constant { Value: var two } && two == 2 ? "Euclidean norm" : $"{p}-norm";
                shape.Convex = new Fact($"{ShapeProver.Name(expr)} is convex: the {norm} of {Kinds(reasons)}", [.. reasons]);
                return;
            }
        }
    }

    private static string Kinds(List<Fact> reasons) =>
        reasons.All(r => r.Text is null) ? "affine functions" : "functions that are affine, or convex and not negative";

    private static bool IsAtLeastOne(ShapeProver prover, Expr p) => (prover.RangeOf(p) + Interval.Point(-1)).IsNonNegative;

    // The exponents that occur; of a term without one, 1 or, of a square's, 2.
    private static IEnumerable<Expr> Exponents(ShapeProver prover, Expr expr) => expr switch
    {
        Sum sum => sum.Terms.SelectMany(t => Exponents(prover, t)),
        Reduction { Kind: ReductionKind.Sum } reduction => Exponents(prover, reduction.Body),
        Product product => Enumerable.Range(0, product.Count).SelectMany(i =>
            !prover.DependsOnX(product.Base(i)) ? []
            : Algebra.IsOne(product.Exponent(i)) ? Exponents(prover, product.Base(i))
            : [product.Exponent(i)]),
        _ => [prover.Algebra.One],
    };

    private static bool IsPowerOfNorm(ShapeProver prover, Expr expr, Expr p, List<Fact> reasons)
    {
        var shape = prover.Of(expr);
        if (shape.IsConstant)
            return shape.Range.IsNonNegative;
        switch (expr)
        {
            case Sum sum:
                return sum.Constant.Sign >= 0 && sum.Coefficients.All(c => c.Sign > 0) && sum.Terms.All(t => IsPowerOfNorm(prover, t, p, reasons));
            case Reduction { Kind: ReductionKind.Sum } reduction:
                return IsPowerOfNorm(prover, reduction.Body, p, reasons);
            case Product product:
                return IsPowerTerm(prover, product, p, reasons);
            default:
                return Algebra.IsOne(p) && IsMagnitude(prover, expr, p, reasons);
        }
    }

    // w·gᵖ with w ≥ 0, or w times a sum of such terms.
    private static bool IsPowerTerm(ShapeProver prover, Product product, Expr p, List<Fact> reasons)
    {
        if (product.Coefficient.Sign < 0)
            return false;
        var found = false;
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (!prover.DependsOnX(b) && !prover.DependsOnX(e))
            {
                if (!prover.RangeOf(prover.Algebra.Power(b, e)).IsNonNegative)
                    return false;
                continue;
            }

            if (found)
                return false;
            found = ReferenceEquals(e, p) ? IsMagnitude(prover, b, p, reasons)
                : Algebra.IsOne(e) && IsPowerOfNorm(prover, b, p, reasons);
            if (!found)
                return false;
        }

        return found;
    }

    private static bool IsMagnitude(ShapeProver prover, Expr g, Expr p, List<Fact> reasons)
    {
        var shape = prover.Of(g);
        // gᵖ is |g|ᵖ for an even p, or where g is not negative.
        if (!Algebra.IsEvenInteger(p) && !shape.Range.IsNonNegative)
            return false;
        if (shape.MagnitudeConvex is not { } fact)
            return false;
        reasons.Add(fact);
        return true;
    }
}
