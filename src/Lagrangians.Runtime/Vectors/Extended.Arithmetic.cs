using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>
/// The arithmetic of double-words, with an eye on their range. Sums, products and quotients are calls: some twenty of them inlined would use up what the JIT grants a
/// formula, and every operation on registers beyond that would be a call.
/// </content>
internal partial struct Extended<V> : IReal<Extended<V>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Extended<V>(double value) => Constant(value, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Constant(double high, double low) => Of(high, double.Abs(high) is 0 or (>= Least and <= Largest) ? low : double.NaN);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator +(Extended<V> left, Extended<V> right) => Of(left.Words().Plus(right.Words()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> left, Extended<V> right) => left + -right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator *(Extended<V> left, Extended<V> right) => InRange(left.Words().Times(right.Words()).Normalized);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator /(Extended<V> left, Extended<V> right)
    {
        // The nearest quotient, whose remainder is exact.
        V first = left.high / right.high;
        V remainder = V.FusedMultiplyAdd(-first, right.high, left.high) + V.FusedMultiplyAdd(-first, right.low, left.low);
        var quotient = new DoubleWord<V, double>(first, remainder * (1 / right.high)).Normalized;
        return Of(quotient.High, quotient.Low | ((V.Abs(quotient.High) < Least) & ~V.Equal(left.high, 0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> value) => Of(-value.high, -value.low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Sqrt(Extended<V> x)
    {
        var root = x.Words().Sqrt().Normalized;
        V isZero = V.Equal(x.high, 0);
        return Of(V.Select(isZero, x.high, root.High), V.Select(isZero, x.low, root.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> FusedMultiplyAdd(Extended<V> left, Extended<V> right, Extended<V> addend) => (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Abs(Extended<V> x) => CopySign(x, Of(1, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> CopySign(Extended<V> magnitude, Extended<V> sign)
    {
        V high = V.CopySign(magnitude.high, sign.high);
        return Of(high, (magnitude.low ^ (magnitude.high ^ high)) + sign.Doubt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Max(Extended<V> x, Extended<V> y) => Select(x >= y, x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Min(Extended<V> x, Extended<V> y) => Select(x <= y, x, y);

    /// <summary>What is not finite is beyond the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Finite(Extended<V> x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Round(Extended<V> x) => Of(V.Round(x.high), x.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Floor(Extended<V> x)
    {
        V floor = V.Floor(x.high);
        return Of(V.Select(V.Equal(floor, x.high) & (x.low < 0), floor - 1, floor), x.Doubt);
    }

    // What registers lose is in the low word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Extended<V> IReal<Extended<V>>.ProductError(Extended<V> x, Extended<V> y) => Of(0, x.Doubt + y.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Extended<V> IReal<Extended<V>>.SumError(Extended<V> x, Extended<V> y) => Of(0, x.Doubt + y.Doubt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Extended<V> IReal<Extended<V>>.QuotientError(Extended<V> x, Extended<V> y) => Of(0, x.Doubt + y.Doubt);
}
