using System.Collections.Concurrent;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// The verdicts of formulas that were judged before, whatever the definitions around them: the generator and every analyzer ask, and an
/// editor asks again at every keystroke.
/// </summary>
internal static class VerdictCache
{
    // A project with more definitions judges some of them again.
    private const int Capacity = 2_000;

    private const int WaitMilliseconds = 20;

    private static readonly ConcurrentDictionary<Question, Answer> Known = new();

    /// <summary>How many verdicts were found anew; for tests.</summary>
    internal static int Judged;

    /// <summary>The verdict of <see cref="ConvexityJudge"/>, found once.</summary>
    public static Verdict Of(Question question, CancellationToken cancellation)
    {
        if (Known.Count > Capacity)
            Known.Clear();
        var answer = Known.GetOrAdd(question, static _ => new Answer());
        // What another thread works at is waited for, unless this one is cancelled.
        while (!Monitor.TryEnter(answer, WaitMilliseconds))
            cancellation.ThrowIfCancellationRequested();
        try
        {
            if (answer.Verdict is null)
            {
                Interlocked.Increment(ref Judged);
                answer.Verdict = Judge(question, cancellation);
            }

            return answer.Verdict;
        }
        finally
        {
            Monitor.Exit(answer);
        }
    }

    private static Verdict Judge(Question question, CancellationToken cancellation)
    {
        try
        {
            return ConvexityJudge.Of(question, cancellation);
        }
        catch (BudgetExceededException exceeded)
        {
            return Verdict.Unknown($"the search ended at a bound: {exceeded.Message}");
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            // A mistake here must not take the generated code from a user; it is told by LAG900.
            return Verdict.Unknown("the search ended by a mistake of its own") with { Fault = Fault.Of(Stage.Proof, mistake) };
        }
    }

    private sealed class Answer
    {
        public Verdict? Verdict { get; set; }
    }
}
