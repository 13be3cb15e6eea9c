using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Applies the rule families bottom-up until nothing changes, within a bound.</summary>
internal static class Simplifier
{
    private const int MaximumPasses = 6;
    private const int MaximumRewritesOfOneNode = 12;

    private static readonly Rule[] Rules =
        [.. ReductionRules.All, .. LogarithmRules.All, .. SumRules.All, .. LogisticRules.All, .. HyperbolicRules.All, .. MagnitudeRules.All, .. PieceRules.All];

    public static Expr Simplify(Algebra algebra, Expr expr)
    {
        for (var pass = 0; pass < MaximumPasses; pass++)
        {
            var next = algebra.Rebuild(expr, node => Rewrite(algebra, node));
            if (ReferenceEquals(next, expr))
                break;
            expr = next;
        }

        return expr;
    }

    private static Expr Rewrite(Algebra algebra, Expr node)
    {
        for (var i = 0; i < MaximumRewritesOfOneNode; i++)
        {
            var next = ApplyFirst(algebra, node);
            if (next is null || ReferenceEquals(next, node))
                break;
            node = next;
        }

        return node;
    }

    private static Expr? ApplyFirst(Algebra algebra, Expr node)
    {
        foreach (var rule in Rules)
        {
            if (rule(algebra, node) is { } next && !ReferenceEquals(next, node))
                return next;
        }

        return null;
    }
}
