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
    internal static V Activated<V>(V x, V y)
        where V : struct, IReal<V>
        => V.Select(V.Equal(y, 0) & V.Equal(x, x), 0, x * y);

    private readonly struct ProductKernel<T> : IBinaryElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public V Evaluate<V>(V x, V y, int index)
            where V : unmanaged, ILanes<V, T>
            => Activated(x, y);
    }
}
