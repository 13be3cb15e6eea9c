using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>Sine and cosine after a reduction to an eighth of a turn, and the inverse functions by the arctangent.</content>
public readonly partial struct Wide<V, T>
{
    private static Wide<V, T> HalfPi => Constant(1.5707963267948966, 6.123233995736766e-17);

    public static Wide<V, T> Sin(Wide<V, T> x) => CopySign(One, x) * Turned(Abs(x), 0);

    public static Wide<V, T> Cos(Wide<V, T> x) => Turned(Abs(x), 1);

    public static Wide<V, T> Tan(Wide<V, T> x) => Sin(x) / Cos(x);

    public static Wide<V, T> Asin(Wide<V, T> x) => Atan(x / Sqrt((One - x) * (One + x)));

    public static Wide<V, T> Acos(Wide<V, T> x) => Two * Atan(Sqrt((One - x) / (One + x)));

    /// <summary>Inverted beyond 1, atan t = 2·atan(t/(1 + √(1 + t²))) three times, and the series.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Atan(Wide<V, T> x)
    {
        var magnitude = Abs(x);
        var isLarge = Mask((x.Exponent >= 1) | V.Equal(magnitude.High, double.PositiveInfinity));
        var t = Select(isLarge, One / magnitude, magnitude);
        for (var i = 0; i < 3; i++)
            t /= One + Sqrt(One + (t * t));
        var angle = t * WideSeries.Arctangent.At(t * t);
        angle = new(angle.High, angle.Low, angle.Exponent + 3);
        return CopySign(Select(isLarge, HalfPi - angle, angle), x);
    }

    public static Wide<V, T> Atan2(Wide<V, T> y, Wide<V, T> x) => V.Atan2(Narrow(y), Narrow(x));

    /// <summary>The sine of |x| and some quarters of a turn.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide<V, T> Turned(Wide<V, T> magnitude, V quarters)
    {
        V high = Narrow(magnitude);
        var angle = AngleReduction<V, T>.Of(high);
        V isSmall = magnitude.Exponent < -1;
        var rest = Normal(angle.Remainder.High, angle.Remainder.Low, 0) + (magnitude - Of(high));
        var r = Select(Mask(isSmall), magnitude, rest);
        V turns = V.Select(isSmall, 0, angle.QuarterTurns) + quarters;
        turns -= V.Floor(turns * 0.25) * 4;
        var square = r * r;
        V isOdd = V.Equal(turns, 1) | V.Equal(turns, 3);
        var result = Select(Mask(isOdd), WideSeries.Cosine.At(square), r * WideSeries.Sine.At(square));
        result = Select(Mask(turns >= 2), -result, result);
        V isFinite = V.Abs(magnitude.High) < double.PositiveInfinity;
        return Select(Mask(isFinite), result, Of(magnitude.High - magnitude.High));
    }
}
