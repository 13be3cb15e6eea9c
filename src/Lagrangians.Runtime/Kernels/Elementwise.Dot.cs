using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>Σ xᵢ·yᵢ, summed as <see cref="Sum{T, TKernel}(ReadOnlySpan{T}, TKernel)"/> does; 0 of none.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Sum(x, y, default(ProductKernel<T>));

    private readonly struct ProductKernel<T> : IBinaryElementwiseKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public V Evaluate<V>(V x, V y, int index)
            where V : struct, IVector<V, T>
            => x * y;
    }
}
