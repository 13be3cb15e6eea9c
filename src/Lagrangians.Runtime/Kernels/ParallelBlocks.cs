using System.Numerics;

namespace Lagrangians.Kernels;

/// <summary>Long loops on several threads, in blocks of whole chunks of <see cref="PairwiseSums{T}"/>, so that sums add the same parts in the same order.</summary>
internal static class ParallelBlocks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // As much as a thread takes at a time: far more than handing it out costs, and little beside what a cache holds.
    private const int ChunksOfBlock = 8;

    /// <summary>What adds up some elements, given where they start and how many they are.</summary>
    internal delegate void Summation(int start, int length, Span<T> sums);

    /// <summary>Runs over all elements, block by block.</summary>
    internal static void ForEach(int length, ParallelOptions options, Action<int, int> run)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ofBlock = ChunksOfBlock * PairwiseSums<T>.ChunkLength;
        var blocks = (int)(((long)length + ofBlock - 1) / ofBlock);
        Parallel.For(0, blocks, options, block => run(block * ofBlock, Math.Min(ofBlock, length - (block * ofBlock))));
    }

    /// <summary>The sum over all elements.</summary>
    internal static T Sum(int length, ParallelOptions options, Func<int, int, T> sum)
    {
        Span<T> result = stackalloc T[1];
        Sums(length, 1, options, (start, count, sums) => sums[0] = sum(start, count), result);
        return result[0];
    }

    /// <summary>Some sums over all elements, side by side.</summary>
    internal static void Sums(int length, int count, ParallelOptions options, Summation sum, Span<T> destination)
    {
        var ofChunk = PairwiseSums<T>.ChunkLength;
        var chunks = (int)(((long)length + ofChunk - 1) / ofChunk);
        var parts = new T[(long)chunks * count];
        ForEach(length, options, (start, ofBlock) =>
        {
            for (var i = start; i < start + ofBlock; i += ofChunk)
                sum(i, Math.Min(ofChunk, start + ofBlock - i), parts.AsSpan(i / ofChunk * count, count));
        });

        var pairwise = new PairwiseSums<T>(new T[PairwiseSums<T>.Pending * count], count);
        for (var chunk = 0; chunk < chunks; chunk++)
            pairwise.Add(parts.AsSpan(chunk * count, count));
        pairwise.CopyTo(destination[..count]);
    }
}
