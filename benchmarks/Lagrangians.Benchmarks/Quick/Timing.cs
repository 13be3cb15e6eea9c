namespace Lagrangians.Benchmarks.Quick;

/// <summary>
/// Medians of a few runs, in processor time of this process: unlike the time on the wall it hardly depends on what else the machine
/// does, and it counts the garbage collector and the JIT's background work.
/// </summary>
internal static class Timing
{
    /// <summary>The median cost of <paramref name="run"/>; what <paramref name="prepare"/> does is not counted.</summary>
    public static TimeSpan Median<TInput>(int times, Func<TInput> prepare, Action<TInput> run)
    {
        var costs = new List<TimeSpan>(times);
        for (var i = 0; i < times; i++)
        {
            var input = prepare();
            // Else the garbage of the preparation is collected within the run.
            GC.Collect();
            costs.Add(Of(() => run(input)));
        }

        return Median(costs);
    }

    /// <summary>The cost of one run.</summary>
    public static TimeSpan Of(Action run)
    {
        var before = Environment.CpuUsage.TotalTime;
        run();
        return Environment.CpuUsage.TotalTime - before;
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
