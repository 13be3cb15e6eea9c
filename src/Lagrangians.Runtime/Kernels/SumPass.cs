using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>The sums of a pass: the terms of a block, then the sum of what that holds.</summary>
internal static class SumPass
{
    /// <summary>The sum of all that becomes of the terms.</summary>
    [SkipLocalsInit]
    internal static Number<T> Run<T, TTerms>(TTerms terms, Addends addends, int length, Span<T> kept = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        Span<double> words = stackalloc double[2 * BlockSums.Width];
        words.Clear();
        var sums = words[..BlockSums.Width];
        var lost = words[BlockSums.Width..];
        if (length <= BlockSums.Width && TTerms.Digits == TermDigits.Own && addends.Exponent == 0)
            return RunShort<T, TTerms>(terms, addends, length, sums, lost, kept);
        Accumulate<T, TTerms>(terms, addends, 0, length, sums, lost, kept);
        return BlockSums.Fold<T>(sums, lost, length);
    }

    /// <summary>So few terms that each has an accumulator of its own.</summary>
    [SkipLocalsInit]
    private static Number<T> RunShort<T, TTerms>(TTerms terms, Addends addends, int length, Span<double> sums, Span<double> lost, Span<T> kept)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        Span<T> room = stackalloc T[BlockSums.Width];
        var block = kept.IsEmpty ? room[..length] : kept[..length];
        TermBlock.Fill(terms, 0, block);
        for (var i = 0; i < block.Length; i++)
        {
            var term = double.CreateTruncating(block[i]);
            if (i == addends.Without)
                term *= 0;
            sums[i] = addends.Squares ? term * term : term;
            // What a square loses; of a float's nothing.
            if (addends.Squares && typeof(T) == typeof(double))
                lost[i] += Math.FusedMultiplyAdd(term, term, -sums[i]);
        }

        return BlockSums.Fold<T>(sums, lost, length);
    }

    /// <summary>Adds the terms of a part that begins at a multiple of the number of accumulators.</summary>
    internal static void Accumulate<T, TTerms>(TTerms terms, Addends addends, int from, int to, Span<double> sums, Span<double> lost, Span<T> kept = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var length = to - from;
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            Accumulate<T, TTerms, Simd512<T>, Simd512<double>>(terms, addends, from, to, sums, lost, kept);
        else if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            Accumulate<T, TTerms, Simd256<T>, Simd256<double>>(terms, addends, from, to, sums, lost, kept);
        else if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            Accumulate<T, TTerms, Simd128<T>, Simd128<double>>(terms, addends, from, to, sums, lost, kept);
        else
            Accumulate<T, TTerms, Lane<T>, Lane<double>>(terms, addends, from, to, sums, lost, kept);
    }

    /// <summary>The same at one width.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <typeparam name="TTerms">The terms.</typeparam>
    /// <typeparam name="V">The registers of elements.</typeparam>
    /// <typeparam name="W">The registers of doubles of the same width.</typeparam>
    internal static void Accumulate<T, TTerms, V, W>(TTerms terms, Addends addends, int from, int to, Span<double> sums, Span<double> lost, Span<T> kept = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
        where W : unmanaged, IVector<W, double>
    {
        if (TTerms.Digits == TermDigits.Own)
            AccumulatePlain<T, TTerms, V, W>(terms, addends, from, to, sums, lost, kept);
        else if (typeof(T) == typeof(float) && TTerms.Digits == TermDigits.Some)
            AccumulateWidened<T, TTerms, W>(terms, addends, from, to, sums, lost);
        else
            AccumulatePaired<T, TTerms, V, W>(terms, addends, from, to, sums, lost);
    }

    [SkipLocalsInit]
    private static void AccumulatePlain<T, TTerms, V, W>(TTerms terms, Addends addends, int from, int to, Span<double> sums, Span<double> lost, Span<T> kept)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
        where W : unmanaged, IVector<W, double>
    {
        Span<T> room = stackalloc T[kept.IsEmpty ? TermBlock.RoomFor(to - from) : 0];
        for (int start = from, end; start < to; start = end)
        {
            end = TermBlock.End(start, to);
            var block = kept.IsEmpty ? room[..(end - start)] : kept[start..end];
            TermBlock.Fill<T, TTerms, V>(terms, start, block);
            var without = (uint)(addends.Without - start) < (uint)block.Length ? block[addends.Without - start] : T.Zero;
            addends.Prepare(block, start);
            BlockSums.Add<T, W>(block, addends.Squares, sums, lost);
            if ((uint)(addends.Without - start) < (uint)block.Length)
                block[addends.Without - start] = without;
        }
    }

    [SkipLocalsInit]
    private static void AccumulateWidened<T, TTerms, W>(TTerms terms, Addends addends, int from, int to, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where W : unmanaged, IVector<W, double>
    {
        Span<double> room = stackalloc double[TermBlock.RoomFor(to - from)];
        for (int start = from, end; start < to; start = end)
        {
            end = TermBlock.End(start, to);
            var block = room[..(end - start)];
            TermBlock.FillWidened<T, TTerms, W>(terms, start, block);
            addends.Prepare(block, start);
            BlockSums.Add<double, W>(block, addends.Squares, sums, lost);
        }
    }

    [SkipLocalsInit]
    private static void AccumulatePaired<T, TTerms, V, W>(TTerms terms, Addends addends, int from, int to, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
        where W : unmanaged, IVector<W, double>
    {
        var capacity = TermBlock.RoomFor(to - from);
        Span<T> room = stackalloc T[2 * capacity];
        for (int start = from, end; start < to; start = end)
        {
            end = TermBlock.End(start, to);
            var high = room[..(end - start)];
            var low = room.Slice(capacity, end - start);
            TermBlock.FillPaired<T, TTerms, V>(terms, start, high, low);
            addends.Prepare(high, start);
            BlockSums.Add<T, W>(high, addends.Squares, sums, lost);
            addends.Prepare(low, start);
            if (addends.Squares)
            {
                // (h + l)² = h² + 2·h·l, and no digit of l² counts.
                for (var i = 0; i < low.Length; i++)
                    low[i] *= high[i] + high[i];
            }

            if (typeof(T) == typeof(float))
                BlockSums.Add<T, W>(low, squares: false, sums, lost);
            else
                BlockSums.AddLost<W>(MemoryMarshal.Cast<T, double>(low), lost);
        }
    }
}
