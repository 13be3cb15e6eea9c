using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    public static BigFloat Sin(BigFloat x, Precision precision)
    {
        if (!x.IsFinite) return BigFloat.NaN;
        var (quadrant, rest) = ReduceByHalfPi(x, precision);
        var value = (quadrant & 1) == 0 ? SinReduced(rest, precision) : CosReduced(rest, precision);
        return quadrant < 2 ? value : -value;
    }

    public static BigFloat Cos(BigFloat x, Precision precision)
    {
        if (!x.IsFinite) return BigFloat.NaN;
        var (quadrant, rest) = ReduceByHalfPi(x, precision);
        var value = (quadrant & 1) == 0 ? CosReduced(rest, precision) : SinReduced(rest, precision);
        return quadrant is 0 or 3 ? value : -value;
    }

    public static BigFloat Tan(BigFloat x, Precision precision)
    {
        if (!x.IsFinite) return BigFloat.NaN;
        var wide = precision.Raise(Guard);
        var (quadrant, rest) = ReduceByHalfPi(x, wide);
        var (sin, cos) = (SinReduced(rest, wide), CosReduced(rest, wide));
        return (quadrant & 1) == 0 ? BigFloat.Divide(sin, cos, precision) : -BigFloat.Divide(cos, sin, precision);
    }

    // x = t + n·π/2 with |t| ≤ π/4 and n given modulo 4; t is right to the precision asked for and some guard bits,
    // however large x is and however near to a multiple.
    private static (int Quadrant, BigFloat T) ReduceByHalfPi(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.Magnitude < 0) return (0, x);
        var lost = 0L;
        while (true)
        {
            var bits = precision.Raise((2 * Guard) + x.Magnitude + lost).Bits;
            var pi = PiCache.Get(bits);
            var argument = FixedPoint.From(x, bits);
            var multiple = ((2 * argument) + (argument.Sign * (pi >> 1))) / pi;
            if (multiple.IsZero) return (0, x);

            var reduced = argument - (multiple * pi >> 1);
            var right = BinaryRounding.BitLength(reduced) - x.Magnitude - 2; // the error is |multiple|+1 units
            if (right >= precision.Bits + Guard)
                return ((int)(((multiple % 4) + 4) % 4), BigFloat.CreateExact(reduced, -bits));
            lost += precision.Bits + Guard - right;
        }
    }

    private static BigFloat SinReduced(BigFloat t, Precision precision)
    {
        if (t.IsZero) return t;
        var bits = precision.Raise(Guard).Bits;
        if (IsSmall(t, precision))
        {
            var argument = FixedPoint.From(t, bits);
            return Times(t, FixedPoint.SineQuotient(argument * argument >> bits, bits), bits, precision);
        }

        bits = precision.Raise(Guard + (2 * BitsBelowOne(t))).Bits;
        return FromFixed(FixedPoint.SinCos(FixedPoint.From(t, bits), bits).Sin, bits, precision);
    }

    private static BigFloat CosReduced(BigFloat t, Precision precision)
    {
        var bits = precision.Raise(Guard).Bits;
        return FromFixed((BigInteger.One << bits) - FixedPoint.Versine(FixedPoint.From(t, bits), bits), bits, precision);
    }
}
