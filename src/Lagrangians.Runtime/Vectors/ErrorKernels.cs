using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// The error function, its complement and the normal distribution; the constants are fitted by
/// tests/references/fit_error.py. Below 1/2 it is the series of erf; beyond, exp(−x²)·erfcx(x).
/// </summary>
internal static class ErrorKernels<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Near = 0.5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf(V x) => Apart<V, T>.Of<ErfFunction>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erfc(V x) => Apart<V, T>.Of<ErfcFunction>(x);

    /// <summary>erfc(−x/√2)/2. The exponent is −x²/2 itself, so that the rounding of x/√2 only meets the slow factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V NormalCdf(V x) => Apart<V, T>.Of<NormalCdfFunction>(x);

    /// <summary>exp(x²)·erfc x: by its asymptotic series far out, and near 0 and below by both factors as double-words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erfcx(V x) => Apart<V, T>.Of<ErfcxFunction>(x);

    /// <summary>1/(x√π)·(1 − z + 3z² − 15z³ + …) with z = 1/(2x²) (Abramowitz &amp; Stegun 7.1.23).</summary>
    private static V FarErfcx(V x)
    {
        V high = Constants.Choose<V, T>(0.5641895835477563, 0.5641896f);
        V quotient = high / x;
        V rest = V.FusedMultiplyAdd(-quotient, x, high) + Constants.Choose<V, T>(7.66772980658294e-18, -2.9317692e-08f);
        V inverse = 1 / x;
        V z = inverse * inverse * 0.5;
        V series = z * V.FusedMultiplyAdd(-z, V.FusedMultiplyAdd(-z, V.FusedMultiplyAdd(-z, V.FusedMultiplyAdd(-z, V.FusedMultiplyAdd(z, -10395, 945), 105), 15), 3), 1);
        V correction = (rest / x) - (quotient * series);
        return V.Select(x < double.PositiveInfinity, quotient + correction, 0);
    }

    /// <summary>erfc beyond 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tail(V a)
    {
        a = Clamp(a, Constants.Choose<V, T>(28, 11));
        var square = DoubleWord<V, T>.TwoProduct(a, a);
        return ScaledComplement<V, T>.Tail(square.High, square.Low, a, 0, 1);
    }

    /// <summary>Beyond the limit the tail is 0 in the type; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Clamp(V a, V limit) => V.Select(a > limit, limit, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> OverRootTwo(V x)
    {
        var product = DoubleWord<V, T>.TwoProduct(x, Constants.Choose<V, T>(0.7071067811865476, 0.70710677f));
        return product.WithLow(x * Constants.Choose<V, T>(-4.833646656726457e-17, 1.21016175e-08f));
    }

    /// <summary>erf x for |x| ≤ 1/2: 2/√π·x + x³·P(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Series(DoubleWord<V, T> x)
    {
        V slope = Constants.Choose<V, T>(1.1283791670955126, 1.1283792f);
        V z = x.High * x.High;
        V tail = V.FusedMultiplyAdd(z, Polynomial(z), Constants.Choose<V, T>(1.533545961316588e-17, -5.8635383e-08f));
        var lead = DoubleWord<V, T>.TwoProduct(x.High, slope);
        return new(lead.High, V.FusedMultiplyAdd(x.High, tail, V.FusedMultiplyAdd(x.Low, slope, lead.Low)));
    }

    /// <summary>(erf x − 2/√π·x)/x³ of z = x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Polynomial(V z)
    {
        V z2 = z * z;
        if (typeof(T) == typeof(float))
            return PolynomialBlocks<V, T>.Cubic(z, z2, -0.37612617f, 0.112829626f, -0.026764916f, 0.004732076f);
        V z4 = z2 * z2;
        V first = PolynomialBlocks<V, T>.Cubic(z, z2, -0.37612638903183754, 0.11283791670954917, -0.026866170645015227, 0.005223977622290969);
        V second = PolynomialBlocks<V, T>.Cubic(z, z2, -0.0008548326539037839, 0.0001205528796456264, -1.492306843454695e-05, 1.6372545940741218e-06);
        return V.FusedMultiplyAdd(z4, V.FusedMultiplyAdd(z4, -1.4632030922065157e-07, second), first);
    }

    private readonly struct ErfFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            V result = Series(new(a, 0)).Rounded;
            V far = a >= Near;
            if (V.Any(far))
                result = V.Select(far, 1 - Tail(a), result);
            return V.CopySign(result, x);
        }
    }

    private readonly struct ErfcFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            var series = Series(new(x, 0));
            V result = DoubleWord<V, T>.FastTwoSum(1, -series.High).WithLow(-series.Low).Rounded;
            V a = V.Abs(x);
            V far = a >= Near;
            if (V.Any(far))
            {
                V tail = Tail(a);
                result = V.Select(far, V.Select(x < 0, 2 - tail, tail), result);
            }
            return result;
        }
    }

    private readonly struct NormalCdfFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            var scaled = OverRootTwo(x);
            var series = Series(scaled);
            V result = DoubleWord<V, T>.FastTwoSum(1, series.High).WithLow(series.Low).Rounded * 0.5;
            V far = V.Abs(scaled.High) >= Near;
            if (V.Any(far))
            {
                V a = Clamp(V.Abs(x), Constants.Choose<V, T>(39, 15));
                var square = DoubleWord<V, T>.TwoProduct(a, a).Scaled(0.5);
                scaled = OverRootTwo(a);
                V tail = ScaledComplement<V, T>.Tail(square.High, square.Low, scaled.High, scaled.Low, 0.5);
                result = V.Select(far, V.Select(x < 0, tail, 1 - tail), result);
            }
            return result;
        }
    }

    private readonly struct ErfcxFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V most = Constants.Choose<V, T>(28, 11);
            V a = Clamp(V.Abs(x), most);
            V tail = ScaledComplement<V, T>.Erfcx(new(a, 0)).Rounded;
            V below = x < Near;
            if (V.Any(below))
            {
                var square = DoubleWord<V, T>.TwoProduct(a, a);
                var gauss = ExponentialReduction<V, T>.Of(square.High, square.Low);
                var series = Series(new(x, 0));
                var complement = DoubleWord<V, T>.FastTwoSum(1, -series.High).WithLow(-series.Low).Normalized;
                var mantissa = gauss.Mantissa().Normalized;
                V twice = ExponentialReduction<V, T>.Scale(mantissa.High + mantissa.High, gauss.Exponent);
                V near = ExponentialReduction<V, T>.Scale(mantissa.Times(complement).Rounded, gauss.Exponent);
                tail = V.Select(below, V.Select(x < -Near, twice - tail, near), tail);
            }

            V far = x > most;
            return V.Any(far) ? V.Select(far, FarErfcx(x), tail) : tail;
        }
    }
}
