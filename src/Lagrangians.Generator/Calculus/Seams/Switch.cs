using Lagrangians.Generator.Functions;
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
        Relation { Comparison: not Comparison.Equal } relation => algebra.Subtract(relation.Right, relation.Left),
        _ => Choice.DecidedBy(algebra, node),
    };

    /// <summary>Whether the node is one.</summary>
    public static bool Is(Expr node) => node is Relation { Comparison: not Comparison.Equal } || Choice.Is(node);

    /// <summary>What the node is where the difference is positive, or negative.</summary>
    public static Expr Choose(Algebra algebra, Expr node, bool isPositive) => node switch
    {
        Call call => Choice.Of(algebra, call, isPositive),
        _ => isPositive ? algebra.True : algebra.False,
    };

    /// <summary>
    /// What switches have in common that agree at the seam already: |u| and sign u, whose derivatives are 0 there; max and min of the same and the
    /// comparison that chooses between them.
    /// </summary>
    public static Expr KindOf(Algebra algebra, Expr node) => node is Call { Arguments: [var u] } ? u : ConditionOf(algebra, node);

    /// <summary>
    /// The condition that the difference is positive: a comparison as it is written, so that nothing is evaluated where its author does
    /// not evaluate it; else the seam belongs to the other side, as it does where max(u, 0) alone is differentiated.
    /// </summary>
    public static Expr ConditionOf(Algebra algebra, Expr node) => node switch
    {
        Relation => node,
        _ when Choice.Between(algebra, node) is var (left, right) => algebra.Less(right, left),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no switch"),
    };
}
