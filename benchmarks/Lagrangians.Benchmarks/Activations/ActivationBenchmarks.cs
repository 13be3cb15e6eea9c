using System.Numerics;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Lagrangians.Benchmarks.Activations;

/// <summary>
/// The generated activations over spans beside <see cref="TensorPrimitives"/> in the same run. The accuracy of the two differs:
/// TensorPrimitives' tanh loses its digits near 0.
/// </summary>
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ActivationBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T[] _x = [];
    private T[] _result = [];

    [Params(1_000, 100_000)]
    public int Length { get; set; }

    /// <summary>Numbers of both signs over the range where the functions are not constant.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(7);
        _x = Enumerable.Range(0, Length).Select(_ => T.CreateChecked(6 * (random.NextDouble() - random.NextDouble()))).ToArray();
        _result = new T[Length];
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Sigmoid")]
    public void PeerSigmoid() => TensorPrimitives.Sigmoid<T>(_x, _result);

    [Benchmark, BenchmarkCategory("Sigmoid")]
    public void Sigmoid() => new StandardLagrangians.SigmoidLagrangian<T>().Activate(_x, _result);

    [Benchmark(Baseline = true), BenchmarkCategory("Tanh")]
    public void PeerTanh() => TensorPrimitives.Tanh<T>(_x, _result);

    [Benchmark, BenchmarkCategory("Tanh")]
    public void Tanh() => new StandardLagrangians.TanhLagrangian<T>().Activate(_x, _result);

    [Benchmark(Baseline = true), BenchmarkCategory("Exp")]
    public void PeerExp() => TensorPrimitives.Exp<T>(_x, _result);

    [Benchmark, BenchmarkCategory("Exp")]
    public void Exp() => new StandardLagrangians.ExpLagrangian<T>().Activate(_x, _result);
}
