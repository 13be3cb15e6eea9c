using System.Numerics;

namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>The largest kernel(xᵢ); NaN if any is.</summary>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static T Max<T, TKernel>(ReadOnlySpan<T> x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
        => ExtremumLoop.Run<T, UnaryTerms<T, TKernel>, Larger>(new(x, kernel), x.Length);

    /// <summary>The smallest kernel(xᵢ); NaN if any is.</summary>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static T Min<T, TKernel>(ReadOnlySpan<T> x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
        => ExtremumLoop.Run<T, UnaryTerms<T, TKernel>, Smaller>(new(x, kernel), x.Length);

    /// <summary>The largest kernel(xᵢ, yᵢ); NaN if any is.</summary>
    /// <exception cref="ArgumentException">There is no element, or the lengths differ.</exception>
    public static T Max<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
    {
        RequireSameLength(x, y);
        return ExtremumLoop.Run<T, BinaryTerms<T, TKernel>, Larger>(new(x, y, kernel), x.Length);
    }

    /// <summary>The smallest kernel(xᵢ, yᵢ); NaN if any is.</summary>
    /// <exception cref="ArgumentException">There is no element, or the lengths differ.</exception>
    public static T Min<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
    {
        RequireSameLength(x, y);
        return ExtremumLoop.Run<T, BinaryTerms<T, TKernel>, Smaller>(new(x, y, kernel), x.Length);
    }
}
