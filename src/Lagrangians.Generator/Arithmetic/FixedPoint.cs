using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// The kernels of the elementary functions, on integers that count units of 2^−bits. Arguments are reduced already;
/// results are right to a few units unless said otherwise.
/// </summary>
internal static class FixedPoint
{
    /// <summary>value in units of 2^−bits, cut; the caller bounds the magnitude.</summary>
    public static BigInteger From(BigFloat value, int bits)
    {
        if (value.Magnitude < -bits) return BigInteger.Zero;
        var shift = checked((int)(value.Exponent + bits));
        return shift >= 0 ? value.Mantissa << shift : value.Mantissa >> -shift;
    }

    /// <summary>e^t for |t| ≤ 1, in Taylor's series of t/2^s and s squarings.</summary>
    public static BigInteger Exp(BigInteger t, int bits)
    {
        var halvings = 2 + (int)Math.Sqrt(bits * 0.4);
        var wide = bits + halvings + 10; // every squaring doubles the relative error
        t <<= 10;                        // = t·2^(wide−bits)/2^halvings
        var (sum, term) = ((BigInteger.One << wide) + t, t);
        for (var n = 2; ; n++)
        {
            term = (term * t >> wide) / n;
            if (term.IsZero) break;
            sum += term;
        }

        for (; halvings > 0; halvings--) sum = sum * sum >> wide;
        return sum >> (wide - bits);
    }

    /// <summary>1 − cos t for |t| ≤ 1. With v = 1 − cos t, 1 − cos 2t = 2v(2 − v), where nothing cancels.</summary>
    public static BigInteger Versine(BigInteger t, int bits)
    {
        var halvings = 1 + (int)Math.Sqrt(bits * 0.25);
        var wide = bits + (2 * halvings) + 10; // every doubling multiplies the absolute error by 4
        t <<= halvings + 10;
        var square = t * t >> wide;
        var term = square >> 1;
        var sum = term;
        for (var n = 4; ; n += 2)
        {
            term = (term * square >> wide) / (n * (n - 1));
            if (term.IsZero) break;
            sum += n % 4 == 0 ? -term : term;
        }

        var two = BigInteger.One << (wide + 1);
        for (; halvings > 0; halvings--) sum = sum * (two - sum) >> (wide - 1);
        return sum >> (wide - bits);
    }

    /// <summary>Sine and cosine for |t| ≤ 1; the sine right to 2^−bits/|t|.</summary>
    public static (BigInteger Sin, BigInteger Cos) SinCos(BigInteger t, int bits)
    {
        var versine = Versine(t, bits);
        var sine = IntegerRoots.Sqrt(versine * ((BigInteger.One << (bits + 1)) - versine));
        return (t.Sign < 0 ? -sine : sine, (BigInteger.One << bits) - versine);
    }

    /// <summary>Σ ±squareⁿ/(2n+1): atan z/z of z² with alternating signs, artanh z/z of z² without. 0 ≤ z² ≤ ½.</summary>
    public static BigInteger InverseTangent(BigInteger square, int bits, bool alternating)
    {
        var power = BigInteger.One << bits;
        var sum = power;
        for (var n = 1; ; n++)
        {
            power = power * square >> bits;
            if (power.IsZero) return sum;
            var term = power / ((2 * n) + 1);
            sum += alternating && (n & 1) == 1 ? -term : term;
        }
    }

    /// <summary>1 + t/2 + t²/6 + … = expm1(t)/t.</summary>
    public static BigInteger Expm1Quotient(BigInteger t, int bits)
    {
        var term = BigInteger.One << bits;
        var sum = term;
        for (var n = 2; ; n++)
        {
            term = (term * t >> bits) / n;
            if (term.IsZero) return sum;
            sum += term;
        }
    }

    /// <summary>1/2 + t/6 + t²/24 + … = (e^t − 1 − t)/t².</summary>
    public static BigInteger Expm1mxQuotient(BigInteger t, int bits)
    {
        var term = BigInteger.One << (bits - 1);
        var sum = term;
        for (var n = 3; ; n++)
        {
            term = (term * t >> bits) / n;
            if (term.IsZero) return sum;
            sum += term;
        }
    }

    /// <summary>−1/2 + t/3 − t²/4 + … = (log(1 + t) − t)/t².</summary>
    public static BigInteger Log1pmxQuotient(BigInteger t, int bits)
    {
        var power = -(BigInteger.One << bits);
        var sum = power >> 1;
        for (var n = 3; ; n++)
        {
            power = power * -t / (BigInteger.One << bits); // towards zero, where it ends
            if (power.IsZero) return sum;
            sum += power / n;
        }
    }

    /// <summary>1 − t²/6 + t⁴/120 − … = sin(t)/t, of t².</summary>
    public static BigInteger SineQuotient(BigInteger square, int bits)
    {
        var term = BigInteger.One << bits;
        var sum = term;
        for (var n = 2; ; n += 2)
        {
            term = (term * square >> bits) / (n * (n + 1));
            if (term.IsZero) return sum;
            sum += n % 4 == 2 ? -term : term;
        }
    }
}
