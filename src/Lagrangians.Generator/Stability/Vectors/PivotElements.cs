using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>Elementwise expressions at the pivot of a key, and what others differ from them.</summary>
/// <param name="algebra">The algebra of the expressions.</param>
/// <param name="key">The pivot is the first element at which it is largest: of a number, the first element.</param>
internal sealed class PivotElements(Algebra algebra, Expr key)
{
    /// <summary>The expression at the pivot: a number.</summary>
    public Expr At(Expr expr)
    {
        foreach (var symbol in ElementsOf(expr))
            expr = algebra.Substitute(expr, symbol, At(symbol));
        return expr;
    }

    /// <summary>
    /// What an expression differs from its value at the pivot: 0 wherever all that it is made of is as there, infinite or not.
    /// </summary>
    public Expr Difference(Expr expr) => Guard(expr, algebra.Subtract(expr, At(expr)));

    /// <summary>The expression, and 0 wherever all that <paramref name="like"/> is made of is as at the pivot.</summary>
    public Expr Guard(Expr like, Expr expr) => algebra.Piecewise(IsAs(like), algebra.Zero, expr);

    /// <summary>Whether all that an expression is made of is as at the pivot.</summary>
    public Expr IsAs(Expr expr) =>
        algebra.Join(Connective.And, [.. ElementsOf(expr).Select(s => algebra.Compare(Comparison.Equal, s, At(s)))]);

    private Expr At(Symbol symbol) => algebra.Reduce(ReductionKind.AtPivot, symbol, key);

    // Not those that stand within a reduction: they are other elements.
    private static Symbol[] ElementsOf(Expr expr)
    {
        var found = new List<Symbol>();
        Visit(expr);
        return [.. found.Distinct().OrderBy(s => s.Index)];

        void Visit(Expr node)
        {
            if (node is Symbol symbol)
                found.Add(symbol);
            if (node.VariesByElement)
            {
                foreach (var child in node.Children.Where(c => c.VariesByElement))
                    Visit(child);
            }
        }
    }
}
