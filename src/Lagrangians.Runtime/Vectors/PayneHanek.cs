namespace Lagrangians.Vectors;

/// <summary>
/// The remainder of a huge number modulo π/2, from the bits of 2/π that matter for its exponent (M. Payne, R. Hanek,
/// Radian reduction for trigonometric functions, SIGNUM Newsletter 18, 1983). Integer arithmetic only, one number at a time.
/// </summary>
internal static class PayneHanek
{
    // 2/π after the binary point, behind one word of zeros for windows that begin before it. The largest exponent
    // of a double, 971 for an integer mantissa, needs the bits 970 to 1161.
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>Splits x into n·π/2 + high + low with |high + low| ≤ π/4.</summary>
    /// <param name="x">A finite number from 2 to the largest.</param>
    /// <param name="high">The leading digits of the remainder.</param>
    /// <param name="low">The rest, less than a unit in the last place of <paramref name="high"/>.</param>
    /// <returns>n modulo 4.</returns>
    public static int Reduce(double x, out double high, out double low)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var mantissa = (bits & 0x000F_FFFF_FFFF_FFFF) | 0x0010_0000_0000_0000;
        var exponent = (int)(bits >> 52) - 1075;

        // Bits of 2/π worth 4 or more after the product vanish modulo 4: the window of 192 bits begins at the one worth 2.
        // The worst double leaves 62 leading zeros, and 53 bits of the product are spoilt by the cut: 75 good ones stay.
        var first = exponent - 2 + 64;
        var word = first >> 6;
        var shift = first & 63;
        var low128 = (UInt128)Window(word + 2, shift) * mantissa;
        var middle128 = (UInt128)Window(word + 1, shift) * mantissa + (low128 >> 64);
        var p0 = (ulong)low128;
        var p1 = (ulong)middle128;
        var p2 = unchecked(Window(word, shift) * mantissa + (ulong)(middle128 >> 64));

        // The top two bits count quarter turns; round to the nearest one.
        var quadrant = unchecked(p2 + (1UL << 61)) >> 62;
        p2 = unchecked(p2 - (quadrant << 62));
        var negative = (long)p2 < 0;
        var fraction = new UInt128(p2, p1);
        if (negative)
        {
            p0 = unchecked(0 - p0);
            fraction = unchecked(~fraction + (p0 == 0 ? 1UL : 0UL));
        }

        var zeros = (int)UInt128.LeadingZeroCount(fraction);
        fraction <<= zeros;
        fraction |= zeros <= 64 ? (UInt128)p0 >> (64 - zeros) : (UInt128)p0 << (zeros - 64);
        var remainder = TimesHalfPi(fraction);

        // remainder · 2^(-125 - zeros): 53 bits, then the next 64.
        var scale = negative ? -Math.ScaleB(1.0, -50 - zeros) : Math.ScaleB(1.0, -50 - zeros);
        high = (ulong)(remainder >> 75) * scale;
        low = (ulong)(remainder >> 11) * (scale * Math.ScaleB(1.0, -64));
        return (int)(quadrant & 3);
    }

    private static ulong Window(int word, int shift) =>
        shift == 0 ? TwoOverPi[word] : (TwoOverPi[word] << shift) | (TwoOverPi[word + 1] >> (64 - shift));

    /// <summary>The upper 128 bits of the product with π/2 · 2^127; the lowest few may be short by carries.</summary>
    private static UInt128 TimesHalfPi(UInt128 x)
    {
        const ulong Upper = 0xC90FDAA22168C234, Lower = 0xC4C6628B80DC1CD1;
        var (x1, x0) = ((ulong)(x >> 64), (ulong)x);
        return (UInt128)x1 * Upper + Math.BigMul(x1, Lower, out _) + Math.BigMul(x0, Upper, out _);
    }
}
