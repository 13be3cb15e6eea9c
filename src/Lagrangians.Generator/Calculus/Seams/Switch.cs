using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Seams;

/// <summary>
/// A node that is one expression on one side of a seam and another on the other: |u|, sign u, max, min, a comparison. Equality has no
/// sides: what it chooses is the value at a point.
/// </summary>
internal static class Switch
{
    /// <summary>What changes its sign at the seam, or null if the node is no switch.</summary>
    public static Expr? DifferenceOf(Algebra algebra, Expr node) => node switch
    {
        Call { Function: "Abs" or "Sign" } call => call.Arguments[0],
        Call { Function: "Max" or "Min" } call => algebra.Subtract(call.Arguments[0], call.Arguments[1]),
        Relation { Comparison: not Comparison.Equal } relation => algebra.Subtract(relation.Right, relation.Left),
        _ => null,
    };

    /// <summary>Whether the node is one.</summary>
    public static bool Is(Expr node) =>
        node is Call { Function: "Abs" or "Sign" or "Max" or "Min" } or Relation { Comparison: not Comparison.Equal };

    /// <summary>What the node is where the difference is positive, or negative.</summary>
    public static Expr Choose(Algebra algebra, Expr node, bool isPositive) => node switch
    {
        Call { Function: "Abs" } call => isPositive ? call.Arguments[0] : algebra.Negate(call.Arguments[0]),
        Call { Function: "Sign" } => algebra.Constant(isPositive ? 1 : -1),
        Call { Function: "Max" } call => call.Arguments[isPositive ? 0 : 1],
        Call call => call.Arguments[isPositive ? 1 : 0],
        _ => isPositive ? algebra.True : algebra.False,
    };

    /// <summary>
    /// What switches have in common that agree at the seam already: |u| and sign u, whose derivatives are 0 there; max and min of the same and the
    /// comparison that chooses between them.
    /// </summary>
    public static Expr KindOf(Algebra algebra, Expr node) => node is Call { Function: "Abs" or "Sign" } call ? call.Arguments[0] : ConditionOf(algebra, node);

    /// <summary>
    /// The condition that the difference is positive: a comparison as it is written, so that nothing is evaluated where its author does
    /// not evaluate it; else the seam belongs to the other side, as it does where max(u, 0) alone is differentiated.
    /// </summary>
    public static Expr ConditionOf(Algebra algebra, Expr node) => node switch
    {
        Relation => node,
        Call { Function: "Max" or "Min" } call => algebra.Less(call.Arguments[1], call.Arguments[0]),
        Call call => algebra.Less(algebra.Zero, call.Arguments[0]),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no switch"),
    };
}
