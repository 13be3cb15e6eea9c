using System.Numerics;

namespace Lagrangians.Kernels;

public static partial class Elementwise
{
    /// <summary>√Σ kernel(xᵢ)², in units of the largest magnitude where the squares would overflow or vanish; 0 of none.</summary>
    public static T Norm<T, TKernel>(ReadOnlySpan<T> x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
        => NormLoop.Run<T, UnaryTerms<T, TKernel>>(new(x, kernel), x.Length);

    /// <summary>√Σ kernel(xᵢ, yᵢ)², as above.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Norm<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
    {
        RequireSameLength(x, y);
        return NormLoop.Run<T, BinaryTerms<T, TKernel>>(new(x, y, kernel), x.Length);
    }

    /// <summary>Throws if there is no element, for what has no value then: a mean, an extremum.</summary>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static void RequireElements<T>(ReadOnlySpan<T> x)
    {
        if (x.IsEmpty)
            throw new ArgumentException("A reduction of no elements has no value.", nameof(x));
    }
}
