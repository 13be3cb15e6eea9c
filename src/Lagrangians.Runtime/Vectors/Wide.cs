using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Lanes with twice the digits and, in effect, no bounds: (high + low)·2^exponent. A formula that is written over
/// <see cref="IVector{TSelf, T}"/> runs on it as it is, so that what cancels, overflows or underflows on the way is of no consequence.
/// </summary>
/// <remarks>
/// The exponent is an integer of the element type: beyond 2^±4,000,000 there is nothing a result of that type depends on. Products and sums
/// are right to some bits less than twice the type's; so are the exponential and the logarithm and what is made of them.
/// </remarks>
/// <typeparam name="V">The lanes that it is made of.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly partial struct Wide<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The exponent of zero: below that of any other number.
    private const double ExponentOfZero = -8388608;

    internal readonly V High;
    internal readonly V Low;
    internal readonly V Exponent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Wide(V high, V low, V exponent) => (High, Low, Exponent) = (high, low, exponent);

    /// <summary>The number itself, exactly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Of(V value)
    {
        // The powers of two that normalize must be normal numbers themselves, and so must be what they scale.
        V isSmall = V.Abs(value) < Constants.Choose<V, T>(1e-290, 1e-30f);
        V isLarge = V.Abs(value) > Constants.Choose<V, T>(1e290, 1e30f);
        V step = Constants.Choose<V, T>(54, 25);
        V shift = V.Select(isSmall, -step, V.Select(isLarge, step, 0));
        return Normal(value * V.PowerOfTwo(-shift), 0, shift);
    }

    /// <summary>The nearest number of the lanes' type: subnormal, 0 or infinite where it is beyond the others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Narrow(Wide<V, T> value) => V.ScaleB(value.High + value.Low, value.Exponent);

    /// <summary>The sum of two words of moderate size, the first not the smaller, times a power of two, with √½ ≤ |high| &lt; √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Wide<V, T> Normal(V high, V low, V exponent)
    {
        low = V.Select(V.Abs(low) < double.PositiveInfinity, low, 0);
        V sum = high + low;
        V rest = low - (sum - high);
        V magnitude = V.Abs(sum);
        V isFinite = magnitude < double.PositiveInfinity;
        V isOrdinary = isFinite & (magnitude > 0);
        V shift = V.Select(isOrdinary, LogarithmReduction<V, T>.Of(magnitude).Exponent, 0);
        V scale = V.PowerOfTwo(-shift);
        V outside = V.Select(isFinite, ExponentOfZero, 0);
        return new(sum * scale, V.Select(isOrdinary, rest * scale, 0), V.Select(isOrdinary, exponent + shift, outside));
    }

    /// <summary>This as two words; arguments beyond 2^20 become ones of that size, and those below 2^−1000 (2^−120) vanish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleWord<V, T> Words()
    {
        V scale = V.PowerOfTwo(V.Min(V.Max(Exponent, Constants.Choose<V, T>(-1000, -120)), 20));
        return new(High * scale, Low * scale);
    }
}
