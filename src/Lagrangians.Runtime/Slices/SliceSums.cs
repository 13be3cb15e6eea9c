using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Slices;

/// <summary>Sums of slices that lie side by side: of each the additions of <see cref="SumPass"/> and <see cref="BlockSums"/>, in their order.</summary>
internal static class SliceSums
{
    /// <summary>The numbers that a pass has on the stack; more are from a pool.</summary>
    internal const int StackLength = 1024;

    private const int Accumulators = BlockSums.Width;

    [SkipLocalsInit]
    internal static SliceNumber<T> Of<T, TTerms>(TTerms terms, in SlicePivot pivot, bool hasPivot, int length, Span<T> kept, bool squares = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        // Of so few terms each has an accumulator of its own, and others are not there.
        var used = Math.Min(length, Accumulators * SliceNumber<T>.Count);
        Span<double> sums = (stackalloc double[Accumulators * SliceNumber<T>.Count])[..used];
        Span<double> lost = (stackalloc double[Accumulators * SliceNumber<T>.Count])[..used];
        sums.Clear();
        lost.Clear();
        if (TTerms.Digits == TermDigits.Own)
            AddPlain<T, TTerms>(terms, pivot, hasPivot, length, kept, squares, sums, lost);
        else if (typeof(T) == typeof(float) && TTerms.Digits == TermDigits.Some)
            AddWidened<T, TTerms>(terms, pivot, hasPivot, length, squares, sums, lost);
        else
            AddPaired<T, TTerms>(terms, pivot, hasPivot, length, squares, sums, lost);
        return Fold<T>(sums, lost, length / SliceNumber<T>.Count);
    }

    [SkipLocalsInit]
    private static void AddPlain<T, TTerms>(TTerms terms, in SlicePivot pivot, bool hasPivot, int length, Span<T> kept, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        using var scratch = new ScratchBuffer<T>(kept.IsEmpty ? length : 0, stackalloc T[kept.IsEmpty ? Math.Min(length, StackLength) : 0]);
        var block = kept.IsEmpty ? scratch.Span : kept[..length];
        TermBlock.Fill(terms, 0, block);
        Span<T> taken = stackalloc T[hasPivot ? SliceNumber<T>.Count : 0];
        pivot.Clear(block, taken);
        Add(block, squares, sums, lost);
        pivot.Restore(block, taken);
    }

    [SkipLocalsInit]
    private static void AddWidened<T, TTerms>(TTerms terms, in SlicePivot pivot, bool hasPivot, int length, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        using var scratch = new ScratchBuffer<double>(length, stackalloc double[Math.Min(length, StackLength)]);
        TermBlock.FillWidened<T, TTerms>(terms, 0, scratch.Span);
        pivot.Clear(scratch.Span, stackalloc double[hasPivot ? SliceNumber<T>.Count : 0]);
        Add<double>(scratch.Span, squares, sums, lost);
    }

    [SkipLocalsInit]
    private static void AddPaired<T, TTerms>(TTerms terms, in SlicePivot pivot, bool hasPivot, int length, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        using var scratch = new ScratchBuffer<T>(2 * length, stackalloc T[Math.Min(2 * length, StackLength)]);
        var high = scratch.Span[..length];
        var low = scratch.Span[length..];
        TermBlock.FillPaired(terms, 0, high, low);
        Span<T> taken = stackalloc T[hasPivot ? SliceNumber<T>.Count : 0];
        pivot.Clear(high, taken);
        Add(high, squares, sums, lost);
        pivot.Clear(low, taken);
        for (var i = 0; squares && i < low.Length; i++)
            low[i] *= high[i] + high[i];
        if (typeof(T) == typeof(float))
            Add(low, squares: false, sums, lost);
        else
            AddLost(MemoryMarshal.Cast<T, double>(low), lost);
    }

    private static void Add<T>(ReadOnlySpan<T> block, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Add<T, Simd512<double>>(block, squares, sums, lost);
        else if (Vector256.IsHardwareAccelerated)
            Add<T, Simd256<double>>(block, squares, sums, lost);
        else if (Vector128.IsHardwareAccelerated)
            Add<T, Simd128<double>>(block, squares, sums, lost);
        else
            Add<T, Lane<double>>(block, squares, sums, lost);
    }

    // The elements of all slices at one position go to one accumulator each.
    private static void Add<T, W>(ReadOnlySpan<T> block, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        for (var start = 0; start < block.Length; start += sums.Length)
        {
            var length = Math.Min(sums.Length, block.Length - start);
            for (var i = 0; i < length; i += W.Count)
            {
                W term = BlockSums.Load<T, W>(block, start + i), sum = W.Load(sums, i), error = W.Load(lost, i);
                if (squares)
                    BlockSums.AddSquare<T, W>(ref sum, ref error, term);
                else
                    BlockSums.AddElement<T, W>(ref sum, ref error, term);
                W.Store(sum, sums, i);
                W.Store(error, lost, i);
            }
        }
    }

    private static void AddLost(ReadOnlySpan<double> block, Span<double> lost)
    {
        for (var start = 0; start < block.Length; start += lost.Length)
        {
            var length = Math.Min(lost.Length, block.Length - start);
            for (var i = 0; i < length; i++)
                lost[i] += block[start + i];
        }
    }

    [SkipLocalsInit]
    private static SliceNumber<T> Fold<T>(Span<double> sums, Span<double> lost, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Unsafe.SkipInit(out SliceNumber<T> result);
        if (Vector512.IsHardwareAccelerated)
            Fold<T, Simd512<double>>(sums, lost, length, ref result);
        else if (Vector256.IsHardwareAccelerated)
            Fold<T, Simd256<double>>(sums, lost, length, ref result);
        else if (Vector128.IsHardwareAccelerated)
            Fold<T, Simd128<double>>(sums, lost, length, ref result);
        else
            Fold<T, Lane<double>>(sums, lost, length, ref result);
        return result;
    }

    private static void Fold<T, W>(Span<double> sums, Span<double> lost, int length, ref SliceNumber<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        for (var half = Accumulators / 2; half > 0; half /= 2)
        {
            var used = Math.Min(half, length - half) * SliceNumber<T>.Count;
            for (var j = 0; j < used; j += W.Count)
            {
                var other = j + (half * SliceNumber<T>.Count);
                var sum = DoubleWord<W, double>.TwoSum(W.Load(sums, j), W.Load(sums, other));
                W.Store(sum.High, sums, j);
                W.Store(W.Load(lost, j) + (W.Load(lost, other) + sum.Low), lost, j);
            }
        }

        for (var i = 0; i < SliceNumber<T>.Count; i += W.Count)
        {
            var sum = DoubleWord<W, double>.TwoSum(W.Load(sums, i), W.Load(lost, i));
            SliceNumber<T>.Store(SliceNumber<T>.Normalized(sum.High, sum.Low), ref result, i);
        }
    }
}
