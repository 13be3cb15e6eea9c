using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>
/// Boxes to be looked at: in turns the one that has waited longest, the one that looks most negative for its size, and the one with the
/// lowest finite bound.
/// </summary>
internal sealed class BoxQueue
{
    private readonly Dictionary<int, Enclosure[]> _boxes = [];
    private readonly Queue<int> _byAge = new();
    private readonly SortedSet<(double Rank, int Number)> _byRatio = [];
    private readonly SortedSet<(double Rank, int Number)> _byBound = [];
    private int _number;
    private int _turn;

    /// <param name="box">A box.</param>
    /// <param name="range">What the expression's values over it are known to be.</param>
    public void Add(Enclosure[] box, Enclosure range)
    {
        var number = _number++;
        _boxes.Add(number, box);
        _byAge.Enqueue(number);
        var isFinite = range.Lower > -1e300 && range.Upper < 1e300;
        _byRatio.Add((isFinite && range.Upper > 0 ? range.Lower / (range.Upper - range.Lower) : -1, number));
        _byBound.Add((range.Lower > -1e300 ? range.Lower : 0, number));
    }

    /// <summary>The next box, or null.</summary>
    public Enclosure[]? Take()
    {
        if (_boxes.Count == 0)
            return null;
        _turn = (_turn + 1) % 3;
        var number = _turn switch
        {
            0 => First(_byBound),
            1 => Oldest(),
            _ => First(_byRatio),
        };
        var box = _boxes[number];
        _boxes.Remove(number);
        return box;
    }

    private int Oldest()
    {
        while (true)
        {
            var number = _byAge.Dequeue();
            if (_boxes.ContainsKey(number))
                return number;
        }
    }

    private int First(SortedSet<(double Rank, int Number)> set)
    {
        while (true)
        {
            var first = set.Min;
            set.Remove(first);
            if (_boxes.ContainsKey(first.Number))
                return first.Number;
        }
    }
}
