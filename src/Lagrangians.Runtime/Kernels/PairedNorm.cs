using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The Euclidean norm. The squares are summed as they are; where that leaves the range in which every square keeps its digits,
/// once more in units of a power of two near the largest magnitude.
/// </summary>
internal static class PairedNorm
{
    internal static Number<T> Run<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        var sum = PairedSumLoop.Run<T, ScaledSquares<T, TTerms>>(new(terms, T.One), length);
        // Below, a square that counts may have lost its low word.
        if (sum.Nearest >= (typeof(T) == typeof(double) ? 1e-250 : 1e-20) && sum.IsBounded)
            return Number<T>.Sqrt(sum);
        if (length == 0)
            return 0;
        var largest = Passes<T>.Max(new Magnitudes<T, TTerms>(terms), length, wide: false);
        if (largest.Nearest == 0 || !double.IsFinite(largest.Nearest))
            return largest;
        var exponent = Math.ILogB(largest.Nearest);
        sum = PairedSumLoop.Run<T, ScaledSquares<T, TTerms>>(new(terms, T.ScaleB(T.One, exponent)), length);
        return Number<T>.Sqrt(sum) * Math.ScaleB(1, exponent);
    }
}

internal readonly ref struct ScaledSquares<T, TTerms>(TTerms terms, T unit) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index)
        where V : unmanaged, ILanes<V, T>
    {
        V scaled = terms.At<V>(index) / V.Create(unit);
        return scaled * scaled;
    }
}

internal readonly ref struct Magnitudes<T, TTerms>(TTerms terms) : ITerms<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTerms : ITerms<T>, allows ref struct
{
    private readonly TTerms terms = terms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(int index)
        where V : unmanaged, ILanes<V, T>
        => V.Abs(terms.At<V>(index));
}
