namespace Lagrangians.Generator.Symbols;

/// <summary>What expressions take of the memory, about: for caches that are to have a bound.</summary>
internal static class ExpressionSize
{
    // The node with its children, its exact coefficients and what it remembers of itself.
    private const int BytesOfNode = 200;

    /// <summary>The bytes of all nodes, each counted once.</summary>
    public static long Of(IEnumerable<Expr?> expressions)
    {
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        var pending = new Stack<Expr>();
        foreach (var expr in expressions)
        {
            if (expr is not null)
                pending.Push(expr);
            while (pending.Count > 0)
            {
                var node = pending.Pop();
                if (!seen.Add(node))
                    continue;
                for (var i = 0; i < node.Children.Length; i++)
                    pending.Push(node.Children[i]);
            }
        }

        return (long)seen.Count * BytesOfNode;
    }
}
