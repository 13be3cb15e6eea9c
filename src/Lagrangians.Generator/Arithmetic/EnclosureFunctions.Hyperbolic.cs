namespace Lagrangians.Generator.Arithmetic;

internal static partial class EnclosureFunctions
{
    private static readonly Enclosure Two = Enclosure.Point(2), Half = Enclosure.Point(0.5);

    public static readonly Enclosure Ln2 = new(0.6931471805599453, 0.6931471805599454);

    public static Enclosure Sinh(Enclosure u) => Increasing(u, Sinh, double.NegativeInfinity, double.PositiveInfinity);

    public static Enclosure Cosh(Enclosure u) => Valley(u, v => (Exp(v) + Exp(-v)) * Half, double.PositiveInfinity);

    public static Enclosure Tanh(Enclosure u) => Increasing(u, Tanh, -1, 1);

    public static Enclosure Asinh(Enclosure u) => Increasing(u, Asinh, double.NegativeInfinity, double.PositiveInfinity);

    public static Enclosure Acosh(Enclosure u) => Increasing(new(Math.Max(1, u.Lower), Math.Max(1, u.Upper)), Acosh, 0, double.PositiveInfinity);

    public static Enclosure Atanh(Enclosure u) => new(
        u.Lower <= -1 ? double.NegativeInfinity : Atanh(Math.Min(u.Lower, 1)).Lower,
        u.Upper >= 1 ? double.PositiveInfinity : Atanh(Math.Max(u.Upper, -1)).Upper);

    public static Enclosure Sigmoid(Enclosure u) =>
        Increasing(u, v => (Enclosure.One + Exp(-v)).Reciprocal(), 0, 1);

    public static Enclosure Softplus(Enclosure u) => Increasing(u, Softplus, 0, double.PositiveInfinity);

    public static Enclosure LogCosh(Enclosure u) => Valley(u, LogCosh, double.PositiveInfinity);

    public static Enclosure Negentropy(Enclosure u) => Increasing(u.Abs(), Negentropy, Ln2.Lower, Ln2.Upper);

    /// <summary>log(1 − e^u) for what of u is negative.</summary>
    public static Enclosure Log1mExp(Enclosure u) => Log(-Expm1(new Enclosure(Math.Min(u.Lower, 0), Math.Min(u.Upper, 0))));

    /// <summary>log(e^u + e^v).</summary>
    public static Enclosure LogAddExp(Enclosure u, Enclosure v) => new(LogAddExp(u.Lower, v.Lower).Lower, LogAddExp(u.Upper, v.Upper).Upper);

    /// <summary>u·log u for what of u is not negative.</summary>
    public static Enclosure XLogX(Enclosure u)
    {
        const double around = 0.367879, least = -0.36787944117144239; // 1/e
        var (atLower, atUpper) = (XLogX(u.Lower), XLogX(u.Upper));
        if (u.Lower >= around + 1e-6)
            return new(atLower.Lower, atUpper.Upper);
        return u.Upper <= around ? new(atUpper.Lower, atLower.Upper) : new(least, Math.Max(atLower.Upper, atUpper.Upper));
    }

    private static Enclosure Sinh(double u)
    {
        if (Math.Abs(u) > 1)
            return (Exp(u) - Exp(-u)) * Half;
        var e = Expm1(u);
        return (e + (e / (Enclosure.One + e))) * Half;
    }

    private static Enclosure Tanh(double u)
    {
        if (u < 0)
            return -Tanh(-u);
        var e = Expm1(-2 * u);
        return (-e / (Two + e)).Intersect(Enclosure.Unit);
    }

    private static Enclosure Asinh(double u)
    {
        if (u < 0)
            return -Asinh(-u);
        var point = Enclosure.Point(u);
        if (u > 1e100)
            return (Log(point) + Ln2).Widen(0, 1e-90);
        var square = point.Square();
        return Log1p(point + (square / (Enclosure.One + (Enclosure.One + square).Sqrt())));
    }

    private static Enclosure Acosh(double u)
    {
        if (u > 1e100)
            return (Log(Enclosure.Point(u)) + Ln2).Widen(0, 1e-90);
        var excess = Enclosure.Point(u) - Enclosure.One;
        return Log1p(excess + (excess * (excess + Two)).Sqrt());
    }

    private static Enclosure Atanh(double u)
    {
        var point = Enclosure.Point(u);
        return (Log1p(point) - Log1p(-point)) * Half;
    }

    private static Enclosure Softplus(double u) =>
        u > 0 ? Enclosure.Point(u) + Log1p(Exp(Enclosure.Point(-u))) : Log1p(Exp(Enclosure.Point(u)));

    private static Enclosure LogCosh(double u) => u < 0.5
        ? Log1p(Two * Sinh(Enclosure.Point(u) * Half).Square())
        : Enclosure.Point(u) + Log1p(Exp(Enclosure.Point(u) * -Two)) - Ln2;

    private static Enclosure Negentropy(double u)
    {
        var q = Exp(Enclosure.Point(u) * -Two);
        return u < 1
            ? (Enclosure.Point(u) * Tanh(u)) - LogCosh(u)
            : Ln2 - Log1p(q) - (Enclosure.Point(u) * Two * q / (q + Enclosure.One));
    }

    private static Enclosure LogAddExp(double u, double v)
    {
        var (low, high) = u < v ? (u, v) : (v, u);
        if (double.IsInfinity(high) || double.IsInfinity(low))
            return double.IsInfinity(high) ? new(high, high) : Enclosure.Point(high).Widen(0);
        return Enclosure.Point(high) + Log1p(Exp(Enclosure.Point(low) - Enclosure.Point(high)));
    }

    private static Enclosure XLogX(double u)
    {
        if (u <= 0)
            return new(0, 0);
        return double.IsInfinity(u) ? new(double.MaxValue, u) : Enclosure.Point(u) * Log(Enclosure.Point(u));
    }
}
