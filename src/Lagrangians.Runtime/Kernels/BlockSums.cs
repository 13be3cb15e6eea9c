using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// Sums of doubles, so nearly exact that neither cancellation nor the number of terms shows: what an addition loses is added up beside. Floats are added as
/// doubles, which have the digits for it. The order depends on the length alone: element i goes to accumulator i mod 16, whatever the register's width; the
/// accumulators are folded in halves.
/// </summary>
/// <remarks>T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005): algorithm 4.4, 16 times side by side.</remarks>
internal static class BlockSums
{
    /// <summary>The number of accumulators.</summary>
    internal const int Width = 16;

    /// <summary>Adds the elements of a block that begins at a multiple of <see cref="Width"/>, or their squares.</summary>
    /// <param name="block">The elements.</param>
    /// <param name="squares">Whether their squares are added.</param>
    /// <param name="sums">The accumulators.</param>
    /// <param name="lost">What the additions have lost.</param>
    [SkipLocalsInit]
    internal static void Add<T, W>(ReadOnlySpan<T> block, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        var whole = block.Length & -Width;
        if (whole > 0)
            AddWhole<T, W>(block[..whole], squares, sums, lost);
        if (whole == block.Length)
            return;
        // Zeros change no sum.
        Span<T> rest = stackalloc T[Width];
        rest.Clear();
        block[whole..].CopyTo(rest);
        AddWhole<T, W>(rest, squares, sums, lost);
    }

    /// <summary>Adds what the terms of a block have beyond their first words.</summary>
    internal static void AddLost<W>(ReadOnlySpan<double> block, Span<double> lost)
        where W : unmanaged, IVector<W, double>
    {
        var i = 0;
        for (; i <= block.Length - W.Count; i += W.Count)
            W.Store(W.Load(lost, i & (Width - 1)) + W.Load(block, i), lost, i & (Width - 1));
        for (; i < block.Length; i++)
            lost[i & (Width - 1)] += block[i];
    }

    /// <summary>The sum of the accumulators, which it uses up.</summary>
    /// <param name="sums">The accumulators.</param>
    /// <param name="lost">What the additions have lost.</param>
    /// <param name="length">How many terms there were: an accumulator that none has gone to is 0.</param>
    internal static Number<T> Fold<T>(Span<double> sums, Span<double> lost, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var half = Width / 2; half > 0; half /= 2)
        {
            var used = Math.Min(half, length - half);
            for (var j = 0; j < used; j++)
            {
                var (a, b) = (sums[j], sums[j + half]);
                var sum = a + b;
                sums[j] = sum;
                var second = sum - a;
                lost[j] += lost[j + half] + ((a - (sum - second)) + (b - second));
            }
        }

        var high = sums[0] + lost[0];
        var rest = high - sums[0];
        return double.IsFinite(high) ? Number<T>.OfWords(high, (sums[0] - (high - rest)) + (lost[0] - rest)) : sums[0];
    }

    private static void AddWhole<T, W>(ReadOnlySpan<T> block, bool squares, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        if (squares)
            AddWhole<T, W, OfSquares>(block, sums, lost);
        else
            AddWhole<T, W, OfElements>(block, sums, lost);
    }

    private static void AddWhole<T, W, TSum>(ReadOnlySpan<T> block, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        if (W.Count == 8)
            AddTwo<T, W, TSum>(block, sums, lost);
        else
            AddFour<T, W, TSum>(block, sums, lost);
    }

    private static void AddTwo<T, W, TSum>(ReadOnlySpan<T> block, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        W sum0 = W.Load(sums, 0), sum1 = W.Load(sums, W.Count);
        W lost0 = W.Load(lost, 0), lost1 = W.Load(lost, W.Count);
        for (var i = 0; i < block.Length; i += Width)
        {
            Add<T, W, TSum>(ref sum0, ref lost0, Load<T, W>(block, i));
            Add<T, W, TSum>(ref sum1, ref lost1, Load<T, W>(block, i + W.Count));
        }

        W.Store(sum0, sums, 0);
        W.Store(sum1, sums, W.Count);
        W.Store(lost0, lost, 0);
        W.Store(lost1, lost, W.Count);
    }

    private static void AddFour<T, W, TSum>(ReadOnlySpan<T> block, Span<double> sums, Span<double> lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        for (var first = 0; first < Width; first += 4 * W.Count)
        {
            var (second, third, fourth) = (first + W.Count, first + (2 * W.Count), first + (3 * W.Count));
            W sum0 = W.Load(sums, first), sum1 = W.Load(sums, second), sum2 = W.Load(sums, third), sum3 = W.Load(sums, fourth);
            W lost0 = W.Load(lost, first), lost1 = W.Load(lost, second), lost2 = W.Load(lost, third), lost3 = W.Load(lost, fourth);
            for (var i = 0; i < block.Length; i += Width)
            {
                Add<T, W, TSum>(ref sum0, ref lost0, Load<T, W>(block, i + first));
                Add<T, W, TSum>(ref sum1, ref lost1, Load<T, W>(block, i + second));
                Add<T, W, TSum>(ref sum2, ref lost2, Load<T, W>(block, i + third));
                Add<T, W, TSum>(ref sum3, ref lost3, Load<T, W>(block, i + fourth));
            }

            W.Store(sum0, sums, first);
            W.Store(sum1, sums, second);
            W.Store(sum2, sums, third);
            W.Store(sum3, sums, fourth);
            W.Store(lost0, lost, first);
            W.Store(lost1, lost, second);
            W.Store(lost2, lost, third);
            W.Store(lost3, lost, fourth);
        }
    }

    /// <summary>Some terms as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static W Load<T, W>(ReadOnlySpan<T> block, int index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
        => typeof(T) == typeof(float) ? W.Widen(MemoryMarshal.Cast<T, float>(block), index) : W.Load(MemoryMarshal.Cast<T, double>(block), index);

    /// <summary>Adds a term to an accumulator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddElement<T, W>(ref W sum, ref W lost, W term)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
        => Add<T, W, OfElements>(ref sum, ref lost, term);

    /// <summary>Adds the square of a term to an accumulator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddSquare<T, W>(ref W sum, ref W lost, W term)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
        => Add<T, W, OfSquares>(ref sum, ref lost, term);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T, W, TSum>(ref W sum, ref W lost, W term)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where W : unmanaged, IVector<W, double>
    {
        W addend = typeof(TSum) == typeof(OfSquares) ? term * term : term;
        W next = sum + addend;
        if (typeof(T) == typeof(double))
        {
            W second = next - sum;
            W error = (sum - (next - second)) + (addend - second);
            lost += typeof(TSum) == typeof(OfSquares) ? error + W.FusedMultiplyAdd(term, term, -addend) : error;
        }

        sum = next;
    }

    private readonly struct OfElements;

    private readonly struct OfSquares;
}
