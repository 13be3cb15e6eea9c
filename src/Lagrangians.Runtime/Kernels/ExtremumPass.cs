using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>Where the largest term is: what it is first, then where it is found. The result does not depend on the registers' width.</summary>
internal static class ExtremumPass
{
    private const int FewTerms = 16;

    internal static int IndexOfMax<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && length >= Simd512<T>.Count)
            return IndexOfMax<T, TTerms, Simd512<T>, Simd512<double>>(terms, length);
        if (Vector256.IsHardwareAccelerated && length >= Simd256<T>.Count)
            return IndexOfMax<T, TTerms, Simd256<T>, Simd256<double>>(terms, length);
        if (Vector128.IsHardwareAccelerated && length >= Simd128<T>.Count)
            return IndexOfMax<T, TTerms, Simd128<T>, Simd128<double>>(terms, length);
        return IndexOfMax<T, TTerms, Lane<T>, Lane<double>>(terms, length);
    }

    internal static int IndexOfMax<T, TTerms, V, W>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
        where W : unmanaged, IVector<W, double>
    {
        if (length == 0)
            return -1;
        var index = TTerms.Digits == TermDigits.Own ? FindPlain<T, TTerms, V>(terms, length)
            : typeof(T) == typeof(float) && TTerms.Digits == TermDigits.Some ? FindWidened<T, TTerms, W>(terms, length)
            : FindPaired<T, TTerms, V>(terms, length);
        // Terms that overflow are told apart by lanes that do not.
        return index >= 0 ? index : WideLoops.IndexOfMax<T, TTerms>(terms, length);
    }

    // Each finds the first of the largest; −1 where one is NaN or the largest is infinite.
    [SkipLocalsInit]
    private static int FindPlain<T, TTerms, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        Span<T> room = stackalloc T[TermBlock.RoomFor(length)];
        if (length <= FewTerms)
        {
            TermBlock.Fill<T, TTerms, V>(terms, 0, room);
            return IndexOfLargest<T>(room);
        }

        var (best, index) = (T.NegativeInfinity, 0);
        for (int start = 0, end; start < length; start = end)
        {
            end = TermBlock.End(start, length);
            var block = room[..(end - start)];
            TermBlock.Fill<T, TTerms, V>(terms, start, block);
            var largest = Largest<T, V>(block);
            if (!(largest < T.PositiveInfinity))
                return -1;
            if (largest > best)
                (best, index) = (largest, start + IndexOf<T, V>(block, largest));
        }

        return index;
    }

    [SkipLocalsInit]
    private static int FindWidened<T, TTerms, W>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where W : unmanaged, IVector<W, double>
    {
        Span<double> room = stackalloc double[TermBlock.RoomFor(length)];
        var (best, index) = (double.NegativeInfinity, 0);
        for (int start = 0, end; start < length; start = end)
        {
            end = TermBlock.End(start, length);
            var block = room[..(end - start)];
            TermBlock.FillWidened<T, TTerms, W>(terms, start, block);
            var largest = Largest<double, W>(block);
            if (!(largest < double.PositiveInfinity))
                return -1;
            if (largest > best)
                (best, index) = (largest, start + IndexOf<double, W>(block, largest));
        }

        return index;
    }

    [SkipLocalsInit]
    private static int FindPaired<T, TTerms, V>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
        where V : unmanaged, IVector<V, T>
    {
        var capacity = TermBlock.RoomFor(length);
        Span<T> room = stackalloc T[2 * capacity];
        var (best, rest, index) = (T.NegativeInfinity, T.Zero, 0);
        for (int start = 0, end; start < length; start = end)
        {
            end = TermBlock.End(start, length);
            var high = room[..(end - start)];
            var low = room.Slice(capacity, end - start);
            TermBlock.FillPaired<T, TTerms, V>(terms, start, high, low);
            var largest = Largest<T, V>(high);
            if (!(largest < T.PositiveInfinity))
                return -1;
            if (largest < best)
                continue;
            // Among equal first words the second ones decide.
            for (var i = IndexOf<T, V>(high, largest); i < high.Length; i++)
            {
                if (high[i] == largest && (largest > best || low[i] > rest))
                    (best, rest, index) = (largest, low[i], start + i);
            }
        }

        return index;
    }

    private static int IndexOfLargest<T>(ReadOnlySpan<T> few)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (best, index, sum) = (few[0], 0, few[0]);
        for (var i = 1; i < few.Length; i++)
        {
            if (few[i] > best)
                (best, index) = (few[i], i);
            sum += few[i];
        }

        // A sum of numbers that is none holds both infinities.
        return best < T.PositiveInfinity && !T.IsNaN(sum) ? index : -1;
    }

    // NaN where an element is.
    private static T Largest<T, V>(ReadOnlySpan<T> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
    {
        var last = block.Length - V.Count;
        V best0 = double.NegativeInfinity, best1 = best0, best2 = best0, best3 = best0;
        V isNumber = V.Equal(best0, best0);
        for (var i = 0; i <= last; i += 4 * V.Count)
        {
            V x0 = V.Load(block, i), x1 = V.Load(block, Math.Min(i + V.Count, last));
            V x2 = V.Load(block, Math.Min(i + (2 * V.Count), last)), x3 = V.Load(block, Math.Min(i + (3 * V.Count), last));
            isNumber &= V.Equal(x0, x0) & V.Equal(x1, x1) & V.Equal(x2, x2) & V.Equal(x3, x3);
            (best0, best1) = (Larger<T, V>(x0, best0), Larger<T, V>(x1, best1));
            (best2, best3) = (Larger<T, V>(x2, best2), Larger<T, V>(x3, best3));
        }

        V end = V.Load(block, last);
        isNumber &= V.Equal(end, end);
        if (V.Any(~isNumber))
            return T.NaN;
        V best = Larger<T, V>(end, Larger<T, V>(Larger<T, V>(best0, best1), Larger<T, V>(best2, best3)));
        Span<T> lanes = stackalloc T[V.Count];
        V.Store(best, lanes, 0);
        var largest = lanes[0];
        foreach (var lane in lanes)
            largest = lane > largest ? lane : largest;
        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Larger<T, V>(V x, V y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
        => V.Select(x > y, x, y);

    private static int IndexOf<T, V>(ReadOnlySpan<T> block, T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : unmanaged, IVector<V, T>
    {
        V wanted = V.Create(value);
        var i = 0;
        while (i <= block.Length - V.Count && !V.Any(V.Equal(V.Load(block, i), wanted)))
            i += V.Count;
        while (block[i] != value)
            i++;
        return i;
    }
}
