using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>Identities that are worth it for their digits only, not for how they read.</summary>
internal static class Rewriting
{
    /// <summary>The expression with all of them applied, or null if none does.</summary>
    public static Expr? Of(Algebra algebra, Expr expr)
    {
        var rewritten = algebra.Rebuild(expr, node => node is Sum sum ? CommonFactor(algebra, PowersLessOne(algebra, HalfAngles(algebra, sum))) : node);
        return ReferenceEquals(rewritten, expr) ? null : rewritten;
    }

    // k·(cos u − 1) = −2k·sin²(u/2).
    private static Expr HalfAngles(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (sum.Terms[i] is not Call { Function: "Cos" } cosine || sum.Coefficients[i] != -sum.Constant)
                continue;
            var half = new Term(algebra, algebra.Scale(cosine.Arguments[0], Rational.Half)).Call("Sin");
            var rest = algebra.Subtract(sum, algebra.Add(algebra.Scale(cosine, sum.Coefficients[i]), algebra.Constant(sum.Constant)));
            return algebra.Add(rest, (2 * sum.Constant * half.Pow(2)).Expr);
        }

        return sum;
    }

    // k·R·(1 + t)ᵖ − k·R is k·R·t/(√(1 + t) + 1) for p = ½, else k·R·expm1(p·log1p t).
    private static Expr PowersLessOne(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum)
            return expr;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Sum { Constant.IsOne: true } b || found.Exponent is Constant { Value: { IsInteger: true } })
                continue;
            var rest = view.RestOf(found);
            if (view.CoefficientOf(rest) != -found.Coefficient)
                continue;
            var t = new Term(algebra, algebra.Subtract(b, algebra.One));
            var isRoot = found.Exponent is Constant { Value: var p } && p == Rational.Half;
            var less = isRoot ? t / ((1 + t).Sqrt() + 1) : (new Term(algebra, found.Exponent) * t.Call("Log1p")).Call("Expm1");
            return view.Exchange(
                (found.Term, found.Coefficient), (rest, -found.Coefficient), algebra.Scale(algebra.Multiply(rest, less.Expr), found.Coefficient));
        }

        return expr;
    }

    // n·xⁿ − xⁿ is xⁿ·(n − 1): what all terms share is rounded once.
    private static Expr CommonFactor(Algebra algebra, Expr expr)
    {
        if (expr is not Sum { Constant.IsZero: true, Terms.Count: > 1 } sum || sum.Terms[0] is Sum or Piecewise)
            return expr;
        var common = algebra.One;
        foreach (var (b, e) in FactorsOf(algebra, sum.Terms[0]))
        {
            if (sum.Terms.All(t => FactorsOf(algebra, t).Any(f => ReferenceEquals(f.Base, b) && ReferenceEquals(f.Exponent, e))))
                common = algebra.Multiply(common, algebra.Power(b, e));
        }

        if (Algebra.IsOne(common))
            return expr;
        var rest = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Count; i++)
            rest.Add(algebra.Divide(sum.Terms[i], common), sum.Coefficients[i]);
        return algebra.Multiply(common, rest.ToExpr());
    }

    private static IEnumerable<(Expr Base, Expr Exponent)> FactorsOf(Algebra algebra, Expr term) =>
        term is Product product
            ? Enumerable.Range(0, product.Count).Select(i => (product.Base(i), product.Exponent(i)))
            : [(term, algebra.One)];
}
