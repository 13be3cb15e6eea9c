using System.Diagnostics;
using System.Numerics;
using Lagrangians.Benchmarks.Activations;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>The activations beside their peers: the best of some batches, the two in turn so that both see the same machine.</summary>
internal static class QuickActivations
{
    private const int Batches = 60;
    private const int ElementsOfBatch = 400_000;

    public static void Write(TextWriter output)
    {
        output.WriteLine("| activation | element | length | ns an element | TensorPrimitives | ratio |");
        output.WriteLine("|---|---|---:|---:|---:|---:|");
        Write<float>(output);
        Write<double>(output);
    }

    private static void Write<T>(TextWriter output)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var length in (int[])[1_000, 100_000])
        {
            var benchmark = new ActivationBenchmarks<T> { Length = length };
            benchmark.Fill();
            Write("Sigmoid", benchmark.Sigmoid, benchmark.PeerSigmoid);
            Write("Tanh", benchmark.Tanh, benchmark.PeerTanh);
            Write("Exp", benchmark.Exp, benchmark.PeerExp);

            void Write(string name, Action ours, Action peer)
            {
                var (a, b) = (double.MaxValue, double.MaxValue);
                for (var i = 0; i < Batches; i++)
                    (a, b) = (Math.Min(a, Batch(ours, length)), Math.Min(b, Batch(peer, length)));
                output.WriteLine($"| {name} | {typeof(T).Name} | {length} | {a:F2} | {b:F2} | {a / b:F2} |");
            }
        }
    }

    private static double Batch(Action run, int length)
    {
        var start = Stopwatch.GetTimestamp();
        for (var done = 0; done < ElementsOfBatch; done += length)
            run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ElementsOfBatch;
    }
}
