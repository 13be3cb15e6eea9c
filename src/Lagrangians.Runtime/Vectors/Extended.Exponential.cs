using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>The exponential and the logarithm. Calls: inlined, each of them would use up what the JIT grants a formula.</content>
internal partial struct Extended<V>
{
    // The powers are in the range up to here.
    private const double LargestExponent = 277;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> Exp(Extended<V> x)
    {
        V n = V.Round(x.high * 1.4426950408889634);
        var e = ExponentialWords<V, double>.Expm1(ExponentialWords<V, double>.ReducedModerate(x.Words(), n));
        var power = DoubleWord<V, double>.FastTwoSum(1, e.High).WithLow(e.Low).Normalized.Scaled(V.PowerOfTwo(n));
        return Of(power.High, power.Low | (V.Abs(x.high) > LargestExponent));
    }

    /// <summary>2ⁿ·(eʳ − 1) + (2ⁿ − 1): near 0, n is 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> Expm1(Extended<V> x)
    {
        V n = V.Round(x.high * 1.4426950408889634);
        V scale = V.PowerOfTwo(n);
        var e = ExponentialWords<V, double>.Expm1(ExponentialWords<V, double>.ReducedModerate(x.Words(), n)).Scaled(scale);
        var sum = DoubleWord<V, double>.TwoSum(scale, -1).Plus(e);
        return Of(sum.High, sum.Low | (V.Abs(x.high) > LargestExponent));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> Log(Extended<V> x)
    {
        var log = LogarithmWords<V>.Log(x.Words());
        return Of(log.High, log.Low | ~(x.high > 0));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> Log1p(Extended<V> x)
    {
        var log = LogarithmWords<V>.Log1p(x.Words());
        return Of(log.High, log.Low | ~(x.high > -1));
    }

    public static Extended<V> Exp2(Extended<V> x) => Exp(x * Of(Constants.Ln2<V, double>()));

    public static Extended<V> Exp10(Extended<V> x) => Exp(x * Of(Constants.Ln10<V, double>()));

    public static Extended<V> Log2(Extended<V> x) => Log(x) / Of(Constants.Ln2<V, double>());

    public static Extended<V> Log10(Extended<V> x) => Log(x) / Of(Constants.Ln10<V, double>());

    /// <summary>Of positive numbers; signs and special cases are beyond this.</summary>
    public static Extended<V> Pow(Extended<V> x, Extended<V> y) => Exp(y * Log(x));

    /// <summary>|x| + log(1 + e/2) with e = e^(−2|x|) − 1; near 0, where these cancel, log(1 + 2·sinh²(x/2)).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> LogCosh(Extended<V> x)
    {
        var size = Abs(x);
        var logCosh = size + Log1p(Scaled(Expm1(Scaled(-size, 2)), 0.5));
        V isNear = size.high < 0.00390625;
        if (!V.Any(isNear))
            return logCosh;
        var half = Sinh(Scaled(x, 0.5));
        var near = Log1p(Scaled(half * half, 2));
        return Of(V.Select(isNear, near.high, logCosh.high), V.Select(isNear, near.low, logCosh.low));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> LogAddExp(Extended<V> x, Extended<V> y)
    {
        var larger = Max(x, y);
        return larger + Log1p(Exp(Min(x, y) - larger));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> XLogX(Extended<V> x)
    {
        V isZero = V.Equal(x.high, 0);
        var product = x * Log(x);
        return Of(V.Select(isZero, x.high, product.high), V.Select(isZero, x.low, product.low));
    }

    public static Extended<V> Sigmoid(Extended<V> x) => Composed<Extended<V>>.Sigmoid(x);

    public static Extended<V> Softplus(Extended<V> x) => Composed<Extended<V>>.Softplus(x);

    public static Extended<V> Log1mExp(Extended<V> x) => Composed<Extended<V>>.Log1mExp(x);

    public static Extended<V> Sinh(Extended<V> x) => Composed<Extended<V>>.Sinh(x);

    public static Extended<V> Cosh(Extended<V> x) => Composed<Extended<V>>.Cosh(x);

    public static Extended<V> Tanh(Extended<V> x) => Composed<Extended<V>>.Tanh(x);

    public static Extended<V> Asinh(Extended<V> x) => Composed<Extended<V>>.Asinh(x);

    public static Extended<V> Acosh(Extended<V> x) => Composed<Extended<V>>.Acosh(x);

    public static Extended<V> Atanh(Extended<V> x) => Composed<Extended<V>>.Atanh(x);

    public static Extended<V> Hypot(Extended<V> x, Extended<V> y) => Composed<Extended<V>>.Hypot(x, y);

    // By a power of two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> Scaled(Extended<V> x, double power) => Of(x.high * power, x.low * power);
}
