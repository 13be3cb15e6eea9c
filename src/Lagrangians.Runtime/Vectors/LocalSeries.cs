using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// A function around a place where it is 0, or where its slope is, by Taylor's series: there a sum of large terms would show what they round, and here nothing cancels.
/// The numbers are two doubles each.
/// </summary>
/// <param name="place">The place.</param>
/// <param name="value">The value there; its magnitude is 0, or larger than that of what is added to it.</param>
/// <param name="slope">The slope there.</param>
/// <param name="rest">The coefficients of the square of the distance, and of higher powers.</param>
internal readonly ref struct LocalSeries((double High, double Low) place, (double High, double Low) value, (double High, double Low) slope, ReadOnlySpan<double> rest)
{
    /// <summary>How far it serves.</summary>
    private const double Radius = 0.0625;

    private readonly ReadOnlySpan<double> _rest = rest;

    /// <summary>The result with what is near the place replaced.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public V Replace<V, T>(V x, V result)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var center = Words<V, T>(place);
        V distance = x - center.High; // exact
        V isNear = V.Abs(distance) < Radius;
        if (!V.Any(isNear))
            return result;
        var words = DoubleWord<V, T>.FastTwoSum(distance, -center.Low);
        V sum = 0;
        for (var n = _rest.Length - 1; n >= 0; n--)
            sum = V.FusedMultiplyAdd(sum, words.High, _rest[n]);
        var (first, second) = (Words<V, T>(value), Words<V, T>(slope));
        var factor = DoubleWord<V, T>.FastTwoSum(second.High, V.FusedMultiplyAdd(sum, words.High, second.Low));
        var product = words.Times(factor);
        V near = DoubleWord<V, T>.FastTwoSum(first.High, product.High).WithLow(product.Low + first.Low).Rounded;
        return V.Select(isNear, near, result);
    }

    private static DoubleWord<V, T> Words<V, T>((double High, double Low) number)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var words = PairedLanes<V, T>.Constant(number.High, number.Low);
        return new(words.High, words.Low);
    }
}
