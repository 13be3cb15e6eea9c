namespace Lagrangians.Generator.Arithmetic;

/// <summary>The parts of a double.</summary>
internal static class Ieee754
{
    /// <summary>value = Mantissa·2^Exponent, exactly.</summary>
    /// <exception cref="ArgumentException">NaN or an infinity.</exception>
    public static (long Mantissa, int Exponent) Decompose(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        if (biased == 0x7FF) throw new ArgumentException("A finite number is needed.", nameof(value));
        var fraction = bits & ((1L << 52) - 1);
        var mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(biased, 1) - 1075);
    }
}
