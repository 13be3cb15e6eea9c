namespace Lagrangians.Generator.Arithmetic;

internal static partial class EnclosureFunctions
{
    private static readonly Precision Bits = 80;

    public static Enclosure Erf(Enclosure u) => Increasing(u, v => Math.Abs(v) > 6
        ? v > 0 ? new(1 - 3e-17, 1) : new(-1, -1 + 3e-17)
        : Slow(v, BigFunctions.Erf), -1, 1);

    public static Enclosure Erfc(Enclosure u) => -Increasing(u, v => -(v > 27 ? new(0, 1e-300) : v < -6 ? new(2 - 3e-16, 2) : Slow(v, BigFunctions.Erfc)), -2, 0);

    public static Enclosure NormalCdf(Enclosure u) => Increasing(u, v => v < -38 ? new(0, 1e-300) : v > 9 ? new(1 - 3e-16, 1) : Slow(v, BigFunctions.NormalCdf), 0, 1);

    public static Enclosure Cbrt(Enclosure u) => Increasing(u, Cbrt, double.NegativeInfinity, double.PositiveInfinity);

    public static Enclosure Hypot(Enclosure u, Enclosure v) => (u.Square() + v.Square()).Sqrt();

    /// <summary>u to the power of v, for what of u is not negative.</summary>
    public static Enclosure Pow(Enclosure u, Enclosure v)
    {
        if (u.Upper <= 0)
            return v.Lower > 0 ? new(0, 0) : new(0, double.PositiveInfinity);
        return Exp(v * Log(u));
    }

    private static Enclosure Cbrt(double u) =>
        u == 0 ? new(0, 0) : u < 0 ? -Cbrt(-u) : Exp(Log(Enclosure.Point(u)) / Enclosure.Point(3));

    // The error of high-precision values is far below what a rounding to double adds.
    private static Enclosure Slow(double u, Func<BigFloat, Precision, BigFloat> function) =>
        u == 0 && function(0, Bits).IsZero ? new(0, 0) : Enclosure.Point(function(u, Bits).ToDouble()).Widen(Relative);
}
