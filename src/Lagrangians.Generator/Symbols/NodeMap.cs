namespace Lagrangians.Generator.Symbols;

/// <summary>
/// What belongs to the nodes of one algebra, in which the same expression is the same object: a dictionary by reference that asks no comparer,
/// since the evaluators look up little else.
/// </summary>
internal sealed class NodeMap<T>
{
    private const int Smallest = 16;

    private Expr?[] _nodes = [];
    private T[] _values = [];
    private int _count;

    public T this[Expr node]
    {
        set
        {
            // The place first: a new one may take new arrays.
            var place = PlaceFor(node);
            _values[place] = value;
        }
    }

    /// <summary>Adds a node with the default value; false where it is among them.</summary>
    public bool Add(Expr node)
    {
        var before = _count;
        PlaceFor(node);
        return _count > before;
    }

    /// <summary>Forgets them all; what they took is kept for others.</summary>
    public void Clear()
    {
        Array.Clear(_nodes, 0, _nodes.Length);
        Array.Clear(_values, 0, _values.Length);
        _count = 0;
    }

    /// <summary>How many fit in what is kept.</summary>
    public int Capacity => _nodes.Length;

    public bool TryGetValue(Expr node, out T value)
    {
        if (_count > 0)
        {
            var place = PlaceOf(_nodes, node);
            value = _values[place];
            return _nodes[place] is not null;
        }

        value = default!;
        return false;
    }

    private int PlaceFor(Expr node)
    {
        // At most three quarters full.
        if ((_count + 1) * 4 > _nodes.Length * 3)
            Grow();
        var place = PlaceOf(_nodes, node);
        if (_nodes[place] is null)
        {
            _nodes[place] = node;
            _count++;
        }

        return place;
    }

    private void Grow()
    {
        var (nodes, values) = (_nodes, _values);
        _nodes = new Expr?[Math.Max(Smallest, 2 * nodes.Length)];
        _values = new T[_nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is not { } node)
                continue;
            var place = PlaceOf(_nodes, node);
            (_nodes[place], _values[place]) = (node, values[i]);
        }
    }

    // Where the node is, or would be.
    private static int PlaceOf(Expr?[] nodes, Expr node)
    {
        var mask = nodes.Length - 1;
        var place = node.Hash & mask;
        while (nodes[place] is { } other && !ReferenceEquals(other, node))
            place = (place + 1) & mask;
        return place;
    }
}
