using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The arctangent of a number and of a quotient; the constants are fitted by tests/references/fit_trigonometric.py.</summary>
internal static class ArctangentKernels<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Atan(V x) => Apart<V, T>.Of<AtanFunction>(x);

    /// <summary>The angle of the point (x, y), with the special cases of IEEE 754-2019 §9.2.1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Atan2(V y, V x) => Apart<V, T>.Of<Atan2Function>(y, x);

    /// <summary>The arctangent of y/x for finite y ≥ 0 and x ≥ 0, not both 0, as an unrounded sum.</summary>
    /// <remarks>
    /// Below tan π/8 it is the series of y/x; up to tan 3π/8, π/4 and the series of (y − x)/(y + x); beyond, π/2 and that
    /// of −x/y. The rounding of the quotient and of its operands is followed to the end.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> OfQuotient(V y, V x)
    {
        V low = y <= x * 0.4142135623730950;
        V high = y > x * 2.414213562373095;
        V ends = low | high;
        var difference = DoubleWord<V, T>.TwoSum(y, -x);
        var sum = DoubleWord<V, T>.TwoSum(y, x);
        V above = V.Select(low, y, V.Select(high, -x, difference.High));
        V below = V.Select(low, x, V.Select(high, y, sum.High));
        V t = above / below;
        V dropped = V.Select(ends, 0, V.FusedMultiplyAdd(-t, sum.Low, difference.Low));
        V quotientRest = (V.FusedMultiplyAdd(-t, below, above) + dropped) / below;

        V turn = V.Select(low, 0, V.Select(high, Constants.Choose<V, T>(1.5707963267948966, 1.5707964f), Constants.Choose<V, T>(0.7853981633974483, 0.7853982f)));
        V turnRest = V.Select(low, 0, V.Select(high, Constants.Choose<V, T>(6.123233995736766e-17, -4.371139e-08f), Constants.Choose<V, T>(3.061616997868383e-17, -2.1855694e-08f)));
        V z = t * t;
        V series = V.FusedMultiplyAdd(t * z, Polynomial(z), V.FusedMultiplyAdd(-quotientRest, z, quotientRest));
        return DoubleWord<V, T>.FastTwoSum(turn, t).WithLow(series + turnRest);
    }

    /// <summary>(atan t − t)/t³ of z = t².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Polynomial(V z)
    {
        V z2 = z * z;
        V z4 = z2 * z2;
        if (typeof(T) == typeof(float))
            return V.FusedMultiplyAdd(z4, -0.060837835f, PolynomialBlocks<V, T>.Cubic(z, z2, -0.33333316f, 0.19998491f, -0.14243874f, 0.1059616f));
        V first = PolynomialBlocks<V, T>.Cubic(z, z2, -0.333333333333332, 0.19999999999954082, -0.14285714280248607, 0.11111110786145925);
        V second = PolynomialBlocks<V, T>.Cubic(z, z2, -0.09090897836775261, 0.07692061644399892, -0.06663120480532785, 0.058480096972762505);
        V third = PolynomialBlocks<V, T>.Quadratic(z, -0.05039849284344142, 0.03807842106772623, -0.017922391506776582);
        return V.FusedMultiplyAdd(z4, V.FusedMultiplyAdd(z4, third, second), first);
    }

    private readonly struct AtanFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);

            // From here on the result is π/2; the residual of a division by infinity would be NaN.
            V most = Constants.Choose<V, T>(1e30, 1e20f);
            return V.CopySign(OfQuotient(V.Select(a > most, most, a), 1).Rounded, x);
        }
    }

    private readonly struct Atan2Function : Apart<V, T>.IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V y, V x)
        {
            V above = V.Abs(y);
            V below = V.Abs(x);
            V most = V.Select(above > below, above, below);

            // Two infinities are as far away as each other; otherwise only the infinite one counts.
            V infinite = V.Equal(most, double.PositiveInfinity);
            above = V.Select(infinite, V.Select(V.Equal(above, double.PositiveInfinity), 1, 0), above);
            below = V.Select(infinite, V.Select(V.Equal(below, double.PositiveInfinity), 1, 0), below);
            below = V.Select(V.Equal(most, 0), 1, below);

            // Powers of two keep the sum finite and the residual above the subnormal numbers; the quotient is the same.
            V shrink = Constants.Choose<V, T>(6.223015277861142e-61, 9.094947e-13f);
            V grow = Constants.Choose<V, T>(3.273390607896142e150, 1.1529215e18f);
            V scale = V.Select(most > Constants.Choose<V, T>(1.0715086071862673e301, 1.329228e36f), shrink, 1);
            scale = V.Select(most < Constants.Choose<V, T>(3.054936363499605e-151, 8.6736174e-19f), grow, scale);

            var right = OfQuotient(above * scale, below * scale);
            var left = DoubleWord<V, T>.FastTwoSum(Constants.Choose<V, T>(3.141592653589793, 3.1415927f), -right.High);
            left = left.WithLow(Constants.Choose<V, T>(1.2246467991473532e-16, -8.742278e-08f) - right.Low);
            V result = V.CopySign(V.Select(V.CopySign(1, x) < 0, left.Rounded, right.Rounded), y);
            return V.Select(V.Equal(x, x) & V.Equal(y, y), result, x + y);
        }
    }
}
