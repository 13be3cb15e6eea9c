using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// The limits of a quotient N/bᵏ and of its slope where b is 0: if b is affine in x and N vanishes there k times, they are the next terms of N's Taylor
/// series, N⁽ᵏ⁾/(k!·b′ᵏ) and N⁽ᵏ⁺¹⁾/((k + 1)!·b′ᵏ). sinh(x)/x is 1 at 0.
/// </summary>
internal static class RemovableSingularity
{
    private const int MaximumOrder = 3;

    /// <summary>The limits at a place, or null where the expression is no such quotient there.</summary>
    public static (Expr Value, Expr Slope)? At(Algebra algebra, Expr expr, Symbol x, Expr place)
    {
        if (Divisor(algebra, expr, x, place) is not var (b, order))
            return null;
        var speed = DerivedLagrangian.Derivative(algebra, b, x);
        // The numerator, term by term, so that what divides by b loses it.
        var numerator = Roots.Simplify(algebra, Times(algebra, expr, algebra.Power(b, order)));
        if (Algebra.Contains(speed, x) || !algebra.Bounds(speed).ExcludesZero || Divisor(algebra, numerator, x, place) is not null)
            return null;
        var coefficients = new List<Expr>();
        Rational factorial = 1;
        for (var n = 0; n <= order + 1; n++)
        {
            factorial *= Math.Max(1, n);
            // Smooth at the place: everything that it needs is there.
            if (Requirement.Of(algebra, numerator).Any(r => !IsMet(algebra, r.With(e => Put(e)))))
                return null;
            coefficients.Add(algebra.Scale(Put(numerator), 1 / factorial));
            numerator = DerivedLagrangian.Derivative(algebra, numerator, x);
        }

        return coefficients.Take(order).All(c => Algebra.IsZero(Roots.Simplify(algebra, c)))
            ? (Over(coefficients[order]), Over(coefficients[order + 1]))
            : null;

        Expr Put(Expr e) => Roots.Simplify(algebra, algebra.Substitute(e, x, place));

        Expr Over(Expr coefficient) => Roots.Simplify(algebra, algebra.Divide(coefficient, algebra.Power(speed, order)));
    }

    // What vanishes at the place and is divided by, with its highest power.
    private static (Expr Base, int Order)? Divisor(Algebra algebra, Expr expr, Symbol x, Expr place)
    {
        (Expr Base, int Order)? found = null;
        foreach (var product in Algebra.Nodes(expr).OfType<Product>())
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (product.Exponent(i) is not Constant { Value: { IsInteger: true, Sign: < 0 } e } || e < -MaximumOrder || !Algebra.Contains(product.Base(i), x)
                    || !Algebra.IsZero(Roots.Simplify(algebra, algebra.Substitute(product.Base(i), x, place))))
                    continue;
                if (found is var (known, order) && !ReferenceEquals(known, product.Base(i)))
                    return null;
                found = (product.Base(i), Math.Max(found?.Order ?? 0, (int)-e.Numerator));
            }
        }

        return found;
    }

    private static Expr Times(Algebra algebra, Expr expr, Expr factor)
    {
        if (expr is not Sum sum)
            return algebra.Multiply(expr, factor);
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(factor, sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(algebra.Multiply(sum.Terms[i], factor), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    private static bool IsMet(Algebra algebra, Requirement requirement) => requirement.IsKnown(algebra);
}
