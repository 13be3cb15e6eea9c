using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>
/// Runs a body as it is written, in the numbers of its type and in exact ones, at fixed points, and finds where the first are wrong though
/// the exact value is an ordinary number.
/// </summary>
internal static class BodyCheck
{
    // Steps that are run for one body; each takes some microseconds where it is a function.
    private const int MaximumRuns = 8_000;
    private const int LeastPoints = 12;

    private const long Bytes = 16L << 20;
    private const long BytesOfLoss = 400;

    private static readonly Memory<string, Known[]> Found = new(Bytes, static (text, found) => (2 * text.Length) + (BytesOfLoss * (1 + found.Length)));

    /// <summary>The points where digits are lost, what shows it best first.</summary>
    /// <param name="result">The step that gives the body's result.</param>
    /// <param name="parameters">The parameters of the body, x first.</param>
    /// <param name="cancellation">Asked at each point.</param>
    public static IReadOnlyList<BodyLoss> Find(Step result, IReadOnlyList<SampledParameter> parameters, CancellationToken cancellation)
    {
        var order = Step.InOrder(result);
        var key = StepText.Of(order, parameters);
        var known = Found.Of(key, () => Budget.OfStage(StageBudgets.Check, cancellation).Run(() => Search(result, order, parameters, cancellation)), cancellation);
        return [.. known.Select(k => new BodyLoss(k.Point, k.Found, k.Exact, k.Digits, [.. k.Culprit.Select(i => order[i])]))];
    }

    private static Known[] Search(Step result, IReadOnlyList<Step> order, IReadOnlyList<SampledParameter> parameters, CancellationToken cancellation)
    {
        var losses = new List<BodyLoss>();
        var left = Math.Max(LeastPoints, MaximumRuns / order.Count);
        // The body is a float's where any of its operations is one.
        var format = order.Any(s => s.IsSingle && s.Parts.Count > 0) ? NumberFormat.Single : NumberFormat.Double;
        foreach (var (point, isAtDefaults) in BodyPoints.Of(parameters, format, order))
        {
            cancellation.ThrowIfCancellationRequested();
            // Beyond the budget no run comes to an end.
            if (left-- <= 0 || Budget.IsExhausted)
                break;
            if (new BodyRun(point, result, format).Loss() is { } loss)
                losses.Add(loss with { IsAtDefaults = isAtDefaults });
        }

        var index = order.Select((step, i) => (step, i)).ToDictionary(s => s.step, s => s.i);
        return [.. losses.OrderBy(l => l.Rank).Select(l => new Known(l.Point, l.Found, l.Exact, l.Digits, [.. l.Culprit.Select(s => index[s])]))];
    }

    /// <summary>A loss, with its steps by their places in the order.</summary>
    private sealed record Known(SamplePoint Point, double Found, double Exact, double Digits, int[] Culprit);
}
