using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// The error function, its complement and the normal distribution; the constants are fitted by
/// tests/references/fit_error.py. Below 1/2 it is the series of erf; beyond, exp(−x²)·erfcx(x).
/// </summary>
internal static class ErrorKernels<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Near = 0.5;

    public static V Erf(V x)
    {
        V a = V.Abs(x);
        V result = NearParts(a, 0, out V rest) + rest;
        V far = a >= Near;
        if (V.Any(far))
        {
            a = Clamp(a, Series<V, T>.Choose(28, 11));
            result = V.Select(far, (V)1 - Complement(a, 0, a, 1), result);
        }
        return V.CopySign(result, x);
    }

    public static V Erfc(V x)
    {
        V lead = NearParts(x, 0, out V rest);
        V result = Series<V, T>.FastTwoSum(1, -lead, out V dropped);
        result += dropped - rest;
        V a = V.Abs(x);
        V far = a >= Near;
        if (V.Any(far))
        {
            a = Clamp(a, Series<V, T>.Choose(28, 11));
            V tail = Complement(a, 0, a, 1);
            result = V.Select(far, V.Select(x < 0, (V)2 - tail, tail), result);
        }
        return result;
    }

    /// <summary>erfc(−x/√2)/2. The exponent is −x²/2 itself, so that the rounding of x/√2 only meets the slow factor.</summary>
    public static V NormalCdf(V x)
    {
        V reciprocal = Series<V, T>.Choose(0.7071067811865476, 0.70710677f);
        V reciprocalRest = Series<V, T>.Choose(-4.833646656726457e-17, 1.21016175e-08f);
        V scaled = Series<V, T>.TwoProduct(x, reciprocal, out V scaledRest);
        scaledRest = V.FusedMultiplyAdd(x, reciprocalRest, scaledRest);
        V lead = NearParts(scaled, scaledRest, out V rest);
        V result = Series<V, T>.FastTwoSum(1, lead, out V dropped);
        result = (result + (dropped + rest)) * 0.5;
        V far = V.Abs(scaled) >= Near;
        if (V.Any(far))
        {
            V a = Clamp(V.Abs(x), Series<V, T>.Choose(39, 15));
            scaled = Series<V, T>.TwoProduct(a, reciprocal, out scaledRest);
            scaledRest = V.FusedMultiplyAdd(a, reciprocalRest, scaledRest);
            V tail = Complement(scaled, scaledRest, a, 0.5);
            result = V.Select(far, V.Select(x < 0, tail, (V)1 - tail), result);
        }
        return result;
    }

    /// <summary>Beyond the limit the tail is 0 in the type; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Clamp(V a, V limit) => V.Select(a > limit, limit, a);

    /// <summary>erf(x + xRest) for |x| ≤ 1/2 as an unrounded sum: 2/√π·x + x³·P(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NearParts(V x, V xRest, out V rest)
    {
        V slope = Series<V, T>.Choose(1.1283791670955126, 1.1283792f);
        V z = x * x;
        V z2 = z * z;
        V p;
        if (typeof(T) == typeof(float))
        {
            p = Series<V, T>.Cubic(z, z2, -0.37612617f, 0.112829626f, -0.026764916f, 0.004732076f);
        }
        else
        {
            V upper = Series<V, T>.Cubic(z, z2, -0.0008548326539037839, 0.0001205528796456264, -1.492306843454695e-05, 1.6372545940741218e-06);
            V z4 = z2 * z2;
            p = V.FusedMultiplyAdd(
                z4,
                V.FusedMultiplyAdd(z4, -1.4632030922065157e-07, upper),
                Series<V, T>.Cubic(z, z2, -0.37612638903183754, 0.11283791670954917, -0.026866170645015227, 0.005223977622290969));
        }
        V lead = Series<V, T>.TwoProduct(x, slope, out V dropped);
        V tail = V.FusedMultiplyAdd(z, p, Series<V, T>.Choose(1.533545961316588e-17, -5.8635383e-08f));
        rest = V.FusedMultiplyAdd(x, tail, V.FusedMultiplyAdd(xRest, slope, dropped));
        return lead;
    }

    /// <summary>weight · exp(−half·r²)·erfcx(a + aRest) where half·r² = (a + aRest)²: r = a and weight 1, or r = √2·a and weight 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Complement(V a, V aRest, V r, double weight)
    {
        V square = Series<V, T>.TwoProduct(r, r, out V squareRest);
        V gauss = ScaledComplement<V, T>.ExpOfMinus(square * weight, squareRest * weight, out V gaussRest, out V exponent);
        V factor = ScaledComplement<V, T>.Erfcx(a, aRest, out V factorRest);
        V product = Series<V, T>.TwoProduct(gauss, factor, out V dropped);
        product += V.FusedMultiplyAdd(gauss, factorRest, V.FusedMultiplyAdd(gaussRest, factor, dropped));

        // In two steps, the first exact: only a subnormal result rounds once more.
        V limit = Series<V, T>.Choose(-960, -100);
        V first = V.Select(exponent < limit, limit, exponent);
        return product * weight * V.PowerOfTwo(first) * V.PowerOfTwo(exponent - first);
    }
}
