namespace Lagrangians.Generator.Symbols;

/// <summary>
/// What belongs to the nodes that a sum or a product is made of, by reference: two or three as a rule, which are found by looking at each, and
/// thousands at times, which have a dictionary. A mutable struct: a field of whoever builds.
/// </summary>
internal struct Collected<T>
{
    private const int Few = 12;

    private Expr[]? _nodes;
    private T[]? _values;
    private Dictionary<Expr, int>? _places;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The node at a place below <see cref="Count"/>; places change when one is removed.</summary>
    public readonly Expr Node(int place) => _nodes![place];

    /// <summary>What belongs to the node at a place.</summary>
    public readonly T Value(int place) => _values![place];

    /// <summary>What belongs to a node that is among them.</summary>
    public readonly T this[Expr node] => Value(PlaceOf(node));

    /// <summary>The place of a node; −1 where it is not among them.</summary>
    public readonly int PlaceOf(Expr node)
    {
        if (_places is not null)
            return _places.TryGetValue(node, out var place) ? place : -1;
        for (var i = 0; i < Count; i++)
        {
            if (ReferenceEquals(_nodes![i], node))
                return i;
        }

        return -1;
    }

    /// <summary>Puts another value at a place.</summary>
    public readonly void Set(int place, T value) => _values![place] = value;

    /// <summary>Adds a node that is not among them.</summary>
    public void Add(Expr node, T value)
    {
        if (_nodes is null)
            (_nodes, _values) = (new Expr[4], new T[4]);
        else if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }

        (_nodes[Count], _values![Count]) = (node, value);
        Count++;
        if (_places is not null)
            _places.Add(node, Count - 1);
        else if (Count > Few)
            Index();
    }

    /// <summary>Takes the node at a place away; the last one comes to its place.</summary>
    public void RemoveAt(int place)
    {
        var last = --Count;
        _places?.Remove(_nodes![place]);
        if (place < last)
        {
            (_nodes![place], _values![place]) = (_nodes[last], _values[last]);
            if (_places is not null)
                _places[_nodes[place]] = place;
        }

        (_nodes![last], _values![last]) = (null!, default!);
    }

    /// <summary>Takes a node away that is among them, and gives what belonged to it.</summary>
    public T Take(Expr node)
    {
        var place = PlaceOf(node);
        var value = Value(place);
        RemoveAt(place);
        return value;
    }

    /// <summary>Takes all away; the room they took is kept.</summary>
    public void Clear()
    {
        if (_nodes is null)
            return;
        Array.Clear(_nodes, 0, Count);
        Array.Clear(_values!, 0, Count);
        (Count, _places) = (0, null);
    }

    /// <summary>The nodes, in a list of their own.</summary>
    public readonly Expr[] Nodes() => _nodes is null ? [] : _nodes.AsSpan(0, Count).ToArray();

    private void Index()
    {
        _places = new(ReferenceComparer.Instance);
        for (var i = 0; i < Count; i++)
            _places.Add(_nodes![i], i);
    }
}
