using System.Numerics;
using System.Runtime.CompilerServices;
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
        var root = SliceNumber<T>.Sqrt(squares);
        // Others are summed in units of their own.
        for (var i = 0; i < Count; i++)
        {
            if (squares.High[i] is not (0 or (>= 1e-250 and < 1e300)))
                root.HighWords[i] = double.NaN;
        }

        return root;
    }

    /// <summary>The positions of the first of the largest terms; −1 where one is NaN or the largest is infinite.</summary>
    [SkipLocalsInit]
    public static SlicePivot IndexOfMax<TTerms>(TTerms terms, int length)
        where TTerms : ITerms<T>, allows ref struct
    {
        using var scratch = new ScratchBuffer<T>(length, stackalloc T[Math.Min(length, SliceSums.StackLength)]);
        var block = scratch.Span;
        TermBlock.Fill(terms, 0, block);
        var pivot = default(SlicePivot);
        Span<T> best = stackalloc T[Count];
        Span<T> sums = stackalloc T[Count];
        block[..Count].CopyTo(best);
        block[..Count].CopyTo(sums);
        for (var start = Count; start < block.Length; start += Count)
        {
            for (var i = 0; i < Count; i++)
            {
                var term = block[start + i];
                sums[i] += term;
                if (term > best[i])
                {
                    best[i] = term;
                    pivot[i] = start / Count;
                }
            }
        }

        for (var i = 0; i < Count; i++)
        {
            // A sum of numbers that is none holds both infinities.
            if (!(best[i] < T.PositiveInfinity) || T.IsNaN(sums[i]))
                pivot[i] = -1;
        }

        return pivot;
    }

    /// <summary>The elements at a pivot; NaN where there is none.</summary>
    public static SliceNumber<T> ElementAt(ReadOnlySpan<T> columns, in SlicePivot pivot)
    {
        SliceNumber<T> result = 0;
        for (var i = 0; i < Count; i++)
            result.HighWords[i] = pivot[i] < 0 ? double.NaN : Number<T>.Create(columns[(pivot[i] * Count) + i]).Parts.High;
        return result;
    }

    /// <summary>Stores every term.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="destination">Takes them, side by side.</param>
    /// <param name="length">The number of terms of all slices.</param>
    public static void Map<TTerms>(TTerms terms, Span<T> destination, int length)
        where TTerms : ITerms<T>, allows ref struct
        => Passes<T>.Map(terms, destination, length, wide: false);
}
