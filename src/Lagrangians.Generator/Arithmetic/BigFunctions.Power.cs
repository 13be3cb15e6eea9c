namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    private const int LargestMultipliedPower = 256;

    /// <summary>
    /// x^y. A negative x needs an integer y, or the result is NaN; x^0 and 1^y are 1; 0 to a negative power is +∞, as 0 has no sign.
    /// </summary>
    public static BigFloat Pow(BigFloat x, BigFloat y, Precision precision)
    {
        if (y.IsZero || x == 1) return BigFloat.One;
        if (x.IsNaN || y.IsNaN) return BigFloat.NaN;
        if (y.IsInfinity)
        {
            var size = BigFloat.Abs(x).CompareTo(1);
            return size == 0 ? BigFloat.One : size == y.Sign ? BigFloat.PositiveInfinity : BigFloat.Zero;
        }

        if (x.Sign < 0 && x.IsFinite && !y.IsInteger) return BigFloat.NaN;
        var power = PositivePower(BigFloat.Abs(x), y, precision);
        return x.Sign < 0 && y.IsOddInteger ? -power : power;
    }

    /// <summary>NaN below 0.</summary>
    public static BigFloat Sqrt(BigFloat x, Precision precision) => BigFloat.Sqrt(x, precision);

    public static BigFloat Cbrt(BigFloat x, Precision precision) => BigFloat.Cbrt(x, precision);

    /// <summary>√(x² + y²); +∞ if either is infinite.</summary>
    public static BigFloat Hypot(BigFloat x, BigFloat y, Precision precision)
    {
        if (x.IsInfinity || y.IsInfinity) return BigFloat.PositiveInfinity;
        var wide = precision.Raise(Guard);
        // Scaled, so that no square leaves the range.
        var scale = Math.Max(x.IsZero ? y.Magnitude : x.Magnitude, y.IsZero ? x.Magnitude : y.Magnitude);
        (x, y) = (x.Scale(-scale), y.Scale(-scale));
        var sum = BigFloat.Add(BigFloat.Multiply(x, x, wide), BigFloat.Multiply(y, y, wide), wide);
        return BigFloat.Sqrt(sum, precision).Scale(scale);
    }

    private static BigFloat PositivePower(BigFloat x, BigFloat y, Precision precision)
    {
        if (x.IsZero || x.IsInfinity) return x.IsZero == y.Sign > 0 ? BigFloat.Zero : BigFloat.PositiveInfinity;
        if (y.IsInteger && BigFloat.Abs(y) <= LargestMultipliedPower) return Multiplied(x, (int)y.ToDouble(), precision);

        // The absolute error of y·log x is the relative one of the power; |log x| < |magnitude|+1.
        var bits = y.Magnitude + BinaryRounding.BitLength((ulong)Math.Abs(x.Magnitude)) + 1;
        var wide = precision.Raise(Guard + Math.Max(0, Math.Min(bits, LargestExponentMagnitude + 2)));
        return Exp(BigFloat.Multiply(y, Log(x, wide), wide), precision);
    }

    private static BigFloat Multiplied(BigFloat x, int power, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var result = BigFloat.One;
        for (var bit = 1 << 8; bit > 0; bit >>= 1)
        {
            result = BigFloat.Multiply(result, result, wide);
            if ((Math.Abs(power) & bit) != 0) result = BigFloat.Multiply(result, x, wide);
        }

        return power > 0 ? result.Round(precision) : BigFloat.Divide(1, result, precision);
    }
}
