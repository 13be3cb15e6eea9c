using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>
    /// Σ xᵢ·yᵢ for activations y, summed as <see cref="Sum{T, TKernel}(ReadOnlySpan{T}, TKernel)"/> does; 0 of none. What is not activated adds
    /// nothing, infinite or not: −∞ masks an element.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Sum(x, y, default(ProductKernel<T>));

    // x·y, and 0 where y is, if x is a number at all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Activated<V, T>(V x, V y)
        where V : struct, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Select(V.Equal(y, 0) & V.Equal(x, x), 0, x * y);

    private readonly struct ProductKernel<T> : IBinaryElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public V Evaluate<V>(V x, V y, int index)
            where V : struct, IVector<V, T>
            => Activated<V, T>(x, y);
    }
}
