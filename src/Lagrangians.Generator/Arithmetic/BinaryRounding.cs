using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

/// <summary>Correct rounding (to nearest, ties to even) of mantissa·2^exponent to the IEEE 754 binary formats.</summary>
internal static class BinaryRounding
{
    private const int DoubleBits = 53, DoubleLowest = -1074, DoubleHighest = 1024;
    private const int SingleBits = 24, SingleLowest = -149, SingleHighest = 128;

    /// <summary>The number of bits of |value|; 0 for zero.</summary>
    public static int BitLength(BigInteger value)
    {
        if (value.IsZero) return 0;
        if (value.Sign < 0) value = -value;
        if (value <= long.MaxValue) return BitLength((ulong)(long)value);
        // The exponent of the double next to it, if there is one; only what is rounded up to a power of two is shorter.
        var near = BitConverter.DoubleToInt64Bits((double)value);
        var exponent = (int)(near >> 52) - 1023;
        if (exponent <= 1023)
            return (near & ((1L << 52) - 1)) == 0 && (value >> exponent).IsZero ? exponent : exponent + 1;
        var bytes = value.ToByteArray(); // little-endian two's complement, at most one zero byte of sign on top
        var top = bytes.Length - 1;
        if (bytes[top] == 0) top--;
        return (8 * top) + BitLength(bytes[top]);
    }

    /// <summary>The number of bits of <paramref name="value"/>; 0 for zero.</summary>
    public static int BitLength(ulong value)
    {
        if (value == 0) return 0;
        if (value > long.MaxValue) return 64;
        // Without the bits that would round it up to the next power of two.
        return (int)(BitConverter.DoubleToInt64Bits((double)(long)(value & ~(value >> 1))) >> 52) - 1022;
    }

    /// <summary>mantissa·2^exponent as a double.</summary>
    /// <param name="mantissa">Any integer; at least 55 bits long if <paramref name="sticky"/>.</param>
    /// <param name="exponent">The weight of the mantissa's lowest bit.</param>
    /// <param name="sticky">Whether the exact magnitude lies strictly between |mantissa| and |mantissa|+1.</param>
    public static double ToDouble(BigInteger mantissa, long exponent, bool sticky = false) =>
        Round(mantissa, exponent, sticky, DoubleBits, DoubleLowest, DoubleHighest);

    /// <summary>mantissa·2^exponent as a float, rounded once; see <see cref="ToDouble"/>.</summary>
    public static float ToSingle(BigInteger mantissa, long exponent, bool sticky = false) =>
        (float)Round(mantissa, exponent, sticky, SingleBits, SingleLowest, SingleHighest);

    // The result is a value of the narrow format held in a double, which is exact.
    private static double Round(BigInteger mantissa, long exponent, bool sticky, int bits, int lowest, int highest)
    {
        if (mantissa.IsZero) return 0;
        var negative = mantissa.Sign < 0;
        var magnitude = negative ? -mantissa : mantissa;
        var length = BitLength(magnitude);
        if (exponent > highest) return negative ? double.NegativeInfinity : double.PositiveInfinity;
        if (exponent + length < lowest) return negative ? -0.0 : 0.0;

        var unit = Math.Max(exponent + length - bits, lowest);
        var shift = (int)(unit - exponent);
        var kept = shift <= 0 ? (ulong)(magnitude << -shift) : (ulong)(magnitude >> shift);
        if (shift > 0)
        {
            var half = BigInteger.One << (shift - 1);
            var order = (magnitude - ((BigInteger)kept << shift)).CompareTo(half);
            if (order > 0 || (order == 0 && (sticky || (kept & 1) == 1))) kept++;
        }

        if (BitLength(kept) + unit > highest) return negative ? double.NegativeInfinity : double.PositiveInfinity;
        var result = Compose(kept, (int)unit);
        return negative ? -result : result;
    }

    // kept·2^unit, known to be a finite double.
    private static double Compose(ulong kept, int unit)
    {
        if (kept == 0) return 0;
        var shift = DoubleBits - BitLength(kept);
        if (unit - shift < DoubleLowest) shift = unit - DoubleLowest;
        var field = shift >= 0 ? kept << shift : kept >> -shift; // to the right only zeros fall off: kept = 2^53 after a carry
        var biased = field >> (DoubleBits - 1) == 0 ? 0 : unit - shift - DoubleLowest + 1;
        return BitConverter.Int64BitsToDouble(((long)biased << (DoubleBits - 1)) | (long)(field & ((1UL << (DoubleBits - 1)) - 1)));
    }
}
