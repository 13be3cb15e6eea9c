namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// Enclosures of the exponential, the logarithm and their kin, made of IEEE 754's exact operations only. The polynomials' errors are below
/// 4 ulp; the results are widened by 8 and more.
/// </summary>
internal static partial class EnclosureFunctions
{
    private const double Relative = 1.0 / (1L << 49); // 8 to 16 ulp

    // ln 2 in two parts; the first has 33 bits, so that its product with an exponent is exact.
    private const double Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    private static readonly double[] InverseFactorials = InverseFactorialsTo(14);

    public static Enclosure Exp(Enclosure u) => Increasing(u, Exp, 0, double.PositiveInfinity);

    /// <summary>The logarithm of what is positive in u.</summary>
    public static Enclosure Log(Enclosure u) => new(
        u.Lower <= 0 ? double.NegativeInfinity : Log(u.Lower).Lower,
        u.Upper <= 0 ? double.MinValue : u.Upper == double.PositiveInfinity ? u.Upper : Log(u.Upper).Upper);

    public static Enclosure Expm1(Enclosure u) => Increasing(u, Expm1, -1, double.PositiveInfinity);

    /// <summary>log(1 + u) for what of u is above −1.</summary>
    public static Enclosure Log1p(Enclosure u) => new(
        u.Lower <= -1 ? double.NegativeInfinity : Log1p(u.Lower).Lower,
        u.Upper <= -1 ? double.MinValue : u.Upper == double.PositiveInfinity ? u.Upper : Log1p(u.Upper).Upper);

    /// <summary>An increasing function by its values at the ends; the limits serve infinite ends.</summary>
    public static Enclosure Increasing(Enclosure u, Func<double, Enclosure> value, double lowerLimit, double upperLimit) => new(
        double.IsInfinity(u.Lower) ? lowerLimit : value(u.Lower).Lower,
        double.IsInfinity(u.Upper) ? upperLimit : value(u.Upper).Upper);

    /// <summary>An even function that increases from 0 on.</summary>
    public static Enclosure Valley(Enclosure u, Func<double, Enclosure> value, double limit) => Increasing(u.Abs(), value, limit, limit);

    private static Enclosure Exp(double u)
    {
        if (u == 0)
            return Enclosure.One;
        if (u > 709.7)
            return new(u > 709.8 ? double.MaxValue : 1.6e308, double.PositiveInfinity);
        if (u < -708)
            return new(0, 3.4e-308);
        var k = Math.Floor((u * 1.4426950408889634) + 0.5);
        var r = (u - (k * Ln2High)) - (k * Ln2Low);
        var sum = InverseFactorials[14];
        for (var n = 13; n >= 0; n--)
            sum = (sum * r) + InverseFactorials[n];
        // 2^k in two steps: k may be 1024.
        var half = (int)k / 2;
        return Enclosure.Point(sum * PowerOfTwo(half) * PowerOfTwo((int)k - half)).Widen(Relative);
    }

    private static Enclosure Log(double u)
    {
        if (u == 1)
            return new(0, 0);
        var (m, e) = Split(u);
        var s = (m - 1) / (m + 1);
        var square = s * s;
        double sum = 0;
        for (var n = 25; n >= 1; n -= 2)
            sum = (sum * square) + (1.0 / n);
        return Enclosure.Point((e * Ln2High) + ((e * Ln2Low) + (2 * s * sum))).Widen(Relative);
    }

    private static Enclosure Expm1(double u)
    {
        if (Math.Abs(u) > 0.35)
            return Exp(u) - Enclosure.One;
        if (u == 0)
            return new(0, 0);
        var sum = InverseFactorials[14];
        for (var n = 13; n >= 1; n--)
            sum = (sum * u) + InverseFactorials[n];
        return Enclosure.Point(sum * u).Widen(Relative);
    }

    private static Enclosure Log1p(double u)
    {
        if (Math.Abs(u) > 0.4)
            return Log(Enclosure.Point(u) + Enclosure.One);
        if (u == 0)
            return new(0, 0);
        var s = u / (2 + u);
        var square = s * s;
        double sum = 0;
        for (var n = 27; n >= 1; n -= 2)
            sum = (sum * square) + (1.0 / n);
        return Enclosure.Point(2 * s * sum).Widen(Relative);
    }

    // u = m·2^e with √½ ≤ m < √2.
    private static (double Mantissa, int Exponent) Split(double u)
    {
        var shift = 0;
        if (u < 1e-300)
        {
            u *= 18014398509481984; // 2^54
            shift = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(u);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << 52) - 1)) | (1023L << 52));
        return mantissa > 1.4142135623730951 ? (mantissa / 2, exponent + shift + 1) : (mantissa, exponent + shift);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    private static double[] InverseFactorialsTo(int last)
    {
        var factorial = 1.0;
        var result = new double[last + 1];
        for (var n = 0; n <= last; n++)
        {
            factorial *= Math.Max(1, n);
            result[n] = 1 / factorial; // n! is exact to 18!
        }

        return result;
    }
}
