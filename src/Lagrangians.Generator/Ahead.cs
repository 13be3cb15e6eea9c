using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator;

/// <summary>
/// Begins what will be asked of a definition as soon as it is read: the pipeline takes one step of one definition after the other, on one of the
/// machine's cores. Whoever asks then finds it, or waits for what is under way.
/// </summary>
internal static class Ahead
{
    /// <summary>Derives and judges an accepted definition on another thread.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="cancellation">That of the run that will ask.</param>
    public static void Begin(Definition definition, CancellationToken cancellation)
    {
        // Without another thread the work would only come between what is asked.
        if (definition.Body is not null && Host.HasThreads)
            ThreadPool.QueueUserWorkItem(static state => Work((Asked)state!), new Asked(definition, cancellation));
    }

    private static void Work(Asked asked)
    {
        if (asked.Cancellation.IsCancellationRequested)
            return;
        try
        {
            // First the longer one, which is asked for first.
            Derivation.Of(asked.Definition, asked.Cancellation);
            Verdicts.Of(asked.Definition, asked.Cancellation);
        }
        catch (Exception)
        {
            // Cancelled; or whoever asks meets the same within its guard, and tells of it.
        }
    }

    private sealed record Asked(Definition Definition, CancellationToken Cancellation);
}
