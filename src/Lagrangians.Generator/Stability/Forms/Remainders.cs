using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>What an exponential or a logarithm is more than the first terms of its series, and what is like it, as the one function that this is.</summary>
internal static class Remainders
{
    // Every factor of every term is tried.
    private const int MaximumTerms = 16;

    /// <summary>The sum with the first such terms joined; null where there are none.</summary>
    public static Expr? Join(Algebra algebra, Sum sum) => sum.Terms.Count > MaximumTerms ? null : LessArgument(algebra, sum) ?? LessProduct(algebra, sum) ?? EnergyOfTanh(algebra, sum);

    // k·R·(e^u − 1) − k·R·u is k·R·expm1mx(u), and so with log1p.
    private static Expr? LessArgument(Algebra algebra, Sum sum)
    {
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Function: "Expm1" or "Log1p", Arguments.Count: 1 } call || !Algebra.IsOne(found.Exponent))
                continue;
            var factor = algebra.Scale(view.RestOf(found), found.Coefficient);
            var rest = Without(algebra, sum, algebra.Multiply(factor, call), algebra.Scale(algebra.Multiply(factor, call.Arguments[0]), -1));
            if (rest is not null)
                return algebra.Add(algebra.Multiply(factor, algebra.Call(call.Function == "Expm1" ? "Expm1mx" : "Log1pmx", call.Arguments[0])), rest);
        }

        return null;
    }

    // k·R·(e^u − 1) − k·R·u·e^u is −k·R·e^u·expm1mx(−u): energies are such differences.
    private static Expr? LessProduct(Algebra algebra, Sum sum)
    {
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Function: "Expm1", Arguments: [var u] } call || !Algebra.IsOne(found.Exponent))
                continue;
            var factor = algebra.Scale(view.RestOf(found), found.Coefficient);
            var power = algebra.Call("Exp", u);
            if (Without(algebra, sum, algebra.Multiply(factor, call), algebra.Scale(algebra.Multiply(factor, u, power), -1)) is { } rest)
                return algebra.Subtract(rest, algebra.Multiply(factor, power, algebra.Call("Expm1mx", algebra.Negate(u))));
        }

        return null;
    }

    // k·R·log cosh u − k·R·u·tanh u is −k·R·negentropy(u).
    private static Expr? EnergyOfTanh(Algebra algebra, Sum sum)
    {
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Function: "LogCosh", Arguments: [var u] } call || !Algebra.IsOne(found.Exponent))
                continue;
            var factor = algebra.Scale(view.RestOf(found), found.Coefficient);
            if (Without(algebra, sum, algebra.Multiply(factor, call), algebra.Scale(algebra.Multiply(factor, u, algebra.Call("Tanh", u)), -1)) is { } rest)
                return algebra.Subtract(rest, algebra.Multiply(factor, algebra.Call("Negentropy", u)));
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
