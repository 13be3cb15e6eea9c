using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Calls that are one of two formulas: |u|, sign u, max, min. Each decides by the sign of its argument, or of the difference of both.</summary>
internal static class Choice
{
    public static bool Is(Expr node) => node is Call call && FunctionLibrary.Find(call.Function).IsChoice;

    /// <summary>The two expressions whose order decides; null where the node is no such call.</summary>
    public static (Expr Left, Expr Right)? Between(Algebra algebra, Expr node) => !Is(node) ? null
        : node.Children.Length == 1 ? (node.Children[0], algebra.Zero) : (node.Children[0], node.Children[1]);

    /// <summary>The expression whose sign decides; null where the node is no such call.</summary>
    public static Expr? DecidedBy(Algebra algebra, Expr node) => Between(algebra, node) is var (left, right) ? algebra.Subtract(left, right) : null;

    /// <summary>The formula where that is positive, or negative.</summary>
    public static Expr Of(Algebra algebra, Call call, bool isPositive) =>
        FunctionLibrary.Find(call.Function).Chosen!([.. call.Arguments.Select(a => new Term(algebra, a))], isPositive).Expr;
}
