using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// Several sums in one pass over memory: block by block, so that the elements of a block are still at hand for the next sum. Each has the
/// bits that it has alone.
/// </summary>
internal static class PairedSums
{
    private const int Block = 2048;

    internal static (Number<T> First, Number<T> Second) Run<T, T1, T2>(T1 first, T2 second, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
    {
        var width = PairedSumLoop.AccumulatorBytes / Unsafe.SizeOf<T>();
        Span<T> words = stackalloc T[4 * width];
        words.Clear();
        for (var from = 0; from < length; from += Block)
        {
            var to = Math.Min(from + Block, length);
            PairedSumLoop.Accumulate(first, from, to, words[..width], words[width..(2 * width)]);
            PairedSumLoop.Accumulate(second, from, to, words[(2 * width)..(3 * width)], words[(3 * width)..]);
        }

        return (PairedSumLoop.Fold(words[..width], words[width..(2 * width)]), PairedSumLoop.Fold(words[(2 * width)..(3 * width)], words[(3 * width)..]));
    }

    internal static (Number<T> First, Number<T> Second, Number<T> Third) Run<T, T1, T2, T3>(T1 first, T2 second, T3 third, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        where T3 : ITerms<T>, allows ref struct
    {
        var width = PairedSumLoop.AccumulatorBytes / Unsafe.SizeOf<T>();
        Span<T> words = stackalloc T[6 * width];
        words.Clear();
        for (var from = 0; from < length; from += Block)
        {
            var to = Math.Min(from + Block, length);
            PairedSumLoop.Accumulate(first, from, to, words[..width], words[width..(2 * width)]);
            PairedSumLoop.Accumulate(second, from, to, words[(2 * width)..(3 * width)], words[(3 * width)..(4 * width)]);
            PairedSumLoop.Accumulate(third, from, to, words[(4 * width)..(5 * width)], words[(5 * width)..]);
        }

        return (
            PairedSumLoop.Fold(words[..width], words[width..(2 * width)]),
            PairedSumLoop.Fold(words[(2 * width)..(3 * width)], words[(3 * width)..(4 * width)]),
            PairedSumLoop.Fold(words[(4 * width)..(5 * width)], words[(5 * width)..]));
    }
}
