using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// One budget for the searches for the forms of several quantities: each may spend an equal part of what is left, so that the first ones do not
/// take what the last ones need. What is left in the end is for those that needed more than their part.
/// </summary>
/// <param name="work">The budget of the stage.</param>
/// <param name="steps">What the searches may spend of it.</param>
/// <param name="further">What those may spend that ended at their bounds.</param>
internal sealed class Shares(Budget work, int steps, int further)
{
    private readonly List<Wanted> _searches = [];
    private int _left = steps;

    /// <summary>The quantities whose searches ended at the bound, and nothing else was found, in their order.</summary>
    public IReadOnlyList<string> Stopped { get; private set; } = [];

    /// <summary>The quantities whose searches ended at the bound, whatever was found then.</summary>
    public HashSet<string> Unfinished { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a search for the form of a quantity.</summary>
    /// <param name="quantity">Its name.</param>
    /// <param name="find">The search.</param>
    /// <param name="take">Takes what it finds.</param>
    /// <param name="weight">How many equal parts it may spend.</param>
    /// <param name="otherwise">What is tried, one after the other, where the search ended at its bound; of nothing the search is begun once more.</param>
    public void Add(string quantity, Func<Expr> find, Action<Expr> take, int weight = 1, params Func<Expr?>[] otherwise) => _searches.Add(new(quantity, find, otherwise, take, weight));

    /// <summary>Does all searches.</summary>
    public void Search()
    {
        var stopped = Round(_searches, isFirst: true);
        _left += further;
        if (stopped.Count > 0)
            stopped = Round(stopped, isFirst: false);
        Stopped = [.. stopped.Select(s => s.Quantity).Distinct()];
    }

    private List<Wanted> Round(List<Wanted> searches, bool isFirst)
    {
        var stopped = new List<Wanted>();
        var parts = searches.Sum(s => s.Weight);
        foreach (var search in searches)
        {
            var share = (int)((long)_left * search.Weight / parts);
            parts -= search.Weight;
            var before = work.Spent;
            // Where one has ended at its bound so would the others, most likely: half of a share is for the other tries.
            var isDivided = isFirst && stopped.Count > 0 && search.Otherwise.Count > 0;
            var found = isFirst || search.Otherwise.Count == 0 ? Within(work, isDivided ? share / 2 : share, search.Find) : null;
            if (found is null)
                Unfinished.Add(search.Quantity);
            if (!isFirst || isDivided)
                found ??= search.Otherwise.Select(t => Within(work, (int)Math.Max(0, share - (work.Spent - before)), t)).FirstOrDefault(f => f is not null);
            if (found is not null)
                search.Take(found);
            else
                stopped.Add(search);
            _left = (int)Math.Max(0, _left - (work.Spent - before));
        }

        return stopped;
    }

    /// <summary>Does a search within a bound; null where that, or one of the search's own, is reached.</summary>
    public static T? Within<T>(Budget work, int steps, Func<T?> find)
        where T : class
        => work.Within(steps, () =>
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

    private sealed record Wanted(string Quantity, Func<Expr> Find, IReadOnlyList<Func<Expr?>> Otherwise, Action<Expr> Take, int Weight);
}
