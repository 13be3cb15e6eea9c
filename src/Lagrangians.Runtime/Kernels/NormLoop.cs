using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// The Euclidean norm. The squares are summed as they are; where that leaves the range in which every square keeps its digits,
/// once more in units of a power of two near the largest magnitude.
/// </summary>
internal static class NormLoop
{
    internal static T Run<T, TTerms>(TTerms terms, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTerms : ITerms<T>, allows ref struct
    {
        if (length == 0)
            return T.Zero;
        var sum = SumLoop.Run<T, ScaledSquares<T, TTerms>>(new(terms, T.One), length);
        // Below, a square that counts may have been subnormal.
        var smallest = T.CreateChecked(typeof(T) == typeof(double) ? 1e-280 : 1e-25);
        if (sum >= smallest && T.IsFinite(sum))
            return T.Sqrt(sum);
        var largest = ExtremumLoop.Run<T, Magnitudes<T, TTerms>, Larger>(new(terms), length);
        if (largest == T.Zero || !T.IsFinite(largest))
            return largest;
        var exponent = T.ILogB(largest);
        var unit = T.ScaleB(T.One, exponent);
        return T.Sqrt(SumLoop.Run<T, ScaledSquares<T, TTerms>>(new(terms, unit), length)) * unit;
    }
}
