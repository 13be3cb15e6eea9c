using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    public static BigFloat Atan(BigFloat x, Precision precision)
    {
        if (x.IsNaN || x.IsZero) return x;
        var wide = precision.Raise(Guard);
        if (x.IsInfinity || x.Magnitude > 1) // π/2 − atan(1/x): the first is the larger by far
        {
            var rest = Atan(BigFloat.Divide(1, BigFloat.Abs(x), wide), wide);
            var value = BigFloat.Subtract(Pi(wide).Scale(-1), rest, precision);
            return x.Sign < 0 ? -value : value;
        }

        if (IsSmall(x, precision))
        {
            var argument = FixedPoint.From(x, wide.Bits);
            var square = argument * argument >> wide.Bits;
            return Times(x, FixedPoint.InverseTangent(square, wide.Bits, alternating: true), wide.Bits, precision);
        }

        // atan x = y + atan((x cos y − sin y)/(cos y + x sin y)) for any y; a double near it makes the second part tiny.
        // |x| < 2, so |y| < 1.11: its half keeps within what the kernel takes.
        var bits = precision.Raise(Guard + (2 * BitsBelowOne(x))).Bits;
        var half = FixedPoint.From(NearInverseTangent(x.ToDouble()) / 2, bits);
        var (s, c) = FixedPoint.SinCos(half, bits);
        var (sin, cos) = (s * c >> (bits - 1), (BigInteger.One << bits) - (s * s >> (bits - 1)));
        var tangent = FixedPoint.From(x, bits);
        var z = (((tangent * cos) - (sin << bits)) << bits) / ((cos << bits) + (tangent * sin));
        var correction = z * FixedPoint.InverseTangent(z * z >> bits, bits, alternating: true) >> bits;
        return FromFixed((2 * half) + correction, bits, precision);
    }

    // atan t = 2·atan(t/(1 + √(1 + t²))), three times, then its series: in operations that every machine rounds alike.
    private static double NearInverseTangent(double t)
    {
        for (var i = 0; i < 3; i++)
            t /= 1 + Math.Sqrt(1 + (t * t));
        var sum = 0.0;
        for (var n = 15; n >= 3; n -= 2)
            sum = ((1.0 / n) - sum) * (t * t);
        return 8 * t * (1 - sum);
    }

    /// <summary>NaN outside of [−1, 1].</summary>
    public static BigFloat Asin(BigFloat x, Precision precision)
    {
        if (x.IsZero) return x;
        var cosine = OneMinusSquare(x, precision.Raise(Guard)); // NaN in, NaN out
        return Atan2(x, BigFloat.Sqrt(cosine, precision.Raise(Guard)), precision);
    }

    /// <summary>NaN outside of [−1, 1].</summary>
    public static BigFloat Acos(BigFloat x, Precision precision)
    {
        // 2·atan2(√(1−x), √(1+x)) keeps its digits at both ends.
        var wide = precision.Raise(Guard);
        var (below, above) = (BigFloat.Subtract(1, x, wide), BigFloat.Add(1, x, wide));
        return Atan2(BigFloat.Sqrt(below, wide), BigFloat.Sqrt(above, wide), precision).Scale(1);
    }

    /// <summary>The angle of the point (x, y) in (−π, π]; 0 at the origin, and zeros have no sign.</summary>
    public static BigFloat Atan2(BigFloat y, BigFloat x, Precision precision)
    {
        if (x.IsNaN || y.IsNaN) return BigFloat.NaN;
        var wide = precision.Raise(Guard);
        if (y.IsZero) return x.Sign < 0 ? Pi(precision) : y;
        if (x.IsInfinity && y.IsInfinity) (x, y) = (x.Sign, y.Sign);

        var (vertical, horizontal) = (BigFloat.Abs(y), BigFloat.Abs(x));
        BigFloat angle;
        if (vertical <= horizontal)
        {
            angle = Atan(BigFloat.Divide(vertical, horizontal, wide), wide);
            if (x.Sign < 0) angle = BigFloat.Subtract(Pi(wide), angle, wide);
        }
        else
        {
            var rest = Atan(BigFloat.Divide(horizontal, vertical, wide), wide);
            angle = BigFloat.Add(Pi(wide).Scale(-1), x.Sign < 0 ? rest : -rest, wide);
        }

        return (y.Sign < 0 ? -angle : angle).Round(precision);
    }

    // (1−x)(1+x): exact factors, no cancellation at ±1
    private static BigFloat OneMinusSquare(BigFloat x, Precision precision) =>
        BigFloat.Multiply(BigFloat.Subtract(1, x, precision), BigFloat.Add(1, x, precision), precision);
}
