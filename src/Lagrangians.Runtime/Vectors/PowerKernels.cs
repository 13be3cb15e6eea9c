using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>xʸ.</summary>
internal static class PowerKernels
{
    /// <summary>exp(y·log|x|) with the logarithm as a double-word, the sign of an odd power, and the special cases of IEEE 754-2019, §9.2.1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Pow<V, T>(V x, V y)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V magnitude = V.Abs(x);
        var log = Log<V, T>(magnitude);
        V product = y * log.High;
        return Of<V, T>(x, magnitude, y, product, V.FusedMultiplyAdd(y, log.High, -product) + y * log.Low);
    }

    /// <summary>x to the power y + error, where the error is a rounding error of y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Pow<V, T>(V x, V y, V error)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V magnitude = V.Abs(x);
        var log = Log<V, T>(magnitude);
        V product = y * log.High;
        V low = V.FusedMultiplyAdd(error, log.High, V.FusedMultiplyAdd(y, log.High, -product) + y * log.Low);
        return Of<V, T>(x, magnitude, y, product, V.Select(V.Abs(low) < double.PositiveInfinity, low, 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Of<V, T>(V x, V magnitude, V y, V product, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V power = ExponentialKernels.Exp<V, T>(product, low);

        // |x| = 0 or ∞.
        V zero = V.Equal(magnitude, 0);
        V infinite = V.Equal(magnitude, double.PositiveInfinity);
        V vanishes = (zero & (y > 0)) | (infinite & (y < 0));
        power = V.Select(zero | infinite, V.Select(vanishes, 0, double.PositiveInfinity), power);

        // |x| = 1, where y may be infinite.
        power = V.Select(V.Equal(magnitude, 1), 1, power);

        V half = y * 0.5;
        V isInteger = V.Equal(V.Round(y), y);
        V isOdd = isInteger & ~V.Equal(V.Round(half), half);
        V negative = (x ^ magnitude) & isOdd; // The sign bit alone.
        power |= negative;
        power = V.Select((x < 0) & ~isInteger & ~infinite, double.NaN, power);

        V numbers = V.Equal(x, x) & V.Equal(y, y);
        power = V.Select(numbers, power, double.NaN);
        return V.Select(V.Equal(y, 0) | V.Equal(x, 1), 1, power);
    }

    /// <summary>
    /// The logarithm to 12 bits more than the type has: with s = (m − 1)/(m + 1), log m = 2s·(1 + z/3 + z²·P(z)), z = s²,
    /// where all but the last term are double-words.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Log<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = LogarithmReduction<V, T>.Of(x);
        V f = reduction.Mantissa - 1;
        var s = new DoubleWord<V, T>(f, 0).Over(DoubleWord<V, T>.TwoSum(reduction.Mantissa, 1)).Normalized;
        var z = s.Times(s);
        var third = Constants.Third<V, T>();
        V tail = z.High * Polynomials.LogFarTail<V, T>(z.High);
        var sum = DoubleWord<V, T>.FastTwoSum(third.High, tail).WithLow(third.Low);
        var correction = z.Times(sum);
        var twice = s.Scaled(2);
        var product = twice.Times(correction);
        var first = DoubleWord<V, T>.FastTwoSum(reduction.Exponent * Constants.Ln2High<V, T>(), twice.High);
        var second = DoubleWord<V, T>.FastTwoSum(first.High, product.High);
        V low = V.FusedMultiplyAdd(reduction.Exponent, Constants.Ln2Low<V, T>(), twice.Low + product.Low);
        return new DoubleWord<V, T>(second.High, second.Low + (first.Low + low)).Normalized;
    }
}
