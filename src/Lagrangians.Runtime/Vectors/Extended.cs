using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Lanes of double-words that say when they do not hold a number: twice the digits of a double in the range from 2⁻⁴⁰⁰ to 2⁴⁰⁰, and NaN once
/// something on the way was beyond it. What is NaN is done again on <see cref="Wide{V, T}"/>, which has an exponent of its own and takes ten times as long.
/// </summary>
/// <remarks>
/// A number beyond the range has a low word that is not finite, and so has all that is made of it, what it is compared with included: a mask has its bits in the high word,
/// and 0 or NaN in the low one. Sums may be smaller by the digits that cancel, so that a product is 0 only where a factor is.
/// </remarks>
/// <typeparam name="V">The lanes of doubles of each word.</typeparam>
internal partial struct Extended<V>
    where V : unmanaged, IVector<V, double>
{
    private const double Least = 3.872591914849318e-121; // 2⁻⁴⁰⁰

    private const double Largest = 2.582249878086909e+120; // 2⁴⁰⁰

    // No constructor: see Simd256.
    private V high;
    private V low;

    /// <summary>The numbers themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Extended<V> Of(V value)
    {
        V size = V.Abs(value);
        V isBeyond = ~(size <= Largest) | ((size < Least) & (size > 0));
        return Of(value, isBeyond);
    }

    /// <summary>The nearest doubles; NaN where a number on the way was beyond the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Narrow(Extended<V> value) => value.high + value.low;

    /// <summary>Both words; the second one is NaN where a number on the way was beyond the range.</summary>
    internal readonly (V High, V Low) Parts => (high, low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> Of(V high, V low)
    {
        Extended<V> result;
        result.high = high;
        result.low = low;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> Of(DoubleWord<V, double> words) => Of(words.High, words.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly DoubleWord<V, double> Words() => new(high, low);

    /// <summary>What is below the range, but not 0, has no digits: all bits set are NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> InRange(DoubleWord<V, double> words)
    {
        V size = V.Abs(words.High);
        return Of(words.High, words.Low | ((size < Least) & (size > 0)));
    }

    /// <summary>What is not known of a lane: 0, or NaN.</summary>
    private readonly V Doubt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => low - low;
    }
}
