using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The two factors of the complementary error function beyond 1/2, as unrounded sums; constants of tests/references/fit_error.py.</summary>
internal static class ScaledComplement<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>exp(−p − pRest) = 2^exponent·(lead + rest) for p ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpOfMinus(V p, V pRest, out V rest, out V exponent)
    {
        exponent = V.Round(p * Series<V, T>.Choose(-1.4426950408889634, -1.442695f));

        // Exact: a multiple of the last bit of ln 2 or of p, and below 1.
        V r = V.FusedMultiplyAdd(-exponent, Series<V, T>.Choose(0.6931471805599453, 0.6931472f), -p);
        V rRest = V.FusedMultiplyAdd(-exponent, Series<V, T>.Choose(2.3190468138462996e-17, -1.9046542e-09f), -pRest);
        V lead = Series<V, T>.FastTwoSum(1, r, out V dropped);
        rest = V.FusedMultiplyAdd(r * r, ExpTail(r), dropped);
        rest = V.FusedMultiplyAdd(rRest, lead + rest, rest);
        return lead;
    }

    /// <summary>erfcx(a + aRest) = exp(a²)·erfc(a) from 1/2 to 28 (float: 11): a polynomial of q = (a − k)/(a + k), over 1 + 2a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erfcx(V a, V aRest, out V rest)
    {
        V k = Series<V, T>.Choose(3.5, 2.5f);
        V q = (a - k) / (a + k);
        V slope = Slope(q);
        V product = Series<V, T>.TwoProduct(q, slope, out V productRest);
        V numerator = Series<V, T>.FastTwoSum(Series<V, T>.Choose(1.2423492448711544, 1.2648382f), product, out V numeratorRest);
        numeratorRest += productRest + Series<V, T>.Choose(-1.0444216054911605e-17, -3.601092e-08f);

        V denominator = Series<V, T>.FastTwoSum(a + a, 1, out V denominatorRest);
        denominatorRest = V.FusedMultiplyAdd(aRest, 2, denominatorRest);
        V inverse = (V)1 / denominator;
        V quotient = numerator * inverse;
        V residual = V.FusedMultiplyAdd(-quotient, denominator, numerator) + V.FusedMultiplyAdd(-quotient, denominatorRest, numeratorRest);
        rest = residual * inverse;
        return quotient;
    }

    /// <summary>((1 + 2a)·erfcx(a) − c₀)/q of q.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Slope(V q)
    {
        V q2 = q * q;
        V q4 = q2 * q2;
        if (typeof(T) == typeof(float))
        {
            V upper = Series<V, T>.Cubic(q, q2, 0.032753073f, 0.00096158904f, -0.0043390873f, 0.00040672734f);
            return V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, 0.000522609f, upper), Series<V, T>.Cubic(q, q2, -0.12235678f, -0.099024326f, 0.15763053f, -0.102971315f));
        }
        V first = Series<V, T>.Cubic(q, q2, -0.14000918013761943, -0.010555596332218342, 0.09751909515325892, -0.11508959816018859);
        V second = Series<V, T>.Cubic(q, q2, 0.08798315382485218, -0.04882332582798001, 0.0190993309426959, -0.004215019906963008);
        V third = Series<V, T>.Cubic(q, q2, -0.00030226788114231016, 0.0005643844134597444, -0.00012151239314074321, -4.2782221732642634e-05);
        V fourth = Series<V, T>.Cubic(q, q2, 2.4260805870438904e-05, 2.3283072676778767e-06, -3.8140492781895067e-06, -4.4265770129793215e-08);
        V fifth = Series<V, T>.Cubic(q, q2, 5.996388788512314e-07, -7.886042661406185e-09, -9.25870606602439e-08, 5.519933376538203e-10);
        fifth = V.FusedMultiplyAdd(q4, 1.0247754475630824e-08, fifth);
        return V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, V.FusedMultiplyAdd(q4, fifth, fourth), third), second), first);
    }

    /// <summary>(exp r − 1 − r)/r² for |r| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpTail(V r)
    {
        V r2 = r * r;
        V r4 = r2 * r2;
        if (typeof(T) == typeof(float))
            return V.FusedMultiplyAdd(r4, 0.0013950898f, Series<V, T>.Cubic(r, r2, 0.5f, 0.16666518f, 0.0416662f, 0.008368952f));
        V first = Series<V, T>.Cubic(r, r2, 0.5, 0.16666666666666685, 0.04166666666666672, 0.008333333333316633);
        V second = Series<V, T>.Cubic(r, r2, 0.0013888888888859369, 0.00019841269897331485, 2.480158737218372e-05, 2.7557233954382226e-06);
        V third = Series<V, T>.Quadratic(r, 2.7557234527832937e-07, 2.511234122442868e-08, 2.092661999815468e-09);
        return V.FusedMultiplyAdd(r4, V.FusedMultiplyAdd(r4, third, second), first);
    }
}
