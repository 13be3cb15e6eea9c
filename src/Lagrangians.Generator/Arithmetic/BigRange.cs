namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// An enclosure with ends of any precision: for verifying what doubles are too coarse for. Results are widened outwards unless they are exact.
/// </summary>
internal readonly record struct BigRange(BigFloat Lower, BigFloat Upper)
{
    public bool IsPoint => Lower == Upper;

    public bool IsPositive => Lower.Sign > 0;

    public bool IsNegative => Upper.Sign < 0;

    public bool ContainsZero => Lower.Sign <= 0 && Upper.Sign >= 0;

    public static BigRange Point(BigFloat value) => new(value, value);

    public static BigRange Of(Rational value, Precision precision)
    {
        var nearest = BigFloat.FromRational(value, precision);
        return nearest.ToRational() == value ? Point(nearest) : Widen(nearest, nearest, precision);
    }

    public static BigRange operator -(BigRange a) => new(-a.Upper, -a.Lower);

    public static BigRange Add(BigRange a, BigRange b, Precision precision) => new(
        AddDown(a.Lower, b.Lower, precision), -AddDown(-a.Upper, -b.Upper, precision));

    public static BigRange Multiply(BigRange a, BigRange b, Precision precision)
    {
        BigFloat[] ends = a.IsPoint && b.IsPoint
            ? [MultiplyDown(a.Lower, b.Lower, precision)]
            : [MultiplyDown(a.Lower, b.Lower, precision), MultiplyDown(a.Lower, b.Upper, precision), MultiplyDown(a.Upper, b.Lower, precision), MultiplyDown(a.Upper, b.Upper, precision)];
        BigFloat[] negated = a.IsPoint && b.IsPoint
            ? [MultiplyDown(-a.Lower, b.Lower, precision)]
            : [MultiplyDown(-a.Lower, b.Lower, precision), MultiplyDown(-a.Lower, b.Upper, precision), MultiplyDown(-a.Upper, b.Lower, precision), MultiplyDown(-a.Upper, b.Upper, precision)];
        return new(ends.Min(), -negated.Min());
    }

    /// <summary>1/this, which must not contain 0.</summary>
    public BigRange Reciprocal(Precision precision) => Widen(
        BigFloat.Divide(BigFloat.One, Upper, precision), BigFloat.Divide(BigFloat.One, Lower, precision), precision);

    public BigRange Abs() => Lower.Sign >= 0 ? this : Upper.Sign <= 0 ? -this : new(BigFloat.Zero, BigFloat.Max(-Lower, Upper));

    /// <summary>The values between two computed ends, each wrong by no more than a few units of its last place.</summary>
    public static BigRange Widen(BigFloat lower, BigFloat upper, Precision precision) => new(
        BigFloat.Subtract(lower, Unit(lower, precision), precision.Raise(8)), BigFloat.Add(upper, Unit(upper, precision), precision.Raise(8)));

    private static BigFloat Unit(BigFloat value, Precision precision) =>
        value.IsFinite && !value.IsZero ? BigFloat.One.Scale(value.Magnitude - precision.Bits + 3) : value.IsZero ? BigFloat.One.Scale(-BigFloat.MaximumMagnitude / 2) : BigFloat.Zero;

    private static BigFloat AddDown(BigFloat a, BigFloat b, Precision precision)
    {
        var sum = BigFloat.Add(a, b, precision);
        var isExact = !a.IsFinite || !b.IsFinite || a.IsZero || b.IsZero
            || (Math.Abs(a.Magnitude - b.Magnitude) < 4 * precision.Bits && BigFloat.AddExact(a, b) == sum);
        return isExact ? sum : BigFloat.Subtract(sum, Unit(sum, precision), precision.Raise(8));
    }

    private static BigFloat MultiplyDown(BigFloat a, BigFloat b, Precision precision)
    {
        if (a.IsZero || b.IsZero)
            return BigFloat.Zero;
        var product = BigFloat.Multiply(a, b, precision);
        return !a.IsFinite || !b.IsFinite || BigFloat.MultiplyExact(a, b) == product ? product : BigFloat.Subtract(product, Unit(product, precision), precision.Raise(8));
    }
}
