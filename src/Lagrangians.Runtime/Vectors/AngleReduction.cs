using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>A finite a ≥ 0 as n·π/2 + r, where |r| is π/4 or hardly more.</summary>
internal readonly struct AngleReduction<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>n, integer-valued and right modulo 4.</summary>
    internal readonly V QuarterTurns;

    /// <summary>r.</summary>
    internal readonly DoubleWord<V, T> Remainder;

    private const int MostLanes = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AngleReduction(V quarterTurns, DoubleWord<V, T> remainder) => (QuarterTurns, Remainder) = (quarterTurns, remainder);

    private static double Limit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float) ? 65536 : 1073741824;
    }

    /// <summary>Reduces a number, or leaves anything where it is infinite or NaN.</summary>
    /// <remarks>
    /// π/2 in three parts of full width (W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980, with
    /// fused steps). The first step is exact: wherever n ≠ 0 its result is a multiple of the last bit of π/2 and below 1.
    /// Up to 2^30 (2^16 for float) the part of π/2 that is left out is below 2^-130 (2^-58), while the nearest that a
    /// number of the type comes to a multiple of π/2 is about 2^-60 (2^-30).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static AngleReduction<V, T> Of(V a)
    {
        V n = V.Round(a * Constants.Choose<V, T>(0.6366197723675814, 0.63661975f));
        V first = V.FusedMultiplyAdd(-n, Constants.Choose<V, T>(1.5707963267948966, 1.5707964f), a);
        var second = DoubleWord<V, T>.TwoProduct(n, Constants.Choose<V, T>(6.123233995736766e-17, -4.371139e-08f));
        var remainder = DoubleWord<V, T>.TwoSum(first, -second.High);
        remainder = remainder.WithLow(-V.FusedMultiplyAdd(n, Constants.Choose<V, T>(-1.4973849048591698e-33, -1.7151245e-15f), second.Low));
        V huge = a > Limit;
        if (V.Any(huge))
        {
            var exact = OfHuge(a);
            n = V.Select(huge, exact.QuarterTurns, n);
            remainder = DoubleWord<V, T>.Select(huge, exact.Remainder, remainder);
        }
        return new(n, remainder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AngleReduction<V, T> OfHuge(V a)
    {
        Span<T> quarterTurns = stackalloc T[MostLanes];
        Span<T> high = stackalloc T[MostLanes];
        Span<T> low = stackalloc T[MostLanes];
        V.Store(a, high, 0);
        for (var i = 0; i < V.Count; i++)
        {
            // Either type widens to double, and the result splits into two of its numbers, without rounding.
            var x = double.CreateTruncating(high[i]);
            if (!(x > Limit) || double.IsInfinity(x))
                continue;
            quarterTurns[i] = T.CreateTruncating(PayneHanek.Reduce(x, out var leading, out var rest));
            high[i] = T.CreateTruncating(leading);
            low[i] = T.CreateTruncating(leading - double.CreateTruncating(high[i]) + rest);
        }
        return new(V.Load(quarterTurns, 0), new(V.Load(high, 0), V.Load(low, 0)));
    }
}
