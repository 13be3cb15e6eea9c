using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Sine, cosine and tangent; the constants are fitted by tests/references/fit_trigonometric.py.</summary>
internal static class TrigonometricKernels<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static V SignBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => -0.0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sin(V x) => Apart<V, T>.Of<SinFunction>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cos(V x) => Apart<V, T>.Of<CosFunction>(x);

    /// <summary>The quotient of the unrounded sine and cosine, upside down after an odd number of quarter turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tan(V x) => Apart<V, T>.Of<TanFunction>(x);

    /// <summary>The sine of n quarter turns and the remainder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Turned(V a, V n, DoubleWord<V, T> remainder)
    {
        V turns = Integer(n);
        V half = V.ShiftLeft(turns, typeof(T) == typeof(float) ? 30 : 62) & SignBit;
        V result = V.Select(Odd(turns), Cosine(remainder).Rounded, Sine(remainder).Rounded) ^ half;
        return V.Select(a < double.PositiveInfinity, result, a - a);
    }

    /// <summary>Moves the last bits of an integer-valued n to the end of the pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Integer(V n) => n + Constants.Choose<V, T>(6755399441055744.0, 12582912f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Odd(V turns) => (V.ShiftLeft(turns, typeof(T) == typeof(float) ? 31 : 63) | 1) < 0;

    /// <summary>The sine as r and r³·P(r²), the low word of r times the cosine's first two terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Sine(DoubleWord<V, T> r)
    {
        V z = r.High * r.High;
        V low = V.FusedMultiplyAdd(r.Low * z, -0.5, r.Low);
        return new(r.High, V.FusedMultiplyAdd(r.High * z, SinePolynomial(z), low));
    }

    /// <summary>The cosine as 1 − r²/2, exact in two words, and r⁴·P(r²), with the low word of r times the sine's first term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Cosine(DoubleWord<V, T> r)
    {
        var square = DoubleWord<V, T>.TwoProduct(r.High, r.High);
        var lead = DoubleWord<V, T>.FastTwoSum(1, square.High * -0.5);
        V low = V.FusedMultiplyAdd(-r.High, r.Low, V.FusedMultiplyAdd(square.Low, -0.5, lead.Low));
        return new(lead.High, V.FusedMultiplyAdd(square.High * square.High, CosinePolynomial(square.High), low));
    }

    /// <summary>(sin r − r)/r³ of z = r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SinePolynomial(V z)
    {
        if (typeof(T) == typeof(float))
            return PolynomialBlocks<V, T>.Quadratic(z, -0.16666654f, 0.008332084f, -0.00019504406f);
        V z2 = z * z;
        return V.FusedMultiplyAdd(
            z2 * z2,
            V.FusedMultiplyAdd(z, 1.5896827070850898e-10, -2.5050758646730288e-08),
            PolynomialBlocks<V, T>.Cubic(z, z2, -0.16666666666666632, 0.008333333333322425, -0.000198412698298173, 2.7557313695253314e-06));
    }

    /// <summary>(cos r − 1 + r²/2)/r⁴ of z = r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V CosinePolynomial(V z)
    {
        if (typeof(T) == typeof(float))
            return PolynomialBlocks<V, T>.Quadratic(z, 0.041666646f, -0.0013887244f, 2.4424036e-05f);
        V z2 = z * z;
        return V.FusedMultiplyAdd(
            z2 * z2,
            V.FusedMultiplyAdd(z, -1.1359674034508352e-11, 2.0875723786722203e-09),
            PolynomialBlocks<V, T>.Cubic(z, z2, 0.0416666666666666, -0.0013888888888874149, 2.4801587289496235e-05, -2.75573143562144e-07));
    }

    private readonly struct SinFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            var angle = AngleReduction<V, T>.Of(a);
            return Turned(a, angle.QuarterTurns, angle.Remainder) ^ (x & SignBit);
        }
    }

    private readonly struct CosFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            var angle = AngleReduction<V, T>.Of(a);
            return Turned(a, angle.QuarterTurns + 1, angle.Remainder);
        }
    }

    private readonly struct TanFunction : Apart<V, T>.IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V At(V x)
        {
            V a = V.Abs(x);
            var angle = AngleReduction<V, T>.Of(a);
            var sine = Sine(angle.Remainder).Normalized;
            var cosine = Cosine(angle.Remainder).Normalized;
            V odd = Odd(Integer(angle.QuarterTurns));
            var quotient = DoubleWord<V, T>.Select(odd, cosine, sine).Over(DoubleWord<V, T>.Select(odd, sine, cosine));
            return V.Select(a < double.PositiveInfinity, quotient.Rounded ^ ((x ^ odd) & SignBit), x - x);
        }
    }
}
