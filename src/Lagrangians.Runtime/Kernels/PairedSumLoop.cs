using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// A sum of double-words, so nearly exact that neither cancellation nor the number of terms shows. Its order depends on the length
/// alone: element i goes to accumulator i mod 32 (64 for float), whatever the register's width; the accumulators are folded in halves.
/// </summary>
internal static class PairedSumLoop
{
    internal const int AccumulatorBytes = 4 * 64;

    internal static Number<T> Run<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        Span<T> high = stackalloc T[AccumulatorBytes / Unsafe.SizeOf<T>()];
        Span<T> low = stackalloc T[AccumulatorBytes / Unsafe.SizeOf<T>()];
        high.Clear();
        low.Clear();
        Accumulate(terms, 0, length, high, low);
        return Fold(high, low);
    }

    /// <summary>Adds the terms of a part that begins at a multiple of the number of accumulators.</summary>
    internal static void Accumulate<T, TTerms>(TTerms terms, int from, int to, Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var length = to - from;
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            Accumulate<T, TTerms, Simd512<T>>(terms, from, to, high, low);
        else if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            Accumulate<T, TTerms, Simd256<T>>(terms, from, to, high, low);
        else if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            Accumulate<T, TTerms, Simd128<T>>(terms, from, to, high, low);
        else
            Accumulate<T, TTerms, Lane<T>>(terms, from, to, high, low);
    }

    internal static void Accumulate<T, TTerms, V>(TTerms terms, int from, int to, Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        var i = from;
        for (; i <= to - V.Count; i += V.Count)
            Add(high, low, i & (high.Length - 1), terms.At<PairedLanes<V, T>>(i));
        if (i < to)
            AddLanes(terms, i, to, high, low);
    }

    /// <summary>The sum of the accumulators, which it uses up.</summary>
    internal static Number<T> Fold<T>(Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var half = high.Length / 2; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                Add(high, low, j, At<T, Lane<T>>(high, low, j + half));
        }

        return Number<T>.Create(high[0], low[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T, V>(Span<T> high, Span<T> low, int index, PairedLanes<V, T> term)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
    {
        var sum = At<T, V>(high, low, index) + term;
        V.Store(sum.High, high, index);
        V.Store(sum.Low, low, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PairedLanes<V, T> At<T, V>(Span<T> high, Span<T> low, int index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
        => new(V.Load(high, index), V.Load(low, index));

    /// <summary>Apart from the registers: a second copy of a kernel in one method would use up the JIT's budget for inlining.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddLanes<T, TTerms>(TTerms terms, int from, int to, Span<T> high, Span<T> low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        for (var i = from; i < to; i++)
            Add(high, low, i & (high.Length - 1), terms.At<PairedLanes<Lane<T>, T>>(i));
    }
}
