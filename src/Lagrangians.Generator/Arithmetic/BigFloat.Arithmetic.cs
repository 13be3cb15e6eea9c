using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

// Every result is the exact one rounded to nearest, ties to even. Special values are those of IEEE 754 with a zero without sign: 1/0 is +∞.
internal readonly partial struct BigFloat
{
    public static BigFloat Add(BigFloat left, BigFloat right, Precision precision)
    {
        if (!left.IsFinite || !right.IsFinite) return AddSpecial(left, right);
        if (left.IsZero) return right.Round(precision);
        if (right.IsZero) return left.Round(precision);
        if (left.Magnitude < right.Magnitude) (left, right) = (right, left);

        // Far below the last bit that is kept the smaller one only decides a rounding.
        var last = Math.Min(left.Exponent, left.Magnitude - precision.Bits - 3);
        if (right.Magnitude < last)
        {
            var wide = left.Mantissa << (int)(left.Exponent - last);
            var opposed = left.Sign != right.Sign;
            return Create(opposed ? wide - left.Sign : wide, last, precision, sticky: true);
        }

        return AddExact(left, right).Round(precision);
    }

    /// <summary>The exact sum of two finite numbers; its length is what lies between the highest and the lowest bit.</summary>
    public static BigFloat AddExact(BigFloat left, BigFloat right)
    {
        if (left.IsZero) return right;
        if (right.IsZero) return left;
        var exponent = Math.Min(left.Exponent, right.Exponent);
        var sum = (left.Mantissa << checked((int)(left.Exponent - exponent)))
            + (right.Mantissa << checked((int)(right.Exponent - exponent)));
        return CreateExact(sum, exponent);
    }

    public static BigFloat Subtract(BigFloat left, BigFloat right, Precision precision) => Add(left, -right, precision);

    public static BigFloat Multiply(BigFloat left, BigFloat right, Precision precision)
    {
        if (left.IsFinite && right.IsFinite)
            return Create(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent, precision);
        return Signed(left.Sign * right.Sign, PositiveInfinity); // 0·∞ and NaN have sign 0
    }

    /// <summary>The exact product of two finite numbers.</summary>
    public static BigFloat MultiplyExact(BigFloat left, BigFloat right) =>
        CreateExact(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static BigFloat Divide(BigFloat left, BigFloat right, Precision precision)
    {
        if (left.IsNaN || right.IsNaN || (left.IsInfinity && right.IsInfinity)) return NaN;
        if (left.IsInfinity) return right.Sign < 0 ? -left : left;
        if (right.IsInfinity) return Zero;
        if (right.IsZero) return Signed(left.Sign, PositiveInfinity);
        if (left.IsZero) return Zero;

        var shift = Math.Max(0, precision.Bits + 3 - (left._length - right._length));
        var quotient = BigInteger.DivRem(left.Mantissa << shift, right.Mantissa, out var remainder);
        return Create(quotient, left.Exponent - right.Exponent - shift, precision, !remainder.IsZero);
    }

    /// <summary>NaN below 0.</summary>
    public static BigFloat Sqrt(BigFloat value, Precision precision)
    {
        if (value.Sign <= 0) return value.IsZero || value.IsNaN ? value : NaN;
        return value.IsFinite ? Root(value, 2, IntegerRoots.Sqrt, precision) : value;
    }

    public static BigFloat Cbrt(BigFloat value, Precision precision)
    {
        if (value.IsZero || !value.IsFinite) return value;
        var root = Root(Abs(value), 3, IntegerRoots.Cbrt, precision);
        return value.Sign < 0 ? -root : root;
    }

    private static BigFloat Root(BigFloat value, int degree, Func<BigInteger, BigInteger> floor, Precision precision)
    {
        var shift = Math.Max(0, (degree * (precision.Bits + 3)) - value._length);
        var odd = (value.Exponent - shift) % degree;
        shift += (int)(odd < 0 ? odd + degree : odd);
        var radicand = value.Mantissa << shift;
        var root = floor(radicand);
        return Create(root, (value.Exponent - shift) / degree, precision, BigInteger.Pow(root, degree) != radicand);
    }

    private static BigFloat AddSpecial(BigFloat left, BigFloat right)
    {
        if (left.IsNaN || right.IsNaN) return NaN;
        if (left.IsInfinity && right.IsInfinity && left.Sign != right.Sign) return NaN;
        return left.IsInfinity ? left : right;
    }

    private static BigFloat Signed(int sign, BigFloat positive) => sign == 0 ? NaN : sign < 0 ? -positive : positive;
}
