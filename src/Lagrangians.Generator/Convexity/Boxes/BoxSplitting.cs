using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>Where a side of a box is cut: in the middle of the logarithms of what is far from 1, and of the numbers themselves near by.</summary>
internal static class BoxSplitting
{
    /// <summary>A double within, short where there is room for a short one.</summary>
    public static double Middle(Enclosure side)
    {
        var (low, high) = (side.Lower, side.Upper);
        if (low < 0 && high > 0)
            return 0;
        if (high <= 0)
            return -Middle(-side);
        if (double.IsInfinity(high))
            return low < 1 ? 1 : low < 8 ? 16 : low > 1e150 ? Math.Min(low * 1e20, double.MaxValue / 4) : Between(low * low, low, double.MaxValue);
        if (low == 0)
            return high > 4 ? Between(Math.Sqrt(high), 0, high) : high < 1e-290 ? high / 2 : Between(high / 4, 0, high);
        return Between(high / low > 4 ? Math.Sqrt(low) * Math.Sqrt(high) : low + ((high - low) / 2), low, high);
    }

    /// <summary>How far the side is from being decided by one evaluation: roughly the number of halvings that it bears.</summary>
    public static double Extent(Enclosure side)
    {
        if (side.IsPoint)
            return 0;
        if (side.Lower < 0 && side.Upper > 0)
            return double.IsInfinity(side.Upper) || double.IsInfinity(side.Lower) ? 1e6 : 60 + Size(side.Width);
        if (side.Upper <= 0)
            return Extent(-side);
        if (double.IsInfinity(side.Upper))
            return 1e5;
        if (side.Lower == 0)
            return 8 + Size(side.Upper);
        var ratio = side.Upper / side.Lower;
        return ratio > 4 ? Size(ratio) : Math.Min(2, (ratio - 1) * Math.Max(0.25, Math.Min(4, side.Upper)));
    }

    // log2(1 + value), to about one unit: it only ranks.
    private static double Size(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(1 + value);
        return ((bits >> 52) & 0x7FF) - 1023 + ((bits & ((1L << 52) - 1)) / 4503599627370496.0);
    }

    // The number with few bits next to the one wanted, if it lies between.
    private static double Between(double wanted, double low, double high)
    {
        for (var kept = 3; kept < 52; kept += 4)
        {
            var mask = -1L << (52 - kept);
            var rounded = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(wanted) & mask);
            if (rounded > low && rounded < high && (rounded - low) * 3 > wanted - low && (high - rounded) * 3 > high - wanted)
                return rounded;
        }

        return wanted;
    }
}
