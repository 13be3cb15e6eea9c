using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Seams;

/// <summary>
/// Two pieces on the sides of u = 0, of u and of −u as one number |u|: what both sides compute is computed once, and pieces that are mirror images
/// are one expression.
/// </summary>
internal static class FoldedPieces
{
    /// <summary>The expression with its pieces folded where that saves a function.</summary>
    public static Expr Of(Algebra algebra, Expr expr) => Algebra.Nodes(expr).Any(n => n is Piecewise)
        ? Simplifier.Simplify(algebra, algebra.Rebuild(expr, node => node is Piecewise piece ? Fold(algebra, piece) : node))
        : expr;

    private static Expr Fold(Algebra algebra, Piecewise piece)
    {
        if (piece.Condition is not Relation { Comparison: not Comparison.Equal } condition)
            return piece;
        var u = algebra.Subtract(condition.Right, condition.Left);
        var magnitude = algebra.Call("Abs", u);
        if (magnitude is not Call { Function: "Abs" })
            return piece;
        var whenTrue = Replace(algebra, piece.WhenTrue, u, magnitude);
        var whenFalse = Replace(algebra, piece.WhenFalse, algebra.Negate(u), magnitude);
        var folded = algebra.Piecewise(condition, whenTrue, whenFalse);
        return CountCalls(folded) < CountCalls(piece) ? folded : piece;
    }

    // u is |u| here, and −u is −|u|.
    private static Expr Replace(Algebra algebra, Expr expr, Expr u, Expr magnitude)
    {
        var known = new Dictionary<Expr, Expr>(ReferenceComparer.Instance) { [u] = magnitude, [algebra.Negate(u)] = algebra.Negate(magnitude) };
        return Simplifier.Simplify(algebra, Visit(expr));

        Expr Visit(Expr node)
        {
            if (known.TryGetValue(node, out var replaced))
                return replaced;
            Budget.Enter();
            return known[node] = node is Reduction && u.VariesByElement ? node : algebra.WithParts(node, Visit);
        }
    }

    private static int CountCalls(Expr expr) => Algebra.Nodes(expr).Count(n => n is Call { IsClosed: false } && !Choice.Is(n));
}
