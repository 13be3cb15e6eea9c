using System.Numerics;
using System.Numerics.Tensors;

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>What one writes with <see cref="TensorPrimitives"/> where it has no function for it.</summary>
internal static class Peers<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T Epsilon = T.CreateChecked(1e-5);

    /// <summary>(x − μ)/√(Var(x) + ε).</summary>
    internal static void LayerNorm(ReadOnlySpan<T> x, Span<T> destination)
    {
        var n = T.CreateChecked(x.Length);
        TensorPrimitives.Subtract(x, TensorPrimitives.Sum(x) / n, destination);
        var scale = T.One / T.Sqrt((TensorPrimitives.SumOfSquares<T>(destination[..x.Length]) / n) + Epsilon);
        TensorPrimitives.Multiply(destination[..x.Length], scale, destination);
    }

    /// <summary>x/√(‖x‖² + ε).</summary>
    internal static void SphericalNorm(ReadOnlySpan<T> x, Span<T> destination) =>
        TensorPrimitives.Multiply(x, T.One / T.Sqrt(TensorPrimitives.SumOfSquares(x) + Epsilon), destination);

    /// <summary>x/√(x·x).</summary>
    internal static void OverRoot(ReadOnlySpan<T> x, Span<T> destination)
    {
        TensorPrimitives.Multiply(x, x, destination);
        TensorPrimitives.Sqrt<T>(destination[..x.Length], destination);
        TensorPrimitives.Divide(x, destination[..x.Length], destination);
    }

    internal static void TwoSigmoids(ReadOnlySpan<T> x, Span<T> destination)
    {
        TensorPrimitives.Sigmoid(x, destination);
        TensorPrimitives.Sigmoid(x, destination);
    }
}
