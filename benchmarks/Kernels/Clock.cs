using System.Diagnostics;
using System.Runtime;

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>Medians of many short batches, the two in turn, so that both see the same machine.</summary>
internal static class Clock
{
    private const int Batches = 31;
    private static readonly TimeSpan Batch = TimeSpan.FromMicroseconds(400);

    /// <summary>Nanoseconds of one run of each.</summary>
    internal static (double Ours, double Peer) Medians(Action ours, Action peer)
    {
        var (timesOfOurs, timesOfPeer) = (Times(ours), Times(peer));
        var (a, b) = (new double[Batches], new double[Batches]);
        for (var i = 0; i < Batches; i++)
            (a[i], b[i]) = (Nanoseconds(ours, timesOfOurs), Nanoseconds(peer, timesOfPeer));
        return (Median(a), Median(b));
    }

    /// <summary>Lets the JIT do its part: it counts 30 calls, and does what it will when it is left alone, up to three times for each method.</summary>
    internal static void WarmUp(IReadOnlyCollection<Row> rows)
    {
        for (var round = 0; round < 6; round++)
        {
            foreach (var run in rows.SelectMany(r => new[] { r.Ours, r.Peer }))
                Nanoseconds(run, 40);
            long compiled;
            do
            {
                compiled = JitInfo.GetCompiledMethodCount();
                Thread.Sleep(300);
            }
            while (compiled != JitInfo.GetCompiledMethodCount());
        }
    }

    /// <summary>How often a batch runs it.</summary>
    private static int Times(Action run) => Math.Max(1, (int)(Batch.TotalNanoseconds / Nanoseconds(run, 3)));

    private static double Nanoseconds(Action run, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
