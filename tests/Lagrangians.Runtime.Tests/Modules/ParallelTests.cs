using System.Numerics;

namespace Lagrangians.Tests.Modules;

/// <summary>On several threads all has the bits that it has on one.</summary>
public class ParallelTests
{
    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            foreach (var length in (int[])[0, 1, 7, 1023, 1024, 2049, 16384, 100_001])
            {
                foreach (var threads in (int[])[1, 2, 5])
                    cases.Add(length, threads);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void In_double(int length, int threads) => CheckAll<double>(length, threads);

    [Theory, MemberData(nameof(Cases))]
    public void In_float(int length, int threads) => CheckAll<float>(length, threads);

    [Fact]
    public void What_spans_refuse_is_refused_before_anything_is_written()
    {
        var module = new StandardLagrangians.SigmoidLagrangian<double>();
        var options = new ParallelOptions();
        Memory<double> x = new double[10], untouched = new double[9];
        untouched.Span.Fill(3);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => module.Activate(x, untouched, options)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => module.Activate(x[1..], x, options)).ParamName);
        Assert.Equal("activations", Assert.Throws<ArgumentException>(() => module.Energy(untouched, x, options)).ParamName);
        Assert.Equal("upstream", Assert.Throws<ArgumentException>(() => module.ActivationParameterProduct(x, untouched, new double[2], options)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => module.ParameterGradient(x, new double[1], options)).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => module.Value(x, null!)).ParamName);
        Assert.All(untouched.ToArray(), value => Assert.Equal(3, value));
    }

    [Fact]
    public void It_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new StandardLagrangians.TanhLagrangian<float>().Value(new float[100], new ParallelOptions { CancellationToken = source.Token }));
    }

    private static void CheckAll<T>(int length, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Check<StandardLagrangians.SigmoidLagrangian<T>, T>(new(T.CreateChecked(1.5), T.CreateChecked(0.75)), length, threads);
        Check<StandardLagrangians.RepuLagrangian<T>, T>(new(T.CreateChecked(2.5)), length, threads);
        Check<StandardLagrangians.TanhLagrangian<T>, T>(new(T.CreateChecked(-3)), length, threads);
    }

    private static void Check<TModule, T>(TModule module, int length, int threads)
        where TModule : struct, IElementwiseLagrangian<TModule, T>, IParallelLagrangian<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(length);
        T[] x = [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 20))];
        T[] v = [.. x.Reverse()];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var (one, several) = (new T[length], new T[length]);

        Assert.Equal(module.Value(x), module.Value(x.AsMemory(), options));
        Assert.Equal(module.Energy(x), module.Energy(x.AsMemory(), options));
        Assert.Equal(module.ValueAndActivate(x, one), module.ValueAndActivate(x.AsMemory(), several, options));
        AssertSame(one, several);
        Assert.Equal(module.Energy(one, x), module.Energy(one.AsMemory(), x.AsMemory(), options));
        module.Activate(x.AsMemory(), several, options);
        AssertSame(one, several);
        x.CopyTo(several, 0);
        module.Activate(several.AsMemory(), several, options);
        AssertSame(one, several);
        module.HessianProduct(x, v, one);
        module.HessianProduct(x.AsMemory(), v.AsMemory(), several, options);
        AssertSame(one, several);

        var (gradient, inParallel) = (new T[module.ParameterCount], new T[module.ParameterCount]);
        module.ParameterGradient(x, gradient);
        module.ParameterGradient(x.AsMemory(), inParallel, options);
        Assert.Equal(gradient, inParallel);
        module.ActivationParameterProduct(x, v, gradient);
        module.ActivationParameterProduct(x.AsMemory(), v.AsMemory(), inParallel, options);
        Assert.Equal(gradient, inParallel);
    }

    // To compare a hundred thousand numbers one by one as objects takes longer than to compute them.
    private static void AssertSame<T>(T[] expected, T[] found)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var place = expected.AsSpan().CommonPrefixLength(found);
        Assert.True(place == expected.Length && place == found.Length, $"They differ from {place} on.");
    }
}
