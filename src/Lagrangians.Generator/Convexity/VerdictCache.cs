using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// The verdicts of formulas that were judged before, whatever the definitions around them: the generator and every analyzer ask, and an
/// editor asks again at every keystroke.
/// </summary>
internal static class VerdictCache
{
    private const long Bytes = 64L << 20;

    private const long BytesOfVerdict = 2_000;

    private static readonly Memory<Question, Verdict> Known = new(Bytes, SizeOf);

    /// <summary>How many verdicts were found anew; for tests.</summary>
    internal static int Judged;

    /// <summary>The verdict of <see cref="ConvexityJudge"/>, found once.</summary>
    public static Verdict Of(Question question, CancellationToken cancellation) => Known.Of(
        question,
        () =>
        {
            Interlocked.Increment(ref Judged);
            return Judge(question, cancellation);
        },
        cancellation);

    /// <summary>Forgets everything, so that the next verdict costs what a first one does.</summary>
    public static void Clear() => Known.Clear();

    private static long SizeOf(Question question, Verdict verdict) =>
        BytesOfVerdict + verdict.Proof.Sum(p => p.Size()) + ExpressionSize.Of([question.Body, question.Loose, .. (question.Requirements ?? []).SelectMany(r => r.Expressions)]);

    private static Verdict Judge(Question question, CancellationToken cancellation)
    {
        try
        {
            return Budget.OfStage(StageBudgets.Proof, cancellation).Run(() => ConvexityJudge.Of(question, cancellation));
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
}
