using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>What an exponential or a logarithm is more than the first terms of its series, and what is like it, as the one function that this is.</summary>
internal static class Remainders
{
    // Every factor of every term is tried.
    private const int MaximumTerms = 16;

    // f(u) − g(u) = h(u), by the names of f.
    private static readonly (string[] Functions, Func<Call, Term, Term> Less, Func<Call, Term, Term> Joined)[] Identities =
    [
        (["Expm1", "Log1p"], (_, u) => u, (f, u) => u.Call(f.Function + "mx")),
        // Energies are such differences.
        (["Expm1"], (_, u) => u * u.Exp(), (_, u) => -u.Exp() * (-u).Call("Expm1mx")),
        (["LogCosh"], (_, u) => u * u.Call("Tanh"), (_, u) => -u.Call("Negentropy")),
    ];

    /// <summary>The sum with the first such terms joined; null where there are none.</summary>
    public static Expr? Join(Algebra algebra, Sum sum)
    {
        if (sum.Terms.Count > MaximumTerms)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var (functions, less, joined) in Identities)
        {
            foreach (var found in view.Factors())
            {
                if (found.Base is not Call { Arguments: [var argument] } call || !functions.Contains(call.Function) || !Algebra.IsOne(found.Exponent))
                    continue;
                var (factor, u) = (algebra.Scale(view.RestOf(found), found.Coefficient), new Term(algebra, argument));
                if (Without(algebra, sum, algebra.Multiply(factor, call), algebra.Scale(algebra.Multiply(factor, less(call, u).Expr), -1)) is { } rest)
                    return algebra.Add(algebra.Multiply(factor, joined(call, u).Expr), rest);
            }
        }

        return null;
    }

    // The sum less two parts of it; null where it does not have them.
    private static Expr? Without(Algebra algebra, Sum sum, Expr first, Expr second)
    {
        var rest = algebra.Subtract(algebra.Subtract(sum, first), second);
        return SumView.CountTerms(rest) <= SumView.CountTerms(sum) - SumView.CountTerms(first) - SumView.CountTerms(second) ? rest : null;
    }
}
