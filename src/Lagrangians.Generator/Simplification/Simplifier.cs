using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>
/// Applies the rule families bottom-up until nothing changes, within a bound. What a node becomes is kept with its algebra: no node
/// is simplified twice, and what is simple stays the same object.
/// </summary>
internal static class Simplifier
{
    private const int MaximumRewritesOfOneNode = 24;

    private static readonly Rule[] Rules =
        [.. ReductionRules.All, .. NormRules.All, .. LogarithmRules.All, .. SumRules.All, .. LogisticRules.All, .. HyperbolicRules.All, .. MagnitudeRules.All, .. PieceRules.All];

    public static Expr Simplify(Algebra algebra, Expr expr)
    {
        return Visit(expr);

        Expr Visit(Expr node)
        {
            if (algebra.NormalForms.TryGetValue(node, out var known))
                return known;
            Budget.Enter();
            algebra.Budget.Cancellation.ThrowIfCancellationRequested();
            var current = node;
            for (var i = 0; i < MaximumRewritesOfOneNode; i++)
            {
                var next = algebra.WithParts(current, Visit);
                next = ApplyFirst(algebra, next) ?? next;
                if (ReferenceEquals(next, current))
                    break;
                if (algebra.NormalForms.TryGetValue(next, out known))
                {
                    current = known;
                    break;
                }

                current = next;
            }

            algebra.NormalForms[node] = current;
            algebra.NormalForms[current] = current;
            return current;
        }
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
