using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>Arithmetic: that of double-words, with exponents. Calls, since some of them inlined would use up what the JIT grants a method.</content>
public readonly partial struct Wide<V, T> : IReal<Wide<V, T>>
{
    public static implicit operator Wide<V, T>(V value) => Of(value);

    /// <summary>The number itself: also in lanes of float it has the digits of a double.</summary>
    public static implicit operator Wide<V, T>(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return Of(value);
        var exponent = Math.ILogB(value);
        var mantissa = Math.ScaleB(value, -exponent);
        if (typeof(T) == typeof(double))
            return Normal(mantissa, 0, exponent);
        double nearest = (float)mantissa;
        return Normal(nearest, mantissa - nearest, exponent);
    }

    /// <summary>In lanes of float it has the digits of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide<V, T> Constant(double high, double low)
    {
        if (typeof(T) == typeof(float))
            return high;
        var exponent = Math.ILogB(high);
        return Normal(Math.ScaleB(high, -exponent), Math.ScaleB(low, -exponent), exponent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> operator +(Wide<V, T> left, Wide<V, T> right)
    {
        V exponent = V.Max(left.Exponent, right.Exponent);
        V lowest = Constants.Choose<V, T>(-1000, -120);
        V leftScale = V.PowerOfTwo(V.Max(left.Exponent - exponent, lowest));
        V rightScale = V.PowerOfTwo(V.Max(right.Exponent - exponent, lowest));
        var high = DoubleWord<V, T>.TwoSum(left.High * leftScale, right.High * rightScale);
        var low = DoubleWord<V, T>.TwoSum(left.Low * leftScale, right.Low * rightScale);
        var sum = DoubleWord<V, T>.FastTwoSum(high.High, high.Low + low.High);
        V isFinite = V.Abs(high.High) < double.PositiveInfinity;
        return Normal(V.Select(isFinite, sum.High, high.High), sum.Low + low.Low, exponent);
    }

    public static Wide<V, T> operator -(Wide<V, T> left, Wide<V, T> right) => left + -right;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> operator *(Wide<V, T> left, Wide<V, T> right)
    {
        var product = new DoubleWord<V, T>(left.High, left.Low).Times(new(right.High, right.Low));
        return Normal(product.High, product.Low, left.Exponent + right.Exponent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> operator /(Wide<V, T> left, Wide<V, T> right)
    {
        V quotient = left.High / right.High;
        V remainder = V.FusedMultiplyAdd(-quotient, right.High, left.High) + V.FusedMultiplyAdd(-quotient, right.Low, left.Low);
        return Normal(quotient, remainder / right.High, left.Exponent - right.Exponent);
    }

    public static Wide<V, T> operator -(Wide<V, T> value) => new(-value.High, -value.Low, value.Exponent);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Sqrt(Wide<V, T> x)
    {
        V half = V.Floor(x.Exponent * 0.5);
        V scale = 1 + (x.Exponent - (half + half));
        V root = V.Sqrt(x.High * scale);
        V rest = (V.FusedMultiplyAdd(-root, root, x.High * scale) + (x.Low * scale)) * (0.5 / root);
        return Normal(root, rest, half);
    }

    public static Wide<V, T> FusedMultiplyAdd(Wide<V, T> left, Wide<V, T> right, Wide<V, T> addend) => (left * right) + addend;

    public static Wide<V, T> operator &(Wide<V, T> left, Wide<V, T> right) => Mask(left.High & right.High);

    public static Wide<V, T> operator |(Wide<V, T> left, Wide<V, T> right) => Mask(left.High | right.High);

    public static Wide<V, T> operator ^(Wide<V, T> left, Wide<V, T> right) => Mask(left.High ^ right.High);

    public static Wide<V, T> operator ~(Wide<V, T> value) => Mask(~value.High);

    public static Wide<V, T> operator <(Wide<V, T> left, Wide<V, T> right) => Mask((left - right).High < 0);

    public static Wide<V, T> operator >(Wide<V, T> left, Wide<V, T> right) => Mask((left - right).High > 0);

    public static Wide<V, T> operator <=(Wide<V, T> left, Wide<V, T> right) => Mask((left - right).High <= 0);

    public static Wide<V, T> operator >=(Wide<V, T> left, Wide<V, T> right) => Mask((left - right).High >= 0);

    public static Wide<V, T> Equal(Wide<V, T> left, Wide<V, T> right) => Mask(V.Equal((left - right).High, 0));

    public static Wide<V, T> Select(Wide<V, T> mask, Wide<V, T> whenTrue, Wide<V, T> whenFalse) => new(
        V.Select(mask.High, whenTrue.High, whenFalse.High),
        V.Select(mask.High, whenTrue.Low, whenFalse.Low),
        V.Select(mask.High, whenTrue.Exponent, whenFalse.Exponent));

    public static Wide<V, T> Abs(Wide<V, T> x) => CopySign(x, 1);

    public static Wide<V, T> Max(Wide<V, T> x, Wide<V, T> y) => Select((x >= y) | IsNaN(x), x, y);

    public static Wide<V, T> Min(Wide<V, T> x, Wide<V, T> y) => Select((x <= y) | IsNaN(x), x, y);

    public static Wide<V, T> Finite(Wide<V, T> x)
    {
        Wide<V, T> largest = typeof(T) == typeof(double) ? double.MaxValue : float.MaxValue;
        return Min(Max(x, -largest), largest);
    }

    public static Wide<V, T> Round(Wide<V, T> x) => Of(V.Round(Narrow(x)));

    public static Wide<V, T> Floor(Wide<V, T> x) => Of(V.Floor(Narrow(x)));

    public static Wide<V, T> CopySign(Wide<V, T> magnitude, Wide<V, T> sign)
    {
        V high = V.CopySign(magnitude.High, sign.High);
        return new(high, magnitude.Low ^ (magnitude.High ^ high), magnitude.Exponent);
    }

    public static bool Any(Wide<V, T> mask) => V.Any(mask.High);

    private static Wide<V, T> Mask(V mask) => new(mask, 0, 0);

    private static Wide<V, T> IsNaN(Wide<V, T> x) => Mask(~V.Equal(x.High, x.High));
}
