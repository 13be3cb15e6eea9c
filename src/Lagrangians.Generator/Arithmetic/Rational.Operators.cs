using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal readonly partial struct Rational
{
    /// <summary>About the longest power that <see cref="Pow"/> makes, in bits.</summary>
    public const int MaximumPowerBits = 1 << 20;

    public static Rational operator +(Rational left, Rational right)
    {
        if (left.IsShort && right.IsShort)
        {
            return Reduced(
                (left._numerator * right.SmallDenominator) + (right._numerator * left.SmallDenominator),
                left.SmallDenominator * right.SmallDenominator);
        }

        // Only what the denominators share can be left to reduce, and reducing is what costs (Knuth, The Art of Computer Programming, volume 2, 4.5.1).
        var (b, d) = (left.Denominator, right.Denominator);
        var shared = BigInteger.GreatestCommonDivisor(b, d);
        if (shared.IsOne)
            return OfLowest((left.Numerator * d) + (right.Numerator * b), b * d);
        var numerator = (left.Numerator * (d / shared)) + (right.Numerator * (b / shared));
        var again = BigInteger.GreatestCommonDivisor(numerator, shared);
        return OfLowest(Divided(numerator, again), b / shared * Divided(d, again));
    }

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) =>
        left.IsShort && right.IsShort
            ? Reduced(left._numerator * right._numerator, left.SmallDenominator * right.SmallDenominator)
            : Product(left.Numerator, left.Denominator, right.Numerator, right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    public static Rational operator -(Rational value) =>
        value._large is null
            ? new(-value._numerator, value.SmallDenominator)
            : OfLowest(-value._large.Numerator, value._large.Denominator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    public static Rational Min(Rational left, Rational right) => right < left ? right : left;

    public static Rational Max(Rational left, Rational right) => right > left ? right : left;

    /// <summary>1/this.</summary>
    /// <exception cref="DivideByZeroException">This is 0.</exception>
    public Rational Reciprocal()
    {
        if (IsZero) throw new DivideByZeroException();
        if (_large is not null) return _large.Numerator.Sign > 0 ? OfLowest(_large.Denominator, _large.Numerator) : OfLowest(-_large.Denominator, -_large.Numerator);
        return _numerator > 0 ? new(SmallDenominator, _numerator) : new(-SmallDenominator, -_numerator);
    }

    /// <summary>The greatest integer that is not above this.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>This to an integer power; anything to the power 0 is 1, as IEEE 754 has it.</summary>
    /// <exception cref="DivideByZeroException">A negative power of 0.</exception>
    /// <exception cref="OverflowException">The result would be longer than <see cref="MaximumPowerBits"/>.</exception>
    public Rational Pow(int exponent)
    {
        if (exponent == 0 || IsOne) return One;
        if (this == MinusOne) return exponent % 2 == 0 ? One : MinusOne;
        if (IsZero) return exponent > 0 ? Zero : throw new DivideByZeroException();
        var power = Math.Abs((long)exponent);
        if ((BitLength - 1) * power > MaximumPowerBits) throw new OverflowException("The exact power is too long.");
        var result = OfLowest(BigInteger.Pow(Numerator, (int)power), BigInteger.Pow(Denominator, (int)power));
        return exponent > 0 ? result : result.Reciprocal();
    }

    private static Rational Product(BigInteger a, BigInteger b, BigInteger c, BigInteger d)
    {
        var (first, second) = (BigInteger.GreatestCommonDivisor(a, d), BigInteger.GreatestCommonDivisor(c, b));
        return OfLowest(Divided(a, first) * Divided(c, second), Divided(b, second) * Divided(d, first));
    }

    private static BigInteger Divided(BigInteger value, BigInteger divisor) => divisor.IsOne ? value : value / divisor;

    private static Rational Reduced(long numerator, long denominator)
    {
        if (denominator == 1) return new(numerator, 1L);
        var (a, b) = (Math.Abs(numerator), denominator);
        while (b != 0) (a, b) = (b, a % b);
        return new(numerator / a, denominator / a);
    }
}
