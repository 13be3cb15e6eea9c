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
            if (IsAtLeastOne(prover, p) && IsAtLeastOne(prover, prover.Algebra.Multiply(p, q)) && IsPowerOfNorm(prover, b, p, reasons, g => Magnitude(prover, g, p)))
            {
                var norm = p is Constant { Value: var two } && two == 2 ? "Euclidean norm" : $"{p}-norm";
                shape.Convex = new Fact($"{ShapeProver.Name(expr)} is convex", $"the {norm} of {Kinds(reasons)}", [.. reasons]);
                return;
            }
        }
    }

    /// <summary>
    /// With 0 &lt; p ≤ 1 or p &lt; 0, and q of the same sign with p·q ≤ 1, it is a power up to 1 of a mean that increases and is concave in each gₖ ≥ 0 (Minkowski), so
    /// that it is concave if they are.
    /// </summary>
    public static void ApplyConcave(ShapeProver prover, Expr expr, Expr b, Expr q, Shape shape)
    {
        if (shape.Concave is not null || b is not (Sum or Reduction or Product) || prover.DependsOnX(q) || !prover.RangeOf(q).ExcludesZero)
            return;
        foreach (var p in Exponents(prover, b).Distinct(ReferenceComparer.Instance).Take(3))
        {
            var range = prover.RangeOf(p);
            if (range.ExcludesZero && range.IsPositive == prover.RangeOf(q).IsPositive && IsAtMostOne(prover, p) && IsAtMostOne(prover, prover.Algebra.Multiply(p, q))
                && Terms(Weight) is { } reasons)
            {
                shape.Concave = new Fact($"{ShapeProver.Name(expr)} is concave", $"a power of the {p}-mean of concave functions that are not negative", [.. reasons]);
                return;
            }

            List<Fact>? Terms(Func<Expr, Fact?> weight)
            {
                var found = new List<Fact>();
                return IsPowerOfNorm(prover, b, p, found, weight) ? found : null;
            }

            Fact? Weight(Expr g) => prover.Of(g) is var shape && (range.IsPositive ? shape.Range.IsNonNegative : shape.Range.IsPositive) ? shape.Concave : null;
        }
    }

    private static bool IsAtMostOne(ShapeProver prover, Expr p) => (prover.RangeOf(p) + Interval.Point(-1)).IsNonPositive;

    private static string Kinds(List<Fact> reasons) =>
        reasons.All(r => r.IsObvious) ? "affine functions" : "functions that are affine, or convex and not negative";

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

    private static bool IsPowerOfNorm(ShapeProver prover, Expr expr, Expr p, List<Fact> reasons, Func<Expr, Fact?> magnitude)
    {
        var shape = prover.Of(expr);
        if (shape.IsConstant)
            return shape.Range.IsNonNegative;
        switch (expr)
        {
            case Sum sum:
                return IsSumOfPowers(prover, sum, p, reasons, magnitude);
            case Reduction { Kind: ReductionKind.Sum } reduction:
                return IsPowerOfNorm(prover, reduction.Body, p, reasons, magnitude);
            case Product product:
                return IsPowerTerm(prover, product, p, reasons, magnitude);
            default:
                return Algebra.IsOne(p) && Take(expr, reasons, magnitude);
        }
    }

    // What x does not occur in counts as one number: 1 − w.
    private static bool IsSumOfPowers(ShapeProver prover, Sum sum, Expr p, List<Fact> reasons, Func<Expr, Fact?> magnitude)
    {
        var constant = new Algebra.SumBuilder(prover.Algebra);
        constant.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (!prover.DependsOnX(sum.Terms[i]))
                constant.Add(sum.Terms[i], sum.Coefficients[i]);
            else if (sum.Coefficients[i].Sign < 0 || !IsPowerOfNorm(prover, sum.Terms[i], p, reasons, magnitude))
                return false;
        }

        return prover.RangeOf(constant.ToExpr()).IsNonNegative;
    }

    // w·gᵖ with w ≥ 0, or w times a sum of such terms.
    private static bool IsPowerTerm(ShapeProver prover, Product product, Expr p, List<Fact> reasons, Func<Expr, Fact?> magnitude)
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
            found = ReferenceEquals(e, p) ? Take(b, reasons, magnitude)
                : Algebra.IsOne(e) && IsPowerOfNorm(prover, b, p, reasons, magnitude);
            if (!found)
                return false;
        }

        return found;
    }

    private static bool Take(Expr g, List<Fact> reasons, Func<Expr, Fact?> magnitude)
    {
        if (magnitude(g) is not { } fact)
            return false;
        reasons.Add(fact);
        return true;
    }

    // gᵖ is |g|ᵖ for an even p, or where g is not negative.
    private static Fact? Magnitude(ShapeProver prover, Expr g, Expr p) =>
        prover.Of(g) is var shape && (Algebra.IsEvenInteger(p) || shape.Range.IsNonNegative) ? shape.MagnitudeConvex : null;
}
