using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Arcsine and arccosine; the constants are fitted by tests/references/fit_trigonometric.py.</summary>
internal static class InverseTrigonometricKernels<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Up to 1/2 the series; beyond, π/2 − 2·asin √((1 − |x|)/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Asin(V x) => Apart<V, T>.Of<AsinFunction>(x);

    /// <summary>Up to 1/2, π/2 − asin x; beyond, 2·asin √((1 − |x|)/2) or its complement to π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Acos(V x) => Apart<V, T>.Of<AcosFunction>(x);

    /// <summary>asin of a, or beyond 1/2 of √((1 − a)/2), as an unrounded sum; NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Parts(V a, V far)
    {
        V z = V.Select(far, V.FusedMultiplyAdd(a, -0.5, 0.5), a * a);
        V root = V.Sqrt(z);
        V lead = V.Select(far, root, a);

        // The root's own rounding error, from its residual; 1 − a is exact there. At a = 1 both are 0.
        V residual = V.FusedMultiplyAdd(-root, root, z) / V.Select(root > 0, root + root, 1);
        V series = lead * (z * Polynomial(z));
        return new(lead, V.Select(far, series + residual, series));
    }

    /// <summary>(asin t − t)/t³ of z = t².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Polynomial(V z)
    {
        V z2 = z * z;
        V z4 = z2 * z2;
        if (typeof(T) == typeof(float))
        {
            return V.FusedMultiplyAdd(
                z4,
                V.FusedMultiplyAdd(z, 0.037564564f, 0.014403112f),
                PolynomialBlocks<V, T>.Cubic(z, z2, 0.1666666f, 0.07500511f, 0.04451574f, 0.031817462f));
        }
        V first = PolynomialBlocks<V, T>.Cubic(z, z2, 0.16666666666666763, 0.07499999999970278, 0.04464285717510825, 0.030381942684157018);
        V second = PolynomialBlocks<V, T>.Cubic(z, z2, 0.022372215646549617, 0.017351600316336875, 0.013980958997278395, 0.011397794354247474);
        V third = PolynomialBlocks<V, T>.Cubic(z, z2, 0.010786434620587503, 0.0036833700902423783, 0.021762762905513863, -0.021076329111658562);
        return V.FusedMultiplyAdd(z4, V.FusedMultiplyAdd(z4, V.FusedMultiplyAdd(z4, 0.032676331905461396, third), second), first);
    }

    private readonly struct AsinFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            V far = a > 0.5;
            var angle = Parts(a, far);
            var complement = DoubleWord<V, T>.FastTwoSum(Constants.Choose<V, T>(1.5707963267948966, 1.5707964f), -(angle.High + angle.High));
            complement = complement.WithLow(V.FusedMultiplyAdd(angle.Low, -2, Constants.Choose<V, T>(6.123233995736766e-17, -4.371139e-08f)));
            return V.CopySign(V.Select(far, complement.Rounded, angle.Rounded), x);
        }
    }

    private readonly struct AcosFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            V far = a > 0.5;
            var angle = Parts(a, far).Scaled(V.Select(far, 2, 1));

            // Beyond 1/2 on the positive side nothing is subtracted from.
            V subtract = (x < 0) | ~far;
            V whole = V.Select(far, Constants.Choose<V, T>(3.141592653589793, 3.1415927f), Constants.Choose<V, T>(1.5707963267948966, 1.5707964f));
            V wholeRest = V.Select(far, Constants.Choose<V, T>(1.2246467991473532e-16, -8.742278e-08f), Constants.Choose<V, T>(6.123233995736766e-17, -4.371139e-08f));
            V flip = V.Select(far, -0.0, ~x & (-0.0));
            var complement = DoubleWord<V, T>.FastTwoSum(whole, angle.High ^ flip).WithLow(wholeRest + (angle.Low ^ flip));
            return V.Select(subtract, complement.Rounded, angle.Rounded);
        }
    }
}
