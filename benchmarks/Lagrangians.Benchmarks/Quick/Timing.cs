using System.Diagnostics;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>Medians of a few runs.</summary>
internal static class Timing
{
    /// <summary>The median time of <paramref name="run"/>; what <paramref name="prepare"/> does is not counted.</summary>
    public static TimeSpan Median<TInput>(int times, Func<TInput> prepare, Action<TInput> run)
    {
        var elapsed = new List<TimeSpan>(times);
        for (var i = 0; i < times; i++)
        {
            var input = prepare();
            // Else the garbage of the preparation is collected within the run.
            GC.Collect();
            var watch = Stopwatch.StartNew();
            run(input);
            elapsed.Add(watch.Elapsed);
        }

        return Median(elapsed);
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
