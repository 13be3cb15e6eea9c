using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The passes over the elements of a vector, for generated code. Their lanes are double-words, or numbers with an exponent of their own
/// where <c>wide</c> is set: what overflowed or vanished in the registers is computed once more on these.
/// </summary>
/// <remarks>A result depends on the terms and their order alone, not on the hardware. Nothing is allocated.</remarks>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public static class Passes<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The sum of all terms; 0 of none.</summary>
    public static Number<T> Sum<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.Sum<T, TTerms>(terms, length) : PairedSumLoop.Run<T, TTerms>(terms, length);

    /// <summary>Two sums in one pass.</summary>
    public static (Number<T> First, Number<T> Second) Sums<T1, T2>(T1 first, T2 second, int length, bool wide)
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        => wide ? (Sum(first, length, wide), Sum(second, length, wide)) : PairedSums.Run<T, T1, T2>(first, second, length);

    /// <summary>Three sums in one pass.</summary>
    public static (Number<T> First, Number<T> Second, Number<T> Third) Sums<T1, T2, T3>(T1 first, T2 second, T3 third, int length, bool wide)
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        where T3 : ITerms<T>, allows ref struct
        => wide
            ? (Sum(first, length, wide), Sum(second, length, wide), Sum(third, length, wide))
            : PairedSums.Run<T, T1, T2, T3>(first, second, third, length);

    /// <summary>The terms without the one at the pivot, for a sum of all others.</summary>
    public static OtherTerms<T, TTerms> Others<TTerms>(TTerms terms, int pivot)
        where TTerms : ITerms<T>, allows ref struct
        => new(terms, pivot);

    /// <summary>The sum of all terms but one; 0 of none.</summary>
    public static Number<T> SumOfOthers<TTerms>(TTerms terms, int pivot, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => Sum(new OtherTerms<T, TTerms>(terms, pivot), length, wide);

    /// <summary>The root of the sum of the squares; 0 of none.</summary>
    public static Number<T> Norm<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.Norm<T, TTerms>(terms, length) : PairedNorm.Run<T, TTerms>(terms, length);

    /// <summary>The largest term, NaN if any is; −∞ of none.</summary>
    public static Number<T> Max<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => length == 0 ? double.NegativeInfinity : TermAt(terms, IndexOfMax(terms, length, wide), wide);

    /// <summary>The smallest term, NaN if any is; +∞ of none.</summary>
    public static Number<T> Min<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => -Max(new NegatedTerms<T, TTerms>(terms), length, wide);

    /// <summary>The position of the first of the largest terms, of a NaN if there is one; −1 of none.</summary>
    public static int IndexOfMax<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.IndexOfMax<T, TTerms>(terms, length) : PairedExtremumLoop.IndexOfMax<T, TTerms>(terms, length);

    /// <summary>Stores every term.</summary>
    /// <param name="terms">What is stored; may read the destination's own elements.</param>
    /// <param name="destination">At least <paramref name="length"/> long.</param>
    /// <param name="length">The number of terms.</param>
    /// <param name="wide">Whether the lanes are numbers.</param>
    public static void Map<TTerms>(TTerms terms, Span<T> destination, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
    {
        if (wide)
            MapLoop.Run<T, TTerms, Number<T>>(terms, destination, length);
        else
            MapLoop.RunPaired(terms, destination, length);
    }

    /// <summary>The element at a pivot as a number; NaN where there is none.</summary>
    public static Number<T> ElementAt(ReadOnlySpan<T> x, int pivot) => (uint)pivot >= (uint)x.Length ? double.NaN : Number<T>.Create(x[pivot]);

    private static Number<T> TermAt<TTerms>(TTerms terms, int index, bool wide)
        where TTerms : ITerms<T>, allows ref struct
    {
        if (wide)
            return terms.At<Number<T>>(index);
        var term = terms.At<PairedLanes<Lane<T>, T>>(index);
        return Number<T>.Create(Lane<T>.First(term.High), Lane<T>.First(term.Low));
    }
}
