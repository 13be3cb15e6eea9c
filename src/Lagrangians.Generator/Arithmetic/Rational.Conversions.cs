using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal readonly partial struct Rational
{
    public static implicit operator Rational(int value) => new(value, 1L);

    public static implicit operator Rational(long value) =>
        value == long.MinValue ? new Rational(new BigInteger(value), BigInteger.One) : new Rational(value, 1L);

    public static explicit operator Rational(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The exact value of a double (0.1 is 3602879701896397/36028797018963968); −0 becomes 0.</summary>
    /// <returns>False for NaN and the infinities, which are no rational numbers.</returns>
    public static bool TryFromDouble(double value, out Rational number)
    {
        var isFinite = !double.IsNaN(value) && !double.IsInfinity(value);
        number = isFinite ? FromFinite(value) : Zero;
        return isFinite;
    }

    /// <summary>The exact value of a double that is known to be finite: one that was written as a number, or asked before.</summary>
    /// <exception cref="ArgumentException">NaN or an infinity.</exception>
    public static Rational FromDouble(double value) =>
        TryFromDouble(value, out var number) ? number : throw new ArgumentException("A finite number is needed.", nameof(value));

    /// <summary>The nearest double; this itself beyond the range of doubles.</summary>
    public Rational Rounded() => TryFromDouble(ToDouble(), out var nearest) ? nearest : this;

    private static Rational FromFinite(double value)
    {
        var (mantissa, exponent) = Ieee754.Decompose(value);
        while (exponent < 0 && mantissa != 0 && (mantissa & 1) == 0)
        {
            mantissa >>= 1;
            exponent++;
        }

        if (mantissa == 0) return Zero;
        if (exponent == 0) return mantissa;
        if (exponent is < 0 and > -63) return new(mantissa, 1L << -exponent);
        return exponent < 0
            ? new(mantissa, BigInteger.One << -exponent)
            : new((BigInteger)mantissa << exponent, BigInteger.One);
    }

    /// <summary>Whether <see cref="ToDouble"/> loses nothing.</summary>
    public bool IsExactDouble
    {
        get
        {
            if (TryGetDoubles(out _, out _))
                return IsPower(SmallDenominator);
            return TryFromDouble(ToDouble(), out var nearest) && nearest == this;
        }
    }

    /// <summary>The nearest double, ties to even; subnormals, and ±∞ beyond the range.</summary>
    public double ToDouble()
    {
        if (TryGetDoubles(out var over, out var under))
            return over / under; // one rounding, which IEEE 754 makes correct
        var (mantissa, exponent, sticky) = Quotient();
        return BinaryRounding.ToDouble(mantissa, exponent, sticky);
    }

    /// <summary>The nearest float, rounded once; ties to even, subnormals, ±∞ beyond the range.</summary>
    public float ToSingle()
    {
        var (mantissa, exponent, sticky) = Quotient();
        return BinaryRounding.ToSingle(mantissa, exponent, sticky);
    }

    // 64 bits or more of the quotient, cut towards zero, and whether anything was cut.
    private (BigInteger Mantissa, long Exponent, bool Sticky) Quotient()
    {
        var (numerator, denominator) = (Numerator, Denominator);
        var shift = 65 + BinaryRounding.BitLength(denominator) - BinaryRounding.BitLength(numerator);
        if (shift > 0) numerator <<= shift;
        else denominator <<= -shift;
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return (quotient, -shift, !remainder.IsZero);
    }
}
