using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The elements and the parameters that a formula is evaluated at.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TSource">Where the parameters are from.</typeparam>
internal readonly ref struct Arguments<T, TSource>(ReadOnlySpan<T> x, TSource source)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TSource : IParameterSource<T>, allows ref struct
{
    private readonly ReadOnlySpan<T> x = x;
    private readonly TSource source = source;

    /// <summary>Puts the parameters into lanes, if they are the same for all elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prepare<V>(scoped Span<V> parameters) where V : unmanaged, ILanes<V, T>
    {
        if (!TSource.VariesByElement)
            source.Load(0, parameters);
    }

    /// <summary>Some elements side by side, with the parameters that go with them in lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal V At<V>(int index, scoped Span<V> parameters) where V : unmanaged, ILanes<V, T>
    {
        if (TSource.VariesByElement)
            source.Load(index, parameters);
        return V.Load(x, index);
    }
}
