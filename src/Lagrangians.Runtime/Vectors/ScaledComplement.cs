using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The complementary error function beyond 1/2, as exp(−a²)·erfcx(a); the constants are fitted by tests/references/fit_error.py.</summary>
internal static class ScaledComplement<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>weight·exp(−square)·erfcx(a), where the square is that of a, though it may be known better.</summary>
    /// <remarks>Words go alone, as a pair may go through memory.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tail(V squareHigh, V squareLow, V high, V low, V weight)
    {
        var gauss = ExponentialReduction<V, T>.Of(-squareHigh, -squareLow);
        return ExponentialReduction<V, T>.Scale(gauss.Mantissa().Times(Erfcx(new(high, low))).Rounded * weight, gauss.Exponent);
    }

    /// <summary>erfcx(a) = exp(a²)·erfc(a) from 1/2 to 28 (float: 11): a polynomial of q = (a − k)/(a + k), over 1 + 2a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Erfcx(DoubleWord<V, T> a)
    {
        V k = Constants.Choose<V, T>(3.5, 2.5f);
        V q = (a.High - k) / (a.High + k);
        var product = DoubleWord<V, T>.TwoProduct(q, Slope(q));
        var numerator = DoubleWord<V, T>.FastTwoSum(Constants.Choose<V, T>(1.2423492448711544, 1.2648382f), product.High);
        numerator = numerator.WithLow(product.Low + Constants.Choose<V, T>(-1.0444216054911605e-17, -3.601092e-08f));
        var denominator = DoubleWord<V, T>.FastTwoSum(a.High + a.High, 1).WithLow(a.Low + a.Low);
        return numerator.Over(denominator);
    }

    /// <summary>((1 + 2a)·erfcx(a) − c₀)/q of q.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Slope(V q)
    {
        V q2 = q * q;
        V q4 = q2 * q2;
        if (typeof(T) == typeof(float))
        {
            V upper = PolynomialBlocks<V, T>.Cubic(q, q2, 0.032753073f, 0.00096158904f, -0.0043390873f, 0.00040672734f);
            return V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, 0.000522609f, upper), PolynomialBlocks<V, T>.Cubic(q, q2, -0.12235678f, -0.099024326f, 0.15763053f, -0.102971315f));
        }
        V first = PolynomialBlocks<V, T>.Cubic(q, q2, -0.14000918013761943, -0.010555596332218342, 0.09751909515325892, -0.11508959816018859);
        V second = PolynomialBlocks<V, T>.Cubic(q, q2, 0.08798315382485218, -0.04882332582798001, 0.0190993309426959, -0.004215019906963008);
        V third = PolynomialBlocks<V, T>.Cubic(q, q2, -0.00030226788114231016, 0.0005643844134597444, -0.00012151239314074321, -4.2782221732642634e-05);
        V fourth = PolynomialBlocks<V, T>.Cubic(q, q2, 2.4260805870438904e-05, 2.3283072676778767e-06, -3.8140492781895067e-06, -4.4265770129793215e-08);
        V fifth = PolynomialBlocks<V, T>.Cubic(q, q2, 5.996388788512314e-07, -7.886042661406185e-09, -9.25870606602439e-08, 5.519933376538203e-10);
        fifth = V.FusedMultiplyAdd(q4, 1.0247754475630824e-08, fifth);
        return V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, fifth, fourth), third), second), first);
    }
}
