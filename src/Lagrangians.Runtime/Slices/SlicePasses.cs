using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Slices;

/// <summary>
/// The passes over slices that lie side by side, for generated code: their first elements, then their second ones. Each slice has the bits that
/// <see cref="Passes{T}"/> gives it, or a number that says that it is to be computed by itself.
/// </summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public static class SlicePasses<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Count = SliceNumber<T>.Count;

    /// <summary>The number of elements of each slice.</summary>
    public static SliceNumber<T> LengthOf(ReadOnlySpan<T> columns) => columns.Length / Count;

    /// <summary>The sums of all terms.</summary>
    public static SliceNumber<T> Sum<TTerms>(TTerms terms, int length, Span<T> kept = default)
        where TTerms : ITerms<T>, allows ref struct
        => SliceSums.Of<T, TTerms>(terms, default, hasPivot: false, length, kept);

    /// <summary>The sums of all terms but those at a pivot.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="pivot">The positions.</param>
    /// <param name="length">The number of terms of all slices.</param>
    /// <param name="kept">Takes the terms, those at the pivots among them; empty if they are not to be kept.</param>
    public static SliceNumber<T> SumOfOthers<TTerms>(TTerms terms, in SlicePivot pivot, int length, Span<T> kept = default)
        where TTerms : ITerms<T>, allows ref struct
        => SliceSums.Of<T, TTerms>(terms, pivot, hasPivot: true, length, kept);

    /// <summary>The roots of the sums of the squares.</summary>
    public static SliceNumber<T> Norm<TTerms>(TTerms terms, int length)
        where TTerms : ITerms<T>, allows ref struct
    {
        var squares = SliceSums.Of<T, TTerms>(terms, default, hasPivot: false, length, default, squares: true);
        // Those that are summed in units of their own are beyond these numbers, but for squares of doubles that are 0 where no term is.
        if (typeof(T) == typeof(double))
            squares.LoseZeros();
        return SliceNumber<T>.Sqrt(squares);
    }

    /// <summary>The positions of the first of the largest terms; −1 where one is NaN or the largest is infinite.</summary>
    [SkipLocalsInit]
    public static SlicePivot IndexOfMax<TTerms>(TTerms terms, int length)
        where TTerms : ITerms<T>, allows ref struct
    {
        using var scratch = new ScratchBuffer<T>(length, stackalloc T[Math.Min(length, SliceSums.StackLength)]);
        var block = scratch.Span;
        TermBlock.Fill(terms, 0, block);
        if (Vector512.IsHardwareAccelerated)
            return IndexOfMax<Simd512<T>>(block);
        if (Vector256.IsHardwareAccelerated)
            return IndexOfMax<Simd256<T>>(block);
        return Vector128.IsHardwareAccelerated ? IndexOfMax<Simd128<T>>(block) : IndexOfMax<Lane<T>>(block);
    }

    [SkipLocalsInit]
    private static SlicePivot IndexOfMax<V>(ReadOnlySpan<T> block)
        where V : unmanaged, IVector<V, T>
    {
        Span<T> bests = stackalloc T[Count], sums = stackalloc T[Count], positions = stackalloc T[Count];
        for (var i = 0; i < Count; i += V.Count)
        {
            V best = V.Load(block, i), sum = best, position = 0;
            for (var start = Count; start < block.Length; start += Count)
            {
                V term = V.Load(block, start + i), isLarger = term > best;
                sum += term;
                best = V.Select(isLarger, term, best);
                position = V.Select(isLarger, (double)(start / Count), position);
            }

            V.Store(best, bests, i);
            V.Store(sum, sums, i);
            V.Store(position, positions, i);
        }

        var pivot = default(SlicePivot);
        for (var i = 0; i < Count; i++)
        {
            // A sum of numbers that is none holds both infinities.
            pivot[i] = bests[i] < T.PositiveInfinity && !T.IsNaN(sums[i]) ? int.CreateTruncating(positions[i]) : -1;
        }

        return pivot;
    }

    /// <summary>The elements at a pivot; NaN where there is none.</summary>
    [SkipLocalsInit]
    public static SliceNumber<T> ElementAt(ReadOnlySpan<T> columns, in SlicePivot pivot)
    {
        Span<T> elements = stackalloc T[Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = pivot[i] < 0 ? T.NaN : columns[(pivot[i] * Count) + i];
        return SliceNumber<T>.Create(elements);
    }

    /// <summary>The elements at one position.</summary>
    public static SliceNumber<T> ElementAt(ReadOnlySpan<T> columns, int position) => SliceNumber<T>.Create(columns.Slice(position * Count, Count));

    /// <summary>Stores every term.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="destination">Takes them, side by side.</param>
    /// <param name="length">The number of terms of all slices.</param>
    public static void Map<TTerms>(TTerms terms, Span<T> destination, int length)
        where TTerms : ITerms<T>, allows ref struct
        => Passes<T>.Map(terms, destination, length, wide: false);
}
