namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    /// <summary>The natural logarithm; −∞ at 0.</summary>
    public static BigFloat Log(BigFloat x, Precision precision)
    {
        if (x.IsNaN || x.Sign < 0) return BigFloat.NaN;
        if (x.IsZero) return BigFloat.NegativeInfinity;
        if (x.IsInfinity) return x;

        // x = m·2^power with m in [3/4, 3/2), so that the two parts cannot cancel.
        var power = x.Magnitude;
        if (x.Scale(-power) < 0.75) power--;
        var m = x.Scale(-power);
        var extra = 0L;
        if (power == 0)
        {
            var difference = BigFloat.AddExact(m, -1);
            if (difference.IsZero) return difference;
            if (IsSmall(difference, precision)) return Log1pSeries(difference, precision);
            extra = BitsBelowOne(difference);
        }

        // log m = y + log(m/e^y) = y + 2·artanh((m−e^y)/(m+e^y)) for any y; a double word near log m makes the second part tiny.
        var bits = precision.Raise(Guard + extra).Bits;
        var near = FixedPoint.From(DoubleWordFunctions.Log(DoubleWord.From(m)).ToBigFloat(), bits);
        var (a, b) = (FixedPoint.From(m, bits), FixedPoint.Exp(near, bits));
        var z = ((a - b) << bits) / (a + b);
        var correction = z * FixedPoint.InverseTangent(z * z >> bits, bits, alternating: false) >> (bits - 1);
        var sum = near + correction;
        if (power != 0) sum += power * Ln2Cache.Get(bits + 42) >> 42;
        return FromFixed(sum, bits, precision);
    }

    /// <summary>log(1 + x); −∞ at −1.</summary>
    public static BigFloat Log1p(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        if (x.IsFinite && IsSmall(x, precision)) return Log1pSeries(x, precision);
        return Log(BigFloat.Add(1, x, precision.Raise(Guard + (x.IsFinite ? BitsBelowOne(x) : 0))), precision);
    }

    /// <summary>log(1 + x) − x; −∞ at −1 and at ∞.</summary>
    public static BigFloat Log1pmx(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        if (x.IsInfinity) return x.Sign > 0 ? -x : BigFloat.NaN;
        if (IsSmall(x, precision))
        {
            var bits = precision.Raise(Guard).Bits;
            return Times(BigFloat.MultiplyExact(x, x), FixedPoint.Log1pmxQuotient(FixedPoint.From(x, bits), bits), bits, precision);
        }

        return BigFloat.Subtract(Log1p(x, precision.Raise(Guard + BitsBelowOne(x))), x, precision);
    }

    // log(1+x) = 2·artanh(x/(2+x))
    private static BigFloat Log1pSeries(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var z = BigFloat.Divide(x, BigFloat.Add(2, x, wide), wide);
        var t = FixedPoint.From(z, wide.Bits);
        var quotient = FixedPoint.InverseTangent(t * t >> wide.Bits, wide.Bits, alternating: false);
        return Times(z, quotient, wide.Bits, precision).Scale(1);
    }
}
