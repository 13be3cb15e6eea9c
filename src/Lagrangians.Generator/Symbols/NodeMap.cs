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
            // At most three quarters full.
            if ((_count + 1) * 4 > _nodes.Length * 3)
                Grow();
            var place = PlaceOf(_nodes, node);
            if (_nodes[place] is null)
            {
                _nodes[place] = node;
                _count++;
            }

            _values[place] = value;
        }
    }

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
