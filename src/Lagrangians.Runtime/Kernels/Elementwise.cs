using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The loops over elements. Every element's result has the same bits as <see cref="Evaluate{T, TKernel}(T, TKernel)"/>, at any
/// length and position and on any hardware; a sum depends on its terms and their order only.
/// </summary>
/// <remarks>
/// A destination may be longer than the input; what is beyond is left alone. It may be an input itself, but must not
/// overlap one in any other way. Nothing is allocated.
/// </remarks>
public static partial class Elementwise
{
    /// <summary>The kernel at one element (at position 0).</summary>
    public static T Evaluate<T, TKernel>(T x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
        => Lane<T>.First(kernel.Evaluate(Lane<T>.Create(x), 0));

    /// <summary>The kernel at one pair of elements (at position 0).</summary>
    public static T Evaluate<T, TKernel>(T x, T y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
        => Lane<T>.First(kernel.Evaluate(Lane<T>.Create(x), Lane<T>.Create(y), 0));

    /// <summary>destinationᵢ = kernel(xᵢ).</summary>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="kernel">The function.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it elsewhere.</exception>
    public static void Map<T, TKernel>(ReadOnlySpan<T> x, Span<T> destination, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
    {
        RequireDestination(x, destination);
        MapLoop.Run(new UnaryTerms<T, TKernel>(x, kernel), destination, x.Length);
    }

    /// <summary>destinationᵢ = kernel(xᵢ, yᵢ).</summary>
    /// <param name="x">The elements.</param>
    /// <param name="y">The second operands, as many as there are elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> or <paramref name="y"/> itself.</param>
    /// <param name="kernel">The function.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="y"/> has another length than <paramref name="x"/>; or <paramref name="destination"/> is shorter, or overlaps one of them elsewhere.
    /// </exception>
    public static void Map<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
    {
        RequireSameLength(x, y);
        RequireDestination(x, destination);
        RequireDestination(y, destination);
        MapLoop.Run(new BinaryTerms<T, TKernel>(x, y, kernel), destination, x.Length);
    }

    /// <summary>Σ kernel(xᵢ); 0 if there is no element.</summary>
    public static T Sum<T, TKernel>(ReadOnlySpan<T> x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IElementwiseKernel<T>, allows ref struct
        => SumLoop.Run<T, UnaryTerms<T, TKernel>>(new(x, kernel), x.Length);

    /// <summary>Σ kernel(xᵢ, yᵢ); 0 if there is no element.</summary>
    /// <exception cref="ArgumentException"><paramref name="y"/> has another length than <paramref name="x"/>.</exception>
    public static T Sum<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
    {
        RequireSameLength(x, y);
        return SumLoop.Run<T, BinaryTerms<T, TKernel>>(new(x, y, kernel), x.Length);
    }
}
