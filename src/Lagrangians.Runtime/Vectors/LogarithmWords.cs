using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The logarithm of double-words of doubles, to about 1.6 times the digits of the type.</summary>
internal static class LogarithmWords<V>
    where V : unmanaged, IVector<V, double>
{
    /// <summary>log x for x > 0 whose high word is normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, double> Log(DoubleWord<V, double> x)
    {
        V exponent = LogarithmReduction<V, double>.Of(x.High).Exponent;
        return Log(BeyondOne(x, exponent), exponent);
    }

    /// <summary>log(1 + x) for x > −1; what is near 0 has all its digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, double> Log1p(DoubleWord<V, double> x)
    {
        var sum = new DoubleWord<V, double>(1, 0).Plus(x);
        V exponent = LogarithmReduction<V, double>.Of(sum.High).Exponent;
        return Log(DoubleWord<V, double>.Select(V.Equal(exponent, 0), x, BeyondOne(sum, exponent)), exponent);
    }

    // The difference of the high words is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, double> BeyondOne(DoubleWord<V, double> x, V exponent)
    {
        var mantissa = x.Scaled(V.PowerOfTwo(-exponent));
        return DoubleWord<V, double>.FastTwoSum(mantissa.High - 1, mantissa.Low);
    }

    /// <summary>log(1 + f) + k·log 2 for √½ ≤ 1 + f &lt; √2: with s = f/(2 + f) it is 2·artanh s = 2s + ⅔s³ + ⅖s⁵ …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, double> Log(DoubleWord<V, double> f, V k)
    {
        var s = f.Over(DoubleWord<V, double>.FastTwoSum(2, f.High).WithLow(f.Low));
        var z = s.Times(s);
        V second = z.High * z.High;
        V fourth = second * second;
        V tail = V.FusedMultiplyAdd(
            fourth * fourth,
            PolynomialBlocks<V, double>.Quadratic(z.High, 2.0 / 29, 2.0 / 31, 2.0 / 33),
            V.FusedMultiplyAdd(
                fourth,
                PolynomialBlocks<V, double>.Cubic(z.High, second, 2.0 / 21, 2.0 / 23, 2.0 / 25, 2.0 / 27),
                PolynomialBlocks<V, double>.Cubic(z.High, second, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19)));
        var sum = new DoubleWord<V, double>(tail, 0)
            .TimesPlus(z, new(0.18181818181818182, -5.046468293750712e-18))
            .TimesPlus(z, new(0.2222222222222222, 1.2335811384723961e-17))
            .TimesPlus(z, new(0.2857142857142857, 1.586032892321652e-17))
            .TimesPlus(z, new(0.4, -2.2204460492503132e-17))
            .TimesPlus(z, new(0.6666666666666666, 3.700743415417188e-17))
            .TimesPlus(z, new(2, 0));
        var near = s.Times(sum).Normalized;
        var ln2 = Constants.Ln2<V, double>();
        return DoubleWord<V, double>.TwoProduct(k, ln2.High).WithLow(k * ln2.Low).Normalized.Plus(near);
    }
}
