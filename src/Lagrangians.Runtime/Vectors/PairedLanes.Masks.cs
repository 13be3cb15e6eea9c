using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

internal readonly partial struct PairedLanes<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator &(PairedLanes<V, T> left, PairedLanes<V, T> right) => new(left.High & right.High, left.Low & right.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator |(PairedLanes<V, T> left, PairedLanes<V, T> right) => new(left.High | right.High, left.Low | right.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator ^(PairedLanes<V, T> left, PairedLanes<V, T> right) => new(left.High ^ right.High, left.Low ^ right.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator ~(PairedLanes<V, T> value) => new(~value.High, ~value.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator <(PairedLanes<V, T> left, PairedLanes<V, T> right) =>
        Mask((left.High < right.High) | (V.Equal(left.High, right.High) & (left.Low < right.Low)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator >(PairedLanes<V, T> left, PairedLanes<V, T> right) => right < left;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator <=(PairedLanes<V, T> left, PairedLanes<V, T> right) =>
        Mask((left.High < right.High) | (V.Equal(left.High, right.High) & (left.Low <= right.Low)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator >=(PairedLanes<V, T> left, PairedLanes<V, T> right) => right <= left;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Equal(PairedLanes<V, T> left, PairedLanes<V, T> right) =>
        Mask(V.Equal(left.High, right.High) & V.Equal(left.Low, right.Low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Select(PairedLanes<V, T> mask, PairedLanes<V, T> whenTrue, PairedLanes<V, T> whenFalse) =>
        new(V.Select(mask.High, whenTrue.High, whenFalse.High), V.Select(mask.Low, whenTrue.Low, whenFalse.Low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Max(PairedLanes<V, T> x, PairedLanes<V, T> y) => Choose(V.Max(x.High, y.High), y < x, x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Min(PairedLanes<V, T> x, PairedLanes<V, T> y) => Choose(V.Min(x.High, y.High), x < y, x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(PairedLanes<V, T> mask) => V.Any(mask.High);

    // The high words' extremum is NaN where either is, and has the right zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PairedLanes<V, T> Choose(V high, PairedLanes<V, T> isFirst, PairedLanes<V, T> x, PairedLanes<V, T> y) =>
        new(high, V.Select(isFirst.Low, x.Low, y.Low) & V.Equal(high, high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PairedLanes<V, T> Mask(V mask) => new(mask, mask);
}
