using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The passes over the elements of a vector, for generated code. Their lanes are the registers where the terms keep their digits on these, else
/// doubles for floats and double-words for doubles; or numbers with an exponent of their own where <c>wide</c> is set: what overflowed or vanished
/// in the registers is computed once more on these.
/// </summary>
/// <remarks>A result depends on the terms and their order alone, not on the hardware. Nothing is allocated.</remarks>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public static class Passes<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The sum of all terms; 0 of none.</summary>
    public static Number<T> Sum<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => SumOfOthers(terms, -1, length, wide);

    /// <summary>The sum of all terms but the one at a pivot; 0 of none.</summary>
    public static Number<T> SumOfOthers<TTerms>(TTerms terms, int pivot, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.Sum<T, TTerms>(terms, pivot, length) : SumPass.Run<T, TTerms>(terms, new(pivot), length);

    /// <summary>The same, where the terms are kept for a pass that takes them.</summary>
    /// <param name="terms">The terms, which the element's own digits suffice for.</param>
    /// <param name="pivot">The position of the one that is not added, or −1.</param>
    /// <param name="length">The number of terms.</param>
    /// <param name="wide">Whether the lanes are numbers; then nothing is kept.</param>
    /// <param name="kept">Takes the terms, the one at the pivot among them; empty if they are not to be kept.</param>
    public static Number<T> SumOfOthers<TTerms>(TTerms terms, int pivot, int length, bool wide, Span<T> kept)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.Sum<T, TTerms>(terms, pivot, length) : SumPass.Run<T, TTerms>(terms, new(pivot), length, kept);

    /// <summary>A destination if it is apart from an input, which it may be itself; else nothing.</summary>
    public static Span<T> Apart(Span<T> destination, ReadOnlySpan<T> input) =>
        Unsafe.AreSame(ref MemoryMarshal.GetReference(destination), ref MemoryMarshal.GetReference(input)) ? default : destination;

    /// <summary>Two sums in one pass, each of all terms but the one at a pivot; −1 is none.</summary>
    public static (Number<T> First, Number<T> Second) Sums<T1, T2>(T1 first, int firstPivot, T2 second, int secondPivot, int length, bool wide)
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        => wide || length <= TermBlock.Capacity
            ? (SumOfOthers(first, firstPivot, length, wide), SumOfOthers(second, secondPivot, length, wide))
            : SumPasses.Run<T, T1, T2>(first, new(firstPivot), second, new(secondPivot), length);

    /// <summary>Three sums in one pass.</summary>
    public static (Number<T> First, Number<T> Second, Number<T> Third) Sums<T1, T2, T3>(
        T1 first, int firstPivot, T2 second, int secondPivot, T3 third, int thirdPivot, int length, bool wide)
        where T1 : ITerms<T>, allows ref struct
        where T2 : ITerms<T>, allows ref struct
        where T3 : ITerms<T>, allows ref struct
        => wide || length <= TermBlock.Capacity
            ? (SumOfOthers(first, firstPivot, length, wide), SumOfOthers(second, secondPivot, length, wide), SumOfOthers(third, thirdPivot, length, wide))
            : SumPasses.Run<T, T1, T2, T3>(first, new(firstPivot), second, new(secondPivot), third, new(thirdPivot), length);

    /// <summary>The root of the sum of the squares; 0 of none.</summary>
    public static Number<T> Norm<TTerms>(TTerms terms, int length, bool wide)
        where TTerms : ITerms<T>, allows ref struct
        => wide ? WideLoops.Norm<T, TTerms>(terms, length) : NormPass.Run<T, TTerms>(terms, length);

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
        => wide ? WideLoops.IndexOfMax<T, TTerms>(terms, length) : ExtremumPass.IndexOfMax<T, TTerms>(terms, length);

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
        else if (TTerms.Digits == TermDigits.Own)
            MapLoop.Run(terms, destination, length);
        else
            MapLoop.RunPrecise(terms, destination, length);
    }

    /// <summary>The element at a pivot as a number; NaN where there is none.</summary>
    public static Number<T> ElementAt(ReadOnlySpan<T> x, int pivot) => (uint)pivot >= (uint)x.Length ? double.NaN : Number<T>.Create(x[pivot]);

    private static Number<T> TermAt<TTerms>(TTerms terms, int index, bool wide)
        where TTerms : ITerms<T>, allows ref struct
    {
        if (wide)
            return terms.At<Number<T>>(index);
        if (TTerms.Digits == TermDigits.Own)
            return Number<T>.Create(Lane<T>.First(terms.At<Lane<T>>(index)));
        if (typeof(T) == typeof(float) && TTerms.Digits == TermDigits.Some)
            return Lane<double>.First(terms.At<WidenedLanes<Lane<double>, T>>(index).Lanes);
        var term = terms.At<PairedLanes<Lane<T>, T>>(index);
        return Number<T>.Create(Lane<T>.First(term.High), Lane<T>.First(term.Low));
    }
}
