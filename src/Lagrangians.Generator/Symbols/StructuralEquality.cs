namespace Lagrangians.Generator.Symbols;

/// <summary>
/// Equality of nodes that may come from different algebras. Each pair is compared once, so that a graph whose tree would be
/// exponential takes linear time.
/// </summary>
internal static class StructuralEquality
{
    public static bool Equal(Expr left, Expr right)
    {
        if (ReferenceEquals(left, right))
            return true;
        var pending = new Stack<(Expr, Expr)>();
        var seen = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        pending.Push((left, right));
        while (pending.Count > 0)
        {
            var (a, b) = pending.Pop();
            if (ReferenceEquals(a, b))
                continue;
            if (seen.TryGetValue(a, out var partner))
            {
                // Within one algebra equal nodes are the same object, so a node has one partner only.
                if (!ReferenceEquals(partner, b))
                    return false;
                continue;
            }

            seen.Add(a, b);
            if (!a.HasSameFrame(b))
                return false;
            for (var i = 0; i < a.Children.Length; i++)
            {
                if (a.Children[i].GetHashCode() != b.Children[i].GetHashCode())
                    return false;
                pending.Push((a.Children[i], b.Children[i]));
            }
        }

        return true;
    }
}

/// <summary>Compares nodes as objects, for tables within one algebra.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<Expr>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(Expr? x, Expr? y) => ReferenceEquals(x, y);

    public int GetHashCode(Expr obj) => obj.GetHashCode();
}
