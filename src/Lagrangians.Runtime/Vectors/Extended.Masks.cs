using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Comparisons; what is chosen by a number in doubt is in doubt.</content>
internal partial struct Extended<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator <(Extended<V> left, Extended<V> right) =>
        Of((left.high < right.high) | (V.Equal(left.high, right.high) & (left.low < right.low)), left.Doubt + right.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator >(Extended<V> left, Extended<V> right) => right < left;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator <=(Extended<V> left, Extended<V> right) =>
        Of((left.high < right.high) | (V.Equal(left.high, right.high) & (left.low <= right.low)), left.Doubt + right.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator >=(Extended<V> left, Extended<V> right) => right <= left;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Equal(Extended<V> left, Extended<V> right) =>
        Of(V.Equal(left.high, right.high) & V.Equal(left.low, right.low), left.Doubt + right.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator &(Extended<V> left, Extended<V> right) => Of(left.high & right.high, left.low + right.low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator |(Extended<V> left, Extended<V> right) => Of(left.high | right.high, left.low + right.low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator ^(Extended<V> left, Extended<V> right) => Of(left.high ^ right.high, left.low + right.low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator ~(Extended<V> value) => Of(~value.high, value.low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Select(Extended<V> mask, Extended<V> whenTrue, Extended<V> whenFalse) =>
        Of(V.Select(mask.high, whenTrue.high, whenFalse.high), V.Select(mask.high, whenTrue.low, whenFalse.low) + mask.low);

    /// <summary>Is a lane set, or in doubt?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Extended<V> mask) => V.Any(mask.high | ~V.Equal(mask.low, mask.low));
}
