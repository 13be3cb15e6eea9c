using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>Identities that are worth it for their digits only, not for how they read.</summary>
internal static class Rewriting
{
    /// <summary>The expression with all of them applied, or null if none does.</summary>
    public static Expr? Of(Algebra algebra, Expr expr)
    {
        var rewritten = algebra.Rebuild(expr, node => node is Sum sum ? HalfAngles(algebra, sum) : node);
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
}
