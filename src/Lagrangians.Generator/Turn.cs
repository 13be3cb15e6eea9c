namespace Lagrangians.Generator;

/// <summary>Work that one thread does at a time: another one that wants the same waits for it, unless it is cancelled itself.</summary>
internal static class Turn
{
    private const int WaitMilliseconds = 20;

    /// <summary>Does the work when it is this thread's turn.</summary>
    /// <param name="of">What the turn is of.</param>
    /// <param name="work">The work. It may take its turn of something else that is never waited for the other way round.</param>
    /// <param name="cancellation">This thread's own.</param>
    public static T Of<T>(object of, Func<T> work, CancellationToken cancellation)
    {
        while (!Monitor.TryEnter(of, WaitMilliseconds))
            cancellation.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
        finally
        {
            Monitor.Exit(of);
        }
    }
}
