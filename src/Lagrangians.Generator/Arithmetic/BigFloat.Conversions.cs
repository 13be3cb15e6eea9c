using System.Globalization;
using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal readonly partial struct BigFloat
{
    public static implicit operator BigFloat(int value) => CreateExact(value, 0);

    /// <summary>The exact value, NaN and infinities included; −0 becomes 0.</summary>
    public static implicit operator BigFloat(double value)
    {
        if (double.IsNaN(value)) return NaN;
        if (double.IsInfinity(value)) return value > 0 ? PositiveInfinity : NegativeInfinity;
        var (mantissa, exponent) = Ieee754.Decompose(value);
        return CreateExact(mantissa, exponent);
    }

    /// <summary>The exact value if it is dyadic and no longer than asked for, the nearest one otherwise.</summary>
    public static BigFloat FromRational(Rational value, Precision precision) =>
        Divide(CreateExact(value.Numerator, 0), CreateExact(value.Denominator, 0), precision);

    /// <summary>The exact value.</summary>
    /// <exception cref="OverflowException">It is not finite, or has more than <see cref="Rational.MaximumPowerBits"/> bits.</exception>
    public Rational ToRational()
    {
        if (!IsFinite || Math.Abs(Exponent) > Rational.MaximumPowerBits) throw new OverflowException();
        return Exponent >= 0
            ? new Rational(Mantissa << (int)Exponent, BigInteger.One)
            : new Rational(Mantissa, BigInteger.One << (int)-Exponent);
    }

    /// <summary>The nearest double, ties to even; subnormals, ±∞ beyond the range, NaN for NaN.</summary>
    public double ToDouble() => _kind switch
    {
        Kind.Finite => BinaryRounding.ToDouble(Mantissa, Exponent),
        Kind.PositiveInfinity => double.PositiveInfinity,
        Kind.NegativeInfinity => double.NegativeInfinity,
        _ => double.NaN,
    };

    /// <summary>The nearest float, rounded once; as <see cref="ToDouble"/>.</summary>
    public float ToSingle() => IsFinite ? BinaryRounding.ToSingle(Mantissa, Exponent) : (float)ToDouble();

    /// <summary>For the debugger: about 25 decimal digits, or mantissa and binary exponent far out of the common range.</summary>
    public override string ToString()
    {
        if (!IsFinite) return IsNaN ? "NaN" : Sign > 0 ? "Infinity" : "-Infinity";
        if (IsZero) return "0";
        var leading = Round(84);
        if (Math.Abs(Magnitude) > 20_000)
            return string.Format(CultureInfo.InvariantCulture, "{0}*2^{1}", leading.Mantissa, leading.Exponent);

        var places = 25 - (int)Math.Ceiling(Magnitude * 0.30103);
        var scaled = leading.ToRational() * ((Rational)10).Pow(places);
        return string.Format(CultureInfo.InvariantCulture, "{0}e{1}", (scaled + Rational.Half).Floor(), -places);
    }
}
