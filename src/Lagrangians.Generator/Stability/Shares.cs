using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// One budget for the searches for the forms of several quantities: each may spend an equal part of what is left, so that the first ones do not
/// take what the last ones need. What is left in the end is for those that needed more than their part.
/// </summary>
/// <param name="work">The budget of the stage.</param>
/// <param name="steps">What the searches may spend of it.</param>
internal sealed class Shares(Budget work, int steps)
{
    private readonly List<(string Quantity, Func<Expr> Find, Action<Expr> Take, int Weight)> _searches = [];
    private int _left = steps;

    /// <summary>The quantities whose searches ended at the bound, in their order.</summary>
    public IReadOnlyList<string> Stopped { get; private set; } = [];

    /// <summary>Adds a search for the form of a quantity.</summary>
    /// <param name="quantity">Its name.</param>
    /// <param name="find">The search, which may be begun twice.</param>
    /// <param name="take">Takes what it finds.</param>
    /// <param name="weight">How many equal parts it may spend.</param>
    public void Add(string quantity, Func<Expr> find, Action<Expr> take, int weight = 1) => _searches.Add((quantity, find, take, weight));

    /// <summary>Does all searches.</summary>
    public void Search()
    {
        var stopped = Round(_searches);
        if (stopped.Count > 0)
            stopped = Round(stopped);
        Stopped = [.. stopped.Select(s => s.Quantity).Distinct()];
    }

    private List<(string Quantity, Func<Expr> Find, Action<Expr> Take, int Weight)> Round(List<(string Quantity, Func<Expr> Find, Action<Expr> Take, int Weight)> searches)
    {
        var stopped = new List<(string, Func<Expr>, Action<Expr>, int)>();
        var parts = searches.Sum(s => s.Weight);
        foreach (var search in searches)
        {
            var share = (int)((long)_left * search.Weight / parts);
            parts -= search.Weight;
            var before = work.Spent;
            if (Within(share, search.Find) is { } found)
                search.Take(found);
            else
                stopped.Add(search);
            _left = (int)Math.Max(0, _left - (work.Spent - before));
        }

        return stopped;
    }

    private Expr? Within(int share, Func<Expr> find) => Within(work, share, find);

    /// <summary>Does a search within a bound; null where that, or one of the search's own, is reached.</summary>
    public static Expr? Within(Budget work, int steps, Func<Expr> find) => work.Within(steps, () =>
    {
        try
        {
            return find();
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    });
}
