using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>All terms but the one at the pivot, which counts as 0 if it is a number at all: a NaN stays.</summary>
public readonly ref struct OtherTerms<T, TTerms>(TTerms terms, int pivot) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index) where V : unmanaged, ILanes<V, T>
    {
        V term = terms.At<V>(index);
        return (uint)(pivot - index) < (uint)V.Count ? WithoutLane(term, pivot - index) : term;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V WithoutLane<V>(V term, int lane) where V : unmanaged, ILanes<V, T>
    {
        Span<T> kept = stackalloc T[V.Count];
        kept.Fill(T.One);
        kept[lane] = T.Zero;
        return V.Select(V.Equal(V.Load(kept, 0), 1), term, term * 0);
    }
}

internal readonly ref struct NegatedTerms<T, TTerms>(TTerms terms) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index) where V : unmanaged, ILanes<V, T> => -terms.At<V>(index);
}
