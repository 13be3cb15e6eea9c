namespace Lagrangians.Generator.Arithmetic;

/// <summary>
/// All real numbers between two doubles, infinities as ends allowed: an enclosure of a value or of a range. Every operation rounds
/// outwards, and only where its result is not exact: what is exactly 0 stays 0.
/// </summary>
/// <remarks>
/// Only +, −, ·, / and the square root of IEEE 754 are used, which give the same bits on every machine; the elementary functions are
/// made of them (<see cref="EnclosureFunctions"/>).
/// </remarks>
internal readonly partial struct Enclosure : IEquatable<Enclosure>
{
    public static readonly Enclosure All = new(double.NegativeInfinity, double.PositiveInfinity);
    public static readonly Enclosure NonNegative = new(0, double.PositiveInfinity);
    public static readonly Enclosure Unit = new(0, 1);
    public static readonly Enclosure One = new(1, 1);

    /// <summary>The numbers from lower to upper; what is NaN or of no sense becomes infinite.</summary>
    public Enclosure(double lower, double upper)
    {
        Lower = lower < double.PositiveInfinity ? lower : double.IsNaN(lower) ? double.NegativeInfinity : double.MaxValue;
        Upper = upper > double.NegativeInfinity ? upper : double.IsNaN(upper) ? double.PositiveInfinity : double.MinValue;
    }

    public double Lower { get; }

    public double Upper { get; }

    public bool IsPoint => Lower == Upper;

    public bool IsFinite => Lower > double.NegativeInfinity && Upper < double.PositiveInfinity;

    public bool ContainsZero => Lower <= 0 && Upper >= 0;

    public double Width => Upper - Lower;

    /// <summary>A number in the middle; infinite where there is none, of a half-line.</summary>
    public double Middle => Lower + (Width / 2) is var middle && !double.IsInfinity(middle) ? middle : (Lower / 2) + (Upper / 2);

    /// <summary>The largest magnitude in it.</summary>
    public double Magnitude => Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    public static Enclosure Point(double value) => new(value, value);

    /// <summary>A rational number: exactly, if it is a double.</summary>
    public static Enclosure Of(Rational value)
    {
        var nearest = value.ToDouble();
        if (double.IsInfinity(nearest))
            return nearest > 0 ? new(double.MaxValue, nearest) : new(nearest, double.MinValue);
        var order = value.Rounded().CompareTo(value);
        return order == 0 ? Point(nearest) : order < 0 ? new(nearest, Above(nearest)) : new(Below(nearest), nearest);
    }

    public bool Contains(double value) => Lower <= value && value <= Upper;

    public Enclosure Union(Enclosure other) => new(Math.Min(Lower, other.Lower), Math.Max(Upper, other.Upper));

    /// <summary>What belongs to both; either alone where that is nothing, since both enclose the same.</summary>
    public Enclosure Intersect(Enclosure other)
    {
        var (lower, upper) = (Math.Max(Lower, other.Lower), Math.Min(Upper, other.Upper));
        return lower <= upper ? new(lower, upper) : this;
    }

    public Enclosure Maximum(Enclosure other) => new(Math.Max(Lower, other.Lower), Math.Max(Upper, other.Upper));

    public Enclosure Minimum(Enclosure other) => new(Math.Min(Lower, other.Lower), Math.Min(Upper, other.Upper));

    /// <summary>Both ends moved outwards by a part of themselves and by an amount.</summary>
    public Enclosure Widen(double relative, double absolute = 0) => new(
        Below(Lower - ((Math.Abs(Lower) * relative) + absolute)),
        Above(Upper + ((Math.Abs(Upper) * relative) + absolute)));

    public bool Equals(Enclosure other) => Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    public override bool Equals(object? obj) => obj is Enclosure other && Equals(other);

    public override int GetHashCode() => unchecked((Lower.GetHashCode() * 31) + Upper.GetHashCode());

    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, "[{0:R}, {1:R}]", Lower, Upper);

    /// <summary>The next double above.</summary>
    public static double Above(double value)
    {
        if (double.IsNaN(value) || value == double.PositiveInfinity)
            return value;
        if (value == 0)
            return double.Epsilon;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble(value > 0 ? bits + 1 : bits - 1);
    }

    /// <summary>The next double below.</summary>
    public static double Below(double value) => -Above(-value);
}
