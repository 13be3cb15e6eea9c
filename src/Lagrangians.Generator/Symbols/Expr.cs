namespace Lagrangians.Generator.Symbols;

/// <summary>
/// A node of a symbolic expression: immutable, and made only by an <see cref="Algebra"/>, which keeps sums and products canonical
/// and gives the same object for the same expression. Nodes of different algebras are equal when their structure is.
/// </summary>
internal abstract class Expr : IEquatable<Expr>
{
    private readonly int _hash;

    /// <summary>Fixes the hash code and the depth, both from the parts.</summary>
    protected Expr(int hash, IReadOnlyList<Expr> children)
    {
        Children = children;
        foreach (var child in children)
        {
            hash = Combine(hash, child._hash);
            Depth = Math.Max(Depth, child.Depth + 1);
            VariesByElement |= child.VariesByElement;
        }

        _hash = hash;
    }

    /// <summary>The parts, in canonical order.</summary>
    public IReadOnlyList<Expr> Children { get; }

    /// <summary>The number of edges to the deepest leaf.</summary>
    public int Depth { get; }

    /// <summary>Does it differ from element to element of the vector, or is it one number for all?</summary>
    public virtual bool VariesByElement { get; }

    /// <summary>A rank by which nodes of different kinds are ordered.</summary>
    public abstract int Rank { get; }

    /// <summary>Is the node's own content the same, children aside?</summary>
    protected abstract bool HasSameContent(Expr other);

    /// <inheritdoc/>
    public bool Equals(Expr? other) => other is not null && StructuralEquality.Equal(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Expr);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The expression as one would write it.</summary>
    public override string ToString() => ExprPrinter.Print(this);

    /// <summary>Same kind, same content, and the same children by <paramref name="childrenEqual"/>.</summary>
    internal bool HasSameShape(Expr other, Func<Expr, Expr, bool> childrenEqual)
    {
        if (_hash != other._hash || Rank != other.Rank || Children.Count != other.Children.Count || !HasSameContent(other))
            return false;
        for (var i = 0; i < Children.Count; i++)
        {
            if (!childrenEqual(Children[i], other.Children[i]))
                return false;
        }

        return true;
    }

    /// <summary>A hash that is the same in every process.</summary>
    protected static int Combine(int left, int right)
    {
        return unchecked((((left << 5) | (int)((uint)left >> 27)) + left) ^ right);
    }

    /// <summary>A hash of a text that is the same in every process.</summary>
    protected static int HashOf(string text)
    {
        var hash = 5381;
        foreach (var c in text)
            hash = unchecked(hash * 33 ^ c);
        return hash;
    }
}
