using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The angle of |x| modulo π/2, as a sum of two numbers of the type, for every finite x.</summary>
internal static class AngleReduction<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostLanes = 16;

    private static double Limit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float) ? 65536 : 1073741824;
    }

    /// <summary>Splits a ≥ 0 into n·π/2 + high + low; n is integer-valued and right modulo 4.</summary>
    /// <remarks>
    /// π/2 in three parts of full width (W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980, with
    /// fused steps). The first step is exact: wherever n ≠ 0 its result is a multiple of the last bit of π/2 and below 1.
    /// Up to 2^30 (2^16 for float) the part of π/2 that is left out is below 2^-130 (2^-58), while the nearest that a
    /// number of the type comes to a multiple of π/2 is about 2^-60 (2^-30).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduce(V a, out V high, out V low)
    {
        V n = V.Round(a * Series<V, T>.Choose(0.6366197723675814, 0.63661975f));
        V first = V.FusedMultiplyAdd(-n, Series<V, T>.Choose(1.5707963267948966, 1.5707964f), a);
        V second = Series<V, T>.TwoProduct(n, Series<V, T>.Choose(6.123233995736766e-17, -4.371139e-08f), out V dropped);
        high = Series<V, T>.TwoSum(first, -second, out low);
        low -= V.FusedMultiplyAdd(n, Series<V, T>.Choose(-1.4973849048591698e-33, -1.7151245e-15f), dropped);
        V huge = a > Limit;
        if (V.Any(huge))
            n = ReduceHuge(a, huge, n, ref high, ref low);
        return n;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V ReduceHuge(V a, V huge, V n, ref V high, ref V low)
    {
        Span<T> quadrants = stackalloc T[MostLanes];
        Span<T> highs = stackalloc T[MostLanes];
        Span<T> lows = stackalloc T[MostLanes];
        V.Store(a, highs, 0);
        for (var i = 0; i < V.Count; i++)
        {
            // Both types widen to double without rounding; the infinite and NaN keep any remainder, as no one looks at it.
            var x = double.CreateTruncating(highs[i]);
            if (!(x > Limit) || double.IsInfinity(x))
                continue;
            quadrants[i] = T.CreateTruncating(PayneHanek.Reduce(x, out var h, out var l));
            highs[i] = T.CreateTruncating(h);
            lows[i] = T.CreateTruncating(h - double.CreateTruncating(highs[i]) + l);
        }
        high = V.Select(huge, V.Load(highs, 0), high);
        low = V.Select(huge, V.Load(lows, 0), low);
        return V.Select(huge, V.Load(quadrants, 0), n);
    }
}
