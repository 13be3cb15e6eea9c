using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    // Beyond 2^41 in either direction the result lies outside of what BigFloat holds.
    private const int LargestExponentMagnitude = 41;

    public static BigFloat Exp(BigFloat x, Precision precision)
    {
        if (x.IsNaN) return x;
        if (!x.IsFinite || x.Magnitude > LargestExponentMagnitude)
            return x.Sign > 0 ? BigFloat.PositiveInfinity : BigFloat.Zero;
        if (x.IsZero) return BigFloat.One;

        var bits = precision.Raise(Guard + Math.Max(0, x.Magnitude)).Bits;
        var rest = FixedPoint.From(x, bits);
        var power = 0L;
        if (x.Magnitude >= 0)
        {
            var ln2 = Ln2Cache.Get(bits);
            var multiple = BigInteger.Divide(rest, ln2);
            rest -= multiple * ln2;
            power = (long)multiple;
        }

        return BigFloat.Create(FixedPoint.Exp(rest, bits), power - bits, precision);
    }

    /// <summary>e^x − 1.</summary>
    public static BigFloat Expm1(BigFloat x, Precision precision)
    {
        if (x.IsZero || !x.IsFinite) return BigFloat.Subtract(Exp(x, precision), 1, precision);
        if (IsSmall(x, precision))
        {
            var bits = precision.Raise(Guard).Bits;
            return Times(x, FixedPoint.Expm1Quotient(FixedPoint.From(x, bits), bits), bits, precision);
        }

        return BigFloat.Subtract(Exp(x, precision.Raise(Guard + BitsBelowOne(x))), 1, precision);
    }

    /// <summary>e^x − 1 − x.</summary>
    public static BigFloat Expm1mx(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        if (x.IsInfinity) return BigFloat.PositiveInfinity;
        if (IsSmall(x, precision))
        {
            var bits = precision.Raise(Guard).Bits;
            return Times(BigFloat.MultiplyExact(x, x), FixedPoint.Expm1mxQuotient(FixedPoint.From(x, bits), bits), bits, precision);
        }

        return BigFloat.Subtract(Expm1(x, precision.Raise(Guard + BitsBelowOne(x))), x, precision);
    }
}
