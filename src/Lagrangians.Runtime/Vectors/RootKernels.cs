using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The cube root and the hypotenuse; the constants are fitted by tests/references/fit_trigonometric.py.</summary>
internal static class RootKernels<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>∛(m·2^(3q)) = ∛m·2^q for m in [1, 8): m^(−1/3) by polynomial and Newton steps, then m·(m^(−1/3))² corrected once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cbrt(V x) => Apart<V, T>.Of<CbrtFunction>(x);

    /// <summary>√(x² + y²) of the scaled operands, the sum of squares kept in two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Hypot(V x, V y) => Apart<V, T>.Of<HypotFunction>(x, y);

    /// <summary>The exponent of a normal number, integer-valued.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Exponent(V x)
    {
        // The biased exponent in the last bits of 2^52 (2^23) adds itself to it.
        var isSingle = typeof(T) == typeof(float);
        V anchor = Constants.Choose<V, T>(4503599627370496, 8388608f);
        return (V.ShiftRight(x, isSingle ? 23 : 52) | anchor) - (anchor + Constants.Choose<V, T>(1023, 127));
    }

    /// <summary>r + r·(1 − m·r³)/3, whose error is the square of the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Newton(V m, V r) => V.FusedMultiplyAdd(r * (1.0 / 3), V.FusedMultiplyAdd(-m * r, r * r, 1), r);

    /// <summary>m^(−1/3) on [1, 2] to 2^-20 (2^-14).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V InverseRoot(V m)
    {
        V m2 = m * m;
        if (typeof(T) == typeof(float))
            return V.FusedMultiplyAdd(m2 * m2, 0.028590675f, PolynomialBlocks<V, T>.Cubic(m, m2, 1.6700051f, -1.1728756f, 0.6954779f, -0.22123572f));
        V upper = PolynomialBlocks<V, T>.Quadratic(m, 0.5019606135215177, -0.11040113302629677, 0.010387565081799633);
        return V.FusedMultiplyAdd(m2 * m2, upper, PolynomialBlocks<V, T>.Cubic(m, m2, 1.8797740518351314, -1.9853458820833316, 1.9769274792478386, -1.273303586897291));
    }

    private readonly struct CbrtFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);

            // Subnormal numbers come up by 2^54 (2^24), a cube.
            V subnormal = a < Constants.Choose<V, T>(2.2250738585072014e-308, 1.17549435e-38f);
            V normal = V.Select(subnormal, a * Constants.Choose<V, T>(18014398509481984, 16777216f), a);
            V exponent = Exponent(normal) - V.Select(subnormal, Constants.Choose<V, T>(54, 24), 0);
            V third = V.Floor(exponent * (1.0 / 3));
            V twos = V.FusedMultiplyAdd(third, -3, exponent);

            V fraction = (normal & V.FromBits(typeof(T) == typeof(float) ? 0x007F_FFFF : 0x000F_FFFF_FFFF_FFFF)) | 1;
            V one = V.Equal(twos, 1);
            V two = V.Equal(twos, 2);
            V m = fraction * V.Select(two, 4, V.Select(one, 2, 1));
            V inverse = InverseRoot(fraction) * V.Select(two, Constants.Choose<V, T>(0.6299605249474366, 0.62996054f), V.Select(one, Constants.Choose<V, T>(0.7937005259840998, 0.7937005f), 1));
            inverse = Newton(m, inverse);
            if (typeof(T) == typeof(double))
                inverse = Newton(m, inverse);

            V square = inverse * inverse;
            V root = m * square;
            var rootSquare = DoubleWord<V, T>.TwoProduct(root, root);
            V residual = V.FusedMultiplyAdd(-rootSquare.Low, root, V.FusedMultiplyAdd(-rootSquare.High, root, m));
            root = V.FusedMultiplyAdd(residual, square * (1.0 / 3), root);

            V result = V.CopySign(root * V.PowerOfTwo(third), x);
            V ordinary = (a < double.PositiveInfinity) & (a > 0);
            return V.Select(ordinary, result, x + x);
        }
    }

    private readonly struct HypotFunction : Apart<V, T>.IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x, V y)
        {
            V a = V.Abs(x);
            V b = V.Abs(y);
            V infinite = V.Equal(a, double.PositiveInfinity) | V.Equal(b, double.PositiveInfinity);
            V swap = a < b;
            V larger = V.Select(swap, b, a);
            V smaller = V.Select(swap, a, b);

            // Powers of two that keep the squares of what counts, and their rounding errors, in the normal range.
            V down = larger > Constants.Choose<V, T>(3.273390607896142e150, 1.1529215e18f);
            V up = larger < Constants.Choose<V, T>(3.054936363499605e-151, 3.5527137e-15f);
            V scale = V.Select(down, Constants.Choose<V, T>(2.409919865102884e-181, 8.271806e-25f), V.Select(up, Constants.Choose<V, T>(4.149515568880993e180, 1.2089258e24f), 1));
            V back = V.Select(down, Constants.Choose<V, T>(4.149515568880993e180, 1.2089258e24f), V.Select(up, Constants.Choose<V, T>(2.409919865102884e-181, 8.271806e-25f), 1));
            larger *= scale;
            smaller *= scale;

            var largerSquare = DoubleWord<V, T>.TwoProduct(larger, larger);
            var smallerSquare = DoubleWord<V, T>.TwoProduct(smaller, smaller);
            var sum = DoubleWord<V, T>.FastTwoSum(largerSquare.High, smallerSquare.High).WithLow(largerSquare.Low + smallerSquare.Low);
            V root = V.Sqrt(sum.High);
            V residual = V.FusedMultiplyAdd(-root, root, sum.High) + sum.Low;
            V correction = residual / V.Select(root > 0, root + root, 1);
            return V.Select(infinite, double.PositiveInfinity, (root + correction) * back);
        }
    }
}
