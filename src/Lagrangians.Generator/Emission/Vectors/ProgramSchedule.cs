using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>
/// The steps of a program in rounds: every step after those that it needs, and sums that are ready at the same time together, so that
/// a level of the reductions takes one pass over the elements.
/// </summary>
/// <param name="steps">The steps.</param>
/// <param name="needs">The numbers that a step takes.</param>
internal sealed class ProgramSchedule(IReadOnlyList<Step> steps, Func<Step, IEnumerable<Symbol>> needs)
{
    private const int MostSumsOfOnePass = 3;

    private readonly HashSet<string> _pending = [.. steps.Select(s => s.Symbol.Name)];

    public IEnumerable<IReadOnlyList<Step>> Rounds()
    {
        var left = steps.ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(IsReady).ToArray();
            var single = ready.FirstOrDefault(s => !IsSum(s));
            IReadOnlyList<Step> round = single is not null ? [single] : [.. ready.Take(MostSumsOfOnePass)];
            yield return round;
            foreach (var step in round)
            {
                left.Remove(step);
                _pending.Remove(step.Symbol.Name);
            }
        }
    }

    private static bool IsSum(Step step) => step.Kind is ReductionKind.Sum or ReductionKind.SumOfOthers;

    private bool IsReady(Step step) =>
        (step.Pivot is null || step.IsPivot || !_pending.Contains(step.Pivot))
        && !needs(step).Any(s => s.Kind == SymbolKind.Parameter && _pending.Contains(s.Name));
}
