namespace Lagrangians.Generator.Arithmetic;

internal static partial class EnclosureFunctions
{
    public static readonly Enclosure Pi = new(3.1415926535897931, 3.1415926535897936);

    private static readonly Enclosure HalfPi = new(1.5707963267948966, 1.5707963267948968), TwoPi = new(6.283185307179586, 6.283185307179587);

    // π/2 in two parts, the first of 33 bits.
    private const double HalfPiHigh = 1.5707963267341256, HalfPiLow = 6.0771005065061922e-11;

    // Beyond it a sine is taken for anything between −1 and 1.
    private const double LargestAngle = 1e6;

    private static readonly Enclosure MinusOneToOne = new(-1, 1);

    public static Enclosure Sin(Enclosure u) => Wave(u, quarterOfMaximum: 1);

    public static Enclosure Cos(Enclosure u) => Wave(u, quarterOfMaximum: 0);

    public static Enclosure Tan(Enclosure u)
    {
        if (!u.IsFinite || u.Width > 3.2 || Cos(u).ContainsZero)
            return Enclosure.All;
        return new(Tan(u.Lower).Lower, Tan(u.Upper).Upper); // no pole between the ends

        static Enclosure Tan(double v) => SinCos(v, 1) / SinCos(v, 0);
    }

    public static Enclosure Atan(Enclosure u) => Increasing(u, Atan, -HalfPi.Upper, HalfPi.Upper);

    public static Enclosure Asin(Enclosure u) => new(Asin(Math.Max(-1, Math.Min(1, u.Lower))).Lower, Asin(Math.Max(-1, Math.Min(1, u.Upper))).Upper);

    public static Enclosure Acos(Enclosure u) => new(Acos(Math.Max(-1, Math.Min(1, u.Upper))).Lower, Acos(Math.Max(-1, Math.Min(1, u.Lower))).Upper);

    // A cosine shifted by quarters of a turn.
    private static Enclosure Wave(Enclosure u, int quarterOfMaximum)
    {
        if (!(u.Magnitude < LargestAngle) || u.Width > 6.3)
            return MinusOneToOne;
        var ends = SinCos(u.Lower, quarterOfMaximum).Union(SinCos(u.Upper, quarterOfMaximum)).Intersect(MinusOneToOne);
        return new(
            MayContain(u, quarterOfMaximum + 2) ? -1 : ends.Lower,
            MayContain(u, quarterOfMaximum) ? 1 : ends.Upper);
    }

    // Is there, as far as is known, an integer k with (quarter + 4k)·π/2 in u?
    private static bool MayContain(Enclosure u, int quarter)
    {
        var shift = HalfPi * Enclosure.Point(quarter);
        var first = ((Enclosure.Point(u.Lower) - shift) / TwoPi).Lower;
        var last = ((Enclosure.Point(u.Upper) - shift) / TwoPi).Upper;
        return Math.Floor(last) >= first;
    }

    // sin u for 1, cos u for 0.
    private static Enclosure SinCos(double u, int isSine)
    {
        if (u == 0)
            return Enclosure.Point(1 - isSine);
        if (!(Math.Abs(u) < LargestAngle))
            return MinusOneToOne;
        var k = Math.Floor((u * 0.63661977236758138) + 0.5);
        var r = (u - (k * HalfPiHigh)) - (k * HalfPiLow);
        var quarter = ((((int)k + 1 - isSine) % 4) + 4) % 4; // cos u = sin(u + π/2)
        var square = r * r;
        double sum = 0;
        for (var n = quarter % 2 == 0 ? 21 : 22; n >= 2; n -= 2)
            sum = (1 - sum) * square / (n * (n - 1));
        var value = quarter % 2 == 0 ? r * (1 - sum) : 1 - sum;
        return Enclosure.Point(quarter < 2 ? value : -value).Widen(Relative, 1e-17).Intersect(MinusOneToOne);
    }

    private static Enclosure Atan(double u)
    {
        if (u < 0)
            return -Atan(-u);
        if (u > 1)
            return HalfPi - Atan(Enclosure.Point(u).Reciprocal());
        // Twice atan u = 2·atan(u/(1 + √(1 + u²))): the series then has an argument below 0.2.
        var v = Enclosure.Point(u);
        for (var i = 0; i < 2; i++)
            v /= Enclosure.One + (Enclosure.One + v.Square()).Sqrt();
        var square = v.Square();
        var sum = new Enclosure(0, 0);
        for (var n = 27; n >= 1; n -= 2)
            sum = Enclosure.Point(n).Reciprocal() - (square * sum);
        return (Enclosure.Point(4) * v * sum).Widen(1e-18);
    }

    private static Enclosure Asin(double u)
    {
        if (Math.Abs(u) == 1)
            return u > 0 ? HalfPi : -HalfPi;
        var point = Enclosure.Point(u);
        return Atan(point / ((Enclosure.One - point) * (Enclosure.One + point)).Sqrt());
    }

    private static Enclosure Acos(double u)
    {
        var point = Enclosure.Point(u);
        return u == -1 ? Pi : Two * Atan(((Enclosure.One - point) / (Enclosure.One + point)).Sqrt());
    }
}
