using System.Globalization;
using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// The number that one in a program stands for: of all that round to it, the simplest. 1.345 is 269/200 and no double, 0.3333333333333333 is
/// 1/3, 1.5707963267948966 is π/2.
/// </summary>
/// <param name="Number">The number, or what it is of π.</param>
/// <param name="IsOfPi">Whether <see cref="Number"/> is to be multiplied by π.</param>
/// <param name="IsLoose">
/// Whether so many digits are written that it may as well stand for another number: 1.1752011936438014 for sinh 1, 0.9045125000000001 for what a
/// calculator gave for 1.345²/2.
/// </param>
internal readonly record struct WrittenNumber(Rational Number, bool IsOfPi, bool IsLoose)
{
    // Of a number of 53 (24) bits, one in a thousand is by chance as near to a fraction of that many.
    private const int FractionBits = 43;
    private const int FractionBitsOfSingle = 15;
    private const int FractionBitsOfPi = 22;
    private const int PiBits = 120;

    // With that many digits every decimal is a double (a float) of its own.
    private const int Digits = 15;
    private const int DigitsOfSingle = 6;
    private const int MostDigits = 17;
    private const int MostDigitsOfSingle = 9;

    // Below, a unit is no longer small beside the number.
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double SmallestNormalSingle = 1.17549435e-38;

    /// <summary>The meaning of a finite double or float.</summary>
    public static WrittenNumber Of(double value, bool isSingle)
    {
        if (IsExact(value, isSingle))
            return new(Rational.FromDouble(value), false, false);
        var (digits, most) = isSingle ? (DigitsOfSingle, MostDigitsOfSingle) : (Digits, MostDigits);
        if (Decimal(value, digits, isSingle) is { } plain)
            return new(plain, false, IsLoose: Decimal(value, digits - 1, isSingle) is null);
        var radius = Radius(value, isSingle);
        var exact = Rational.FromDouble(value);
        if (Fraction(exact, radius, isSingle ? FractionBitsOfSingle : FractionBits) is { } fraction)
            return new(fraction, false, false);
        if (!isSingle && Fraction(exact / Pi, radius / Pi, FractionBitsOfPi) is { } ofPi)
            return new(ofPi, true, false);
        for (digits++; digits < most; digits++)
        {
            if (Decimal(value, digits, isSingle) is { } found)
                return new(found, false, true);
        }

        return new(Decimal(value, most, isSingle) ?? exact, false, true);
    }

    /// <summary>Half a unit in the last place: a number that rounds to this one is no farther away.</summary>
    public static Rational Radius(double value, bool isSingle)
    {
        var (_, exponent) = Ieee754.Decompose(value);
        return IsExact(value, isSingle) ? 0 : ((Rational)2).Pow((isSingle ? exponent + 29 : exponent) - 1);
    }

    private static Rational Pi { get; } = BigFunctions.Pi(PiBits).ToRational();

    // Whole numbers up to where they all are doubles (floats) stand for themselves, and what has a unit that is not small beside it.
    private static bool IsExact(double value, bool isSingle) =>
        (Math.Floor(value) == value && Math.Abs(value) < (isSingle ? 1L << 24 : 1L << 53)) || Math.Abs(value) < (isSingle ? SmallestNormalSingle : SmallestNormal);

    // The decimal of so many digits, if it rounds to the number.
    private static Rational? Decimal(double value, int digits, bool isSingle)
    {
        var text = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) || (isSingle ? (float)back : back) != value)
            return null;
        var end = text.IndexOf('E');
        var mantissa = BigInteger.Parse(text.Substring(0, end).Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) - digits + 1;
        return (Rational)mantissa * ((Rational)10).Pow(exponent);
    }

    // The fraction with the smallest denominator no farther away than the radius, if it is as short as that.
    private static Rational? Fraction(Rational value, Rational radius, int bits)
    {
        var (low, high) = (Rational.Abs(value) - radius, Rational.Abs(value) + radius);
        if (low.Sign <= 0)
            return null;
        // Of all numbers between two, the continued fraction that both begin with, and then the next whole number.
        var (p0, q0, p1, q1) = (BigInteger.Zero, BigInteger.One, BigInteger.One, BigInteger.Zero);
        while (true)
        {
            var whole = low.Floor();
            var isLast = (Rational)whole == low || (Rational)(whole + 1) <= high;
            var next = (Rational)whole == low ? whole : isLast ? whole + 1 : whole;
            (p0, q0, p1, q1) = (p1, q1, (next * p1) + p0, (next * q1) + q0);
            if (BinaryRounding.BitLength(p1) + BinaryRounding.BitLength(q1) > bits)
                return null;
            if (isLast)
                return new Rational(value.Sign * p1, q1);
            (low, high) = ((high - (Rational)whole).Reciprocal(), (low - (Rational)whole).Reciprocal());
        }
    }
}
