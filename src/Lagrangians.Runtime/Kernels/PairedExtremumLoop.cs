using System.Numerics;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// Where the largest term is: block by block, so that only the block that holds it is searched. The result does not depend on the
/// registers' width.
/// </summary>
internal static class PairedExtremumLoop
{
    private const int Block = 256;

    internal static int IndexOfMax<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            return IndexOfMax<T, TTerms, Simd512<T>>(terms, length);
        if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            return IndexOfMax<T, TTerms, Simd256<T>>(terms, length);
        if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            return IndexOfMax<T, TTerms, Simd128<T>>(terms, length);
        return IndexOfMax<T, TTerms, Lane<T>>(terms, length);
    }

    internal static int IndexOfMax<T, TTerms, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        if (length == 0)
            return -1;
        var (best, start) = (LargestOf<T, TTerms, V>(terms, 0, Math.Min(Block, length)), 0);
        for (var i = Block; i < length && !IsNaN(best); i += Block)
        {
            // The last registers may reach back into the block before, which holds nothing larger than the best.
            var largest = LargestOf<T, TTerms, V>(terms, i, Math.Min(i + Block, length));
            if (IsNaN(largest) || IsLess(best, largest))
                (best, start) = (largest, i);
        }

        // Terms that overflow are told apart by lanes that do not.
        if (IsNaN(best) || T.IsPositiveInfinity(Lane<T>.First(best.High)))
            return WideLoops.IndexOfMax<T, TTerms>(terms, length);
        for (var i = start; i < length; i++)
        {
            if (!IsLess(terms.At<PairedLanes<Lane<T>, T>>(i), best))
                return i;
        }

        return start;
    }

    private static PairedLanes<Lane<T>, T> LargestOf<T, TTerms, V>(TTerms terms, int from, int to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        var best = terms.At<PairedLanes<V, T>>(Math.Min(from, to - V.Count));
        for (var i = from + V.Count; i < to; i += V.Count)
            best = PairedLanes<V, T>.Max(best, terms.At<PairedLanes<V, T>>(Math.Min(i, to - V.Count)));
        Span<T> high = stackalloc T[V.Count];
        Span<T> low = stackalloc T[V.Count];
        V.Store(best.High, high, 0);
        V.Store(best.Low, low, 0);
        var result = new PairedLanes<Lane<T>, T>(Lane<T>.Create(high[0]), Lane<T>.Create(low[0]));
        for (var i = 1; i < high.Length; i++)
            result = PairedLanes<Lane<T>, T>.Max(result, new(Lane<T>.Create(high[i]), Lane<T>.Create(low[i])));
        return result;
    }

    private static bool IsLess<T>(PairedLanes<Lane<T>, T> left, PairedLanes<Lane<T>, T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => PairedLanes<Lane<T>, T>.Any(left < right);

    private static bool IsNaN<T>(PairedLanes<Lane<T>, T> value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => T.IsNaN(Lane<T>.First(value.High));
}
