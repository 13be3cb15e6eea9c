using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>A positive number as 2ᵏ·m with √½ ≤ m &lt; √2.</summary>
internal readonly struct LogarithmReduction<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>k.</summary>
    internal readonly V Exponent;

    /// <summary>m.</summary>
    internal readonly V Mantissa;

    private LogarithmReduction(V exponent, V mantissa) => (Exponent, Mantissa) = (exponent, mantissa);

    /// <summary>Reduces a positive finite number; anything else gives something meaningless.</summary>
    /// <remarks>With 1/√½ added to its bits, a number's exponent changes at the powers of two times √½ instead of at the powers of two.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LogarithmReduction<V, T> Of(V x)
    {
        V subnormal = x < Constants.Choose<V, T>(2.2250738585072014e-308, 1.17549435e-38f);
        V scaled = V.Select(subnormal, x * Constants.Choose<V, T>(18014398509481984, 33554432), x);
        V rootOfHalf = IsDouble ? V.FromBits(0x3FE6A09E667F3BCD) : V.FromBits(0x3F3504F3);
        V shifted = V.AddBits(scaled, IsDouble ? V.FromBits(0x3FF0000000000000 - 0x3FE6A09E667F3BCD) : V.FromBits(0x3F800000 - 0x3F3504F3));
        V mantissa = V.AddBits(shifted & (IsDouble ? V.FromBits(0x000FFFFFFFFFFFFF) : V.FromBits(0x007FFFFF)), rootOfHalf);

        // The exponent's field becomes a number by way of the last bits of 2⁵² (2²³).
        V field = V.ShiftRight(shifted, IsDouble ? 52 : 23) | Constants.Choose<V, T>(4503599627370496, 8388608);
        V bias = V.Select(subnormal, Constants.Choose<V, T>(1023 + 54, 127 + 25), Constants.Choose<V, T>(1023, 127));
        return new((field - Constants.Choose<V, T>(4503599627370496, 8388608)) - bias, mantissa);
    }

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    /// <summary>log m as f + rest, f = m − 1 exactly; |rest| &lt; 0.1.</summary>
    /// <remarks>
    /// With s = f/(2 + f): log m = 2s + s³·P(s²) = f − (f²/2 − s·(f²/2 + s²·P(s²))), which rounds less, since f is exact
    /// (fdlibm, e_log.c).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> LogOfMantissa()
    {
        V f = Mantissa - 1;
        V s = f / (f + 2);
        V z = s * s;
        V halfSquare = f * f * 0.5;
        return new(f, V.FusedMultiplyAdd(s, V.FusedMultiplyAdd(z, Polynomials.LogTail<V, T>(z), halfSquare), -halfSquare));
    }

    /// <summary>The natural logarithm, some bits more than the type has; not normalized.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Log()
    {
        var mantissa = LogOfMantissa();
        var sum = DoubleWord<V, T>.FastTwoSum(Exponent * Constants.Ln2High<V, T>(), mantissa.High);
        return sum.WithLow(V.FusedMultiplyAdd(Exponent, Constants.Ln2Low<V, T>(), mantissa.Low));
    }

    /// <summary>The natural logarithm of a normalized double-word, as <see cref="Log()"/>; the high word must not be subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Log(DoubleWord<V, T> x) => Of(x.High).Log().WithLow(x.Low / x.High);

    /// <summary>The same with k larger by an integer: the logarithm of 2ⁱ·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Log(DoubleWord<V, T> x, V additionalExponent)
    {
        var reduction = Of(x.High);
        return new LogarithmReduction<V, T>(reduction.Exponent + additionalExponent, reduction.Mantissa).Log().WithLow(x.Low / x.High);
    }
}
