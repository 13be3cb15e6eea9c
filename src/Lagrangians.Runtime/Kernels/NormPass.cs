using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The Euclidean norm. The squares are summed as they are; where that leaves the range in which every square keeps its digits,
/// once more in units of a power of two near the largest magnitude.
/// </summary>
internal static class NormPass
{
    internal static Number<T> Run<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var sum = SumPass.Run<T, TTerms>(terms, new(-1, Squares: true), length);
        if (sum.Nearest is >= 1e-250 and < 1e300)
            return Number<T>.Sqrt(sum);
        if (length == 0)
            return 0;
        var largest = Passes<T>.Max(new Magnitudes<T, TTerms>(terms), length, wide: false);
        if (largest.Nearest == 0 || !double.IsFinite(largest.Nearest))
            return largest;
        var exponent = Math.ILogB(largest.Nearest);
        sum = SumPass.Run<T, TTerms>(terms, new(-1, Squares: true, exponent), length);
        return Number<T>.Sqrt(sum) * Math.ScaleB(1, exponent);
    }
}

internal readonly ref struct Squares<T, TTerms>(TTerms terms) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index)
        where V : unmanaged, ILanes<V, T>
    {
        V term = terms.At<V>(index);
        return term * term;
    }
}

internal readonly ref struct Magnitudes<T, TTerms>(TTerms terms) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    public static TermDigits Digits => TTerms.Digits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index)
        where V : unmanaged, ILanes<V, T>
        => V.Abs(terms.At<V>(index));
}
