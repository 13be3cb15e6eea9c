using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>What follows from a kernel and a second operand alike for every kernel.</summary>
public static partial class Elementwise
{
    /// <summary>destinationᵢ = kernel(xᵢ)·yᵢ.</summary>
    /// <inheritdoc cref="Map{T, TKernel}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, TKernel)"/>
    public static void MapProduct<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
        => Map(x, y, destination, new Product<T, TKernel>(kernel));

    /// <summary>Σ kernel(xᵢ)·yᵢ; 0 if there is no element.</summary>
    /// <inheritdoc cref="Sum{T, TKernel}(ReadOnlySpan{T}, ReadOnlySpan{T}, TKernel)"/>
    public static T SumOfProducts<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
        => Sum(x, y, new Product<T, TKernel>(kernel));

    /// <summary>
    /// Σ (xᵢ·yᵢ − kernel(xᵢ)), the Legendre transform of a Lagrangian whose derivatives are yᵢ; 0 if there is no element. Where yᵢ is 0 the product is.
    /// </summary>
    /// <inheritdoc cref="Sum{T, TKernel}(ReadOnlySpan{T}, ReadOnlySpan{T}, TKernel)"/>
    public static T SumOfProductsLess<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
        => Sum(x, y, new ProductLess<T, TKernel>(kernel));

    private readonly struct Product<T, TKernel>(TKernel kernel) : IBinaryElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Evaluate<V>(V x, V y, int index) where V : struct, IVector<V, T> => kernel.Evaluate(x, index) * y;
    }

    private readonly struct ProductLess<T, TKernel>(TKernel kernel) : IBinaryElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : struct, IElementwiseKernel<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Evaluate<V>(V x, V y, int index) where V : struct, IVector<V, T> => Activated<V, T>(x, y) - kernel.Evaluate(x, index);
    }
}
