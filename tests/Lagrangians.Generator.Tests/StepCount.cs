using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests;

/// <summary>Counts the steps that this thread takes, which are the same on every machine, and how many of them lie between two looks at the token.</summary>
internal sealed class StepCount : IDisposable
{
    private readonly Dictionary<Budget, long> _spent = new(ReferenceEqualityComparer.Instance);
    private readonly Action<Budget>? _outer = Budget.Watching;

    public StepCount() => Budget.Watching = Watch;

    /// <summary>The steps of the budget that paid for most, which is that of a stage where there is one.</summary>
    public long Most => _spent.Values.DefaultIfEmpty(0).Max();

    /// <summary>The largest number of steps between two looks.</summary>
    public long LongestStretch { get; private set; }

    /// <summary>How often the token was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>Called at every look.</summary>
    public Action? Looked { get; init; }

    public void Dispose() => Budget.Watching = _outer;

    private void Watch(Budget budget)
    {
        var before = _spent.GetValueOrDefault(budget);
        LongestStretch = Math.Max(LongestStretch, budget.Spent - before);
        _spent[budget] = budget.Spent;
        Looks++;
        Looked?.Invoke();
    }
}
