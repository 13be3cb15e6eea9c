using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>Rational powers of rational numbers, as far as they are rational: 2^(3/2) is 2·√2, and √4 is 2.</summary>
internal static class ConstantPower
{
    /// <summary>
    /// baseᵉ = <paramref name="value"/>·base^<paramref name="rest"/> with |rest| below 1; false where there is nothing to evaluate,
    /// as in √2, 0⁻¹, √−2, or a power that is too long.
    /// </summary>
    public static bool TryEvaluate(Rational @base, Rational exponent, out Rational value, out Rational rest)
    {
        (value, rest) = (1, exponent);
        if (@base.IsZero)
        {
            (value, rest) = (0, 0);
            return exponent.Sign > 0;
        }

        var whole = exponent.Sign < 0 ? -(-exponent).Floor() : exponent.Floor();
        var fraction = exponent - (Rational)whole;
        if ((@base.Sign < 0 && !fraction.IsZero) || System.Numerics.BigInteger.Abs(whole) * @base.BitLength > Algebra.MaximumBits)
            return false;
        if (Rational.Abs(fraction) == Rational.Half && Root(@base) is { } root)
        {
            value = @base.Pow((int)whole) * (fraction.Sign > 0 ? root : root.Reciprocal());
            rest = 0;
            return true;
        }

        value = @base.Pow((int)whole);
        rest = fraction;
        return !whole.IsZero;
    }

    private static Rational? Root(Rational square)
    {
        var (numerator, denominator) = (IntegerRoots.Sqrt(square.Numerator), IntegerRoots.Sqrt(square.Denominator));
        var root = new Rational(numerator, denominator);
        return root * root == square ? root : null;
    }
}
