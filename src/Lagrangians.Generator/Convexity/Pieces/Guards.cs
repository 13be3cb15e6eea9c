using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Pieces;

/// <summary>What decides between formulas: a node whose value depends on the sign of <paramref name="Sign"/>.</summary>
/// <param name="Node">|u|, sign u, max, min or a comparison.</param>
/// <param name="Sign">The expression whose sign decides.</param>
internal sealed record Guard(Expr Node, Expr Sign)
{
    /// <summary>Whether the node decides anything still.</summary>
    public bool IsOne => Node is Relation || Choice.Is(Node);

    /// <summary>Whether the formulas need not agree where the sign changes.</summary>
    public bool MayJump => Node is Relation or Call { Function: "Sign" };

    /// <summary>Whether there is something to decide still: where a parameter is narrowed |u| may have become u.</summary>
    public bool IsOpen => IsOne;

    /// <summary>A guard with no other within it, or null where there is none.</summary>
    public static Guard? Find(Algebra algebra, Expr expr)
    {
        Guard? found = null;
        foreach (var node in Algebra.Nodes(expr))
        {
            if (Of(algebra, node) is { } guard && (found is null || guard.Node.Depth < found.Node.Depth))
                found = guard;
        }

        return found;
    }

    /// <summary>The node's value where the sign is positive or negative.</summary>
    public Expr Choose(Algebra algebra, bool isPositive) => Node switch
    {
        Call call => Choice.Of(algebra, call, isPositive),
        Relation { Comparison: Comparison.Equal } => algebra.False,
        _ => isPositive ? algebra.False : algebra.True,
    };

    /// <summary>All values that the node may have.</summary>
    public IEnumerable<Expr> Outcomes(Algebra algebra) => Node switch
    {
        Call { Function: "Sign" } => [algebra.Constant(-1), algebra.Zero, algebra.One],
        Relation => [algebra.True, algebra.False],
        _ => [Choose(algebra, true), Choose(algebra, false)],
    };

    /// <summary>The guard that a node is, or null.</summary>
    public static Guard? Of(Algebra algebra, Expr node) => node switch
    {
        Relation relation => new(node, algebra.Subtract(relation.Left, relation.Right)),
        _ => Choice.DecidedBy(algebra, node) is { } sign ? new(node, sign) : null,
    };
}
