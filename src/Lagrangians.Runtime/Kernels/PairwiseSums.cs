using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Kernels;

/// <summary>
/// The order in which the loops add: within a chunk, element i goes to accumulator i mod 32 (64 for float), whatever the register's width; the
/// accumulators are folded in halves, and the sums of the chunks are combined pairwise. Some sums go side by side, each as it would alone.
/// </summary>
/// <param name="pending">Room for <see cref="Pending"/> numbers of each sum: one for each one-bit in the number of chunks so far.</param>
/// <param name="count">How many sums there are.</param>
internal ref struct PairwiseSums<T>(Span<T> pending, int count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal const int Pending = 32;

    private const int AccumulatorBytes = 4 * 64;
    private const int Rounds = 32;

    private readonly Span<T> _pending = pending;
    private int _chunks;
    private int _depth;

    /// <summary>The number of accumulators of a sum.</summary>
    internal static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AccumulatorBytes / Unsafe.SizeOf<T>();
    }

    /// <summary>The number of elements of a chunk.</summary>
    internal static int ChunkLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Rounds * Width;
    }

    /// <summary>The sum of the accumulators, which it uses up.</summary>
    internal static T Fold(Span<T> accumulators)
    {
        for (var half = accumulators.Length / 2; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                accumulators[j] += accumulators[j + half];
        }

        return accumulators[0];
    }

    /// <summary>Takes the sums of the next chunk, which it uses up.</summary>
    internal void Add(Span<T> sums)
    {
        for (var carry = _chunks++; (carry & 1) != 0; carry >>= 1)
            AddPending(sums);
        sums.CopyTo(_pending.Slice(_depth++ * count, count));
    }

    /// <summary>Stores the sums of all chunks; 0 of none.</summary>
    internal void CopyTo(Span<T> sums)
    {
        sums.Clear();
        while (_depth > 0)
            AddPending(sums);
    }

    private void AddPending(Span<T> sums)
    {
        var addends = _pending.Slice(--_depth * count, count);
        for (var n = 0; n < addends.Length; n++)
            sums[n] = addends[n] + sums[n];
    }
}
