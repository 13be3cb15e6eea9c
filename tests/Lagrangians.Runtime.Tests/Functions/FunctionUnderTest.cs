using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

/// <summary>A function for tests that go through all of them by name.</summary>
internal abstract class FunctionUnderTest
{
    public static readonly IReadOnlyDictionary<string, FunctionUnderTest> All = new FunctionUnderTest[]
    {
        new Of<Exp>(), new Of<Exp2>(), new Of<Exp10>(), new Of<Expm1>(), new Of<Expm1mx>(), new Of<Log1pmx>(), new Of<Log>(), new Of<Log2>(), new Of<Log10>(), new Of<Log1p>(),
        new Of<Sinh>(), new Of<Cosh>(), new Of<Tanh>(), new Of<Asinh>(), new Of<Acosh>(), new Of<Atanh>(), new Of<Sigmoid>(),
        new Of<Softplus>(), new Of<LogCosh>(), new Of<Log1mExp>(), new Of<XLogX>(), new Of<Pow>(), new Of<LogAddExp>(),
        new Of<Sin>(), new Of<Cos>(), new Of<Tan>(), new Of<Asin>(), new Of<Acos>(), new Of<Atan>(), new Of<Atan2>(),
        new Of<Cbrt>(), new Of<Hypot>(), new Of<Erf>(), new Of<Erfc>(), new Of<NormalCdf>(),
    }.ToDictionary(function => function.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    public abstract string Name { get; }

    /// <summary>At one lane.</summary>
    public abstract T At<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Over spans at the register's width V.</summary>
    public abstract void Map<T, V>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, ILanes<V, T>;

    private sealed class Of<TFunction> : FunctionUnderTest
        where TFunction : IFunction
    {
        public override string Name => typeof(TFunction).Name;

        public override T At<T>(T x, T y) => Elementwise.Evaluate(x, y, default(FunctionKernel<TFunction, T>));

        public override void Map<T, V>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination) =>
            MapLoop.Run<T, BinaryTerms<T, FunctionKernel<TFunction, T>>, V>(new(x, y, default), destination, x.Length);
    }
}

internal readonly struct FunctionKernel<TFunction, T> : IBinaryElementwiseKernel<T>
    where TFunction : IFunction
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public V Evaluate<V>(V x, V y, int index) where V : unmanaged, ILanes<V, T> => TFunction.At<V, T>(x, y);
}
