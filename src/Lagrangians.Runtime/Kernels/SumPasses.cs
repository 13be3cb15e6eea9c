using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// Several sums in one pass over memory: some blocks at a time, so that their elements are still at hand for the next sum. Each has the
/// bits that it has alone.
/// </summary>
internal static class SumPasses
{
    private const int Part = 8 * TermBlock.Length;

    [SkipLocalsInit]
    internal static (Number<T> First, Number<T> Second) Run<T, T1, T2>(T1 first, Addends ofFirst, T2 second, Addends ofSecond, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
    {
        Span<double> words = stackalloc double[4 * BlockSums.Width];
        words.Clear();
        for (int from = 0, to; from < length; from = to)
        {
            to = Math.Min(from + Part, length);
            Accumulate<T, T1>(first, ofFirst, from, to, words, 0);
            Accumulate<T, T2>(second, ofSecond, from, to, words, 1);
        }

        return (Fold<T>(words, 0, length), Fold<T>(words, 1, length));
    }

    [SkipLocalsInit]
    internal static (Number<T> First, Number<T> Second, Number<T> Third) Run<T, T1, T2, T3>(
        T1 first, Addends ofFirst, T2 second, Addends ofSecond, T3 third, Addends ofThird, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        where T3 : ITerms<T>, allows ref struct
    {
        Span<double> words = stackalloc double[6 * BlockSums.Width];
        words.Clear();
        for (int from = 0, to; from < length; from = to)
        {
            to = Math.Min(from + Part, length);
            Accumulate<T, T1>(first, ofFirst, from, to, words, 0);
            Accumulate<T, T2>(second, ofSecond, from, to, words, 1);
            Accumulate<T, T3>(third, ofThird, from, to, words, 2);
        }

        return (Fold<T>(words, 0, length), Fold<T>(words, 1, length), Fold<T>(words, 2, length));
    }

    private static void Accumulate<T, TTerms>(TTerms terms, Addends addends, int from, int to, Span<double> words, int sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var mine = words.Slice(2 * sum * BlockSums.Width, 2 * BlockSums.Width);
        SumPass.Accumulate<T, TTerms>(terms, addends, from, to, mine[..BlockSums.Width], mine[BlockSums.Width..]);
    }

    private static Number<T> Fold<T>(Span<double> words, int sum, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var mine = words.Slice(2 * sum * BlockSums.Width, 2 * BlockSums.Width);
        return BlockSums.Fold<T>(mine[..BlockSums.Width], mine[BlockSums.Width..], length);
    }
}
