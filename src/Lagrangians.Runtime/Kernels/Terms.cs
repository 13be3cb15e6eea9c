using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>A kernel with its operands: all that a loop needs to know.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The terms at some positions side by side. A lane's result depends on that lane only.</summary>
    /// <param name="index">The position of the first lane.</param>
    /// <typeparam name="V">The lanes.</typeparam>
    V At<V>(int index) where V : unmanaged, ILanes<V, T>;

    /// <summary>The digits that the lanes of a pass must have for a term to keep those of the element.</summary>
    static virtual TermDigits Digits => TermDigits.Twice;
}

internal readonly ref struct UnaryTerms<T, TKernel>(ReadOnlySpan<T> x, TKernel kernel) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : IElementwiseKernel<T>, allows ref struct
{
    private readonly ReadOnlySpan<T> x = x;
    private readonly TKernel kernel = kernel;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index) where V : unmanaged, ILanes<V, T> => kernel.Evaluate(V.Load(x, index), index);
}

internal readonly ref struct BinaryTerms<T, TKernel>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, TKernel kernel) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TKernel : IBinaryElementwiseKernel<T>, allows ref struct
{
    private readonly ReadOnlySpan<T> x = x;
    private readonly ReadOnlySpan<T> y = y;
    private readonly TKernel kernel = kernel;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index) where V : unmanaged, ILanes<V, T> =>
        kernel.Evaluate(V.Load(x, index), V.Load(y, index), index);
}
