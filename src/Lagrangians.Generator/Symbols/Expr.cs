using System.Collections.Immutable;
using System.Runtime.InteropServices;
namespace Lagrangians.Generator.Symbols;

/// <summary>
/// A node of a symbolic expression: immutable, and made only by an <see cref="Algebra"/>, which keeps sums and products canonical
/// and gives the same object for the same expression. Nodes of different algebras are equal when their structure is.
/// </summary>
internal abstract class Expr : IEquatable<Expr>
{
    // A tree far beyond what anyone reads; sizes are cut there, so that a graph of 2^400 paths has one.
    private const long LargestSize = 1L << 40;
    private const int LongestText = 20_000;

    private readonly Expr[] _children;
    private readonly int _hash;

    /// <summary>Fixes the hash code and the measures, all from the parts.</summary>
    protected Expr(int hash, Expr[] children)
    {
        _children = children;
        Size = 1;
        var isClosed = this is not (Symbol or Relation or Logic);
        foreach (var child in children)
        {
            hash = Combine(hash, child._hash);
            Depth = Math.Max(Depth, child.Depth + 1);
            VariesByElement |= child.VariesByElement;
            DependsOnVariable |= child.DependsOnVariable;
            Size = Math.Min(LargestSize, Size + child.Size);
            isClosed &= child.IsClosed;
        }

        IsClosed = isClosed;
        _hash = hash;
    }

    /// <summary>The hash code, without asking which kind of node it is.</summary>
    internal int Hash => _hash;

    /// <summary>The parts, in canonical order.</summary>
    public ImmutableArray<Expr> Children => ImmutableCollectionsMarshal.AsImmutableArray(_children);

    /// <summary>The number of edges to the deepest leaf.</summary>
    public int Depth { get; }

    /// <summary>The nodes of the expression written out as a tree, what is shared counted each time: what printing it costs.</summary>
    public long Size { get; }

    /// <summary>Whether this is a number: no symbol and no condition occurs in it.</summary>
    public bool IsClosed { get; }

    /// <summary>Does it differ from element to element of the vector, or is it one number for all?</summary>
    public virtual bool VariesByElement { get; }

    /// <summary>Does the variable x, or an element of it, occur in it?</summary>
    public virtual bool DependsOnVariable { get; }

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

    /// <summary>The expression as one would write it; of one that nobody would write, its size.</summary>
    public override string ToString() => Size <= LongestText ? ExprPrinter.Print(this) : $"… ({Size} operations)";

    /// <summary>Same kind and content, and the very same children.</summary>
    internal bool IsTwinOf(Expr other)
    {
        if (!HasSameFrame(other))
            return false;
        for (var i = 0; i < _children.Length; i++)
        {
            if (!ReferenceEquals(_children[i], other._children[i]))
                return false;
        }

        return true;
    }

    /// <summary>Same kind, same content and as many children.</summary>
    internal bool HasSameFrame(Expr other) =>
        _hash == other._hash && Rank == other.Rank && _children.Length == other._children.Length && HasSameContent(other);

    /// <summary>A hash that is the same in every process.</summary>
    protected static int Combine(int left, int right)
    {
        // Mixed after each step: sin cos u and cos sin u, and sin sin u and u, have to differ.
        var hash = unchecked(((((left << 5) | (int)((uint)left >> 27)) + left) ^ right) * -1640531535);
        return hash ^ (int)((uint)hash >> 15);
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
