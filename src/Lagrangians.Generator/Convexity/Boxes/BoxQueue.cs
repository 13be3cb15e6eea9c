using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>Boxes to be looked at: in turns the one that looks most negative and the one that has waited longest.</summary>
internal sealed class BoxQueue
{
    private readonly SortedDictionary<(double Rank, int Order), Enclosure[]> _byRank = [];
    private readonly Queue<(double Rank, int Order)> _byAge = new();
    private int _order;
    private bool _isOldestNext;

    /// <param name="box">A box.</param>
    /// <param name="rank">What is lower is taken earlier.</param>
    public void Add(Enclosure[] box, double rank)
    {
        var key = (double.IsNaN(rank) ? 0 : rank, _order++);
        _byRank.Add(key, box);
        _byAge.Enqueue(key);
    }

    /// <summary>The next box, or null.</summary>
    public Enclosure[]? Take()
    {
        if (_byRank.Count == 0)
            return null;
        _isOldestNext = !_isOldestNext;
        var key = default((double, int));
        if (_isOldestNext)
        {
            do
                key = _byAge.Dequeue();
            while (!_byRank.ContainsKey(key));
        }
        else
        {
            using var first = _byRank.Keys.GetEnumerator();
            first.MoveNext();
            key = first.Current;
        }

        var box = _byRank[key];
        _byRank.Remove(key);
        return box;
    }
}
