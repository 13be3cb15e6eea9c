using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Functions;

/// <summary>A function for tests that go through all of them by name.</summary>
internal abstract class FunctionUnderTest
{
    /// <summary>Every <see cref="IFunction"/> of this assembly.</summary>
    public static readonly IReadOnlyDictionary<string, FunctionUnderTest> All = typeof(IFunction).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.IsAssignableTo(typeof(IFunction)))
        .Select(type => (FunctionUnderTest)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!)
        .ToDictionary(function => function.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    public abstract string Name { get; }

    /// <summary>Where it grows (1) and where it falls (−1), between bounds.</summary>
    public abstract IEnumerable<(double Low, double High, int Direction)> Monotone { get; }

    /// <summary>Where the formulas of its kernel meet.</summary>
    public abstract IEnumerable<double> Seams { get; }

    /// <summary>At one lane.</summary>
    public abstract T At<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Over lanes of any kind.</summary>
    public abstract V Over<T, V>(V x, V y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, ILanes<V, T>;

    /// <summary>Over spans at the register's width V.</summary>
    public abstract void Map<T, V>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, ILanes<V, T>;

    private sealed class Of<TFunction> : FunctionUnderTest
        where TFunction : IFunction
    {
        public override string Name => typeof(TFunction).Name;

        public override IEnumerable<(double Low, double High, int Direction)> Monotone => TFunction.Monotone;

        public override IEnumerable<double> Seams => TFunction.Seams;

        public override T At<T>(T x, T y) => Elementwise.Evaluate(x, y, default(FunctionKernel<TFunction, T>));

        public override V Over<T, V>(V x, V y) => TFunction.At<V, T>(x, y);

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
