using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

/// <summary>An end of an interval: a number that belongs to it or not, or infinity.</summary>
internal readonly record struct Bound(Rational Value, bool IsFinite, bool IsOpen)
{
    public static readonly Bound Infinite = new(default, false, true);

    public static Bound At(Rational value, bool open = false) => new(value, true, open);
}

/// <summary>A set of real numbers between two ends; what is known of an expression's values.</summary>
internal readonly record struct Interval(Bound Lower, Bound Upper)
{
    public static readonly Interval All = new(Bound.Infinite, Bound.Infinite);
    public static readonly Interval Positive = new(Bound.At(0, open: true), Bound.Infinite);
    public static readonly Interval NonNegative = new(Bound.At(0), Bound.Infinite);
    public static readonly Interval Negative = new(Bound.Infinite, Bound.At(0, open: true));
    public static readonly Interval NonPositive = new(Bound.Infinite, Bound.At(0));
    public static readonly Interval Unit = Between(0, 1);

    public bool IsPositive => Lower.IsFinite && (Lower.Value.Sign > 0 || (Lower.Value.IsZero && Lower.IsOpen));

    public bool IsNonNegative => Lower.IsFinite && Lower.Value.Sign >= 0;

    public bool IsNegative => (-this).IsPositive;

    public bool IsNonPositive => (-this).IsNonNegative;

    public bool ExcludesZero => IsPositive || IsNegative;

    public static Interval Between(Rational lower, Rational upper) => new(Bound.At(lower), Bound.At(upper));

    public static Interval Point(Rational value) => new(Bound.At(value), Bound.At(value));

    public static Interval AtLeast(Rational lower) => new(Bound.At(lower), Bound.Infinite);

    public static Interval operator -(Interval a) => a.Scale(-1);

    public static Interval operator +(Interval a, Interval b) => new(Add(a.Lower, b.Lower), Add(a.Upper, b.Upper));

    /// <summary>The interval times a number other than 0.</summary>
    public Interval Scale(Rational factor)
    {
        var lower = Times(Lower, factor);
        var upper = Times(Upper, factor);
        return factor.Sign < 0 ? new(upper, lower) : new(lower, upper);
    }

    /// <summary>The smallest interval around both.</summary>
    public Interval Union(Interval other) => new(
        CompareLower(Lower, other.Lower) <= 0 ? Lower : other.Lower,
        CompareLower(Times(Upper, -1), Times(other.Upper, -1)) <= 0 ? Upper : other.Upper);

    /// <summary>Does every number of the other belong to this?</summary>
    public bool Contains(Interval other) => Union(other) == this;

    /// <summary>What the larger of one number from each may be.</summary>
    public Interval Maximum(Interval other) => new(
        CompareLower(Lower, other.Lower) >= 0 ? Lower : other.Lower,
        CompareLower(Times(Upper, -1), Times(other.Upper, -1)) <= 0 ? Upper : other.Upper);

    /// <summary>What products of one factor from each may be, by their signs.</summary>
    public Interval SignProduct(Interval other)
    {
        if (IsPositive && other.IsPositive || IsNegative && other.IsNegative)
            return Positive;
        if (IsPositive && other.IsNegative || IsNegative && other.IsPositive)
            return Negative;
        if (IsNonNegative && other.IsNonNegative || IsNonPositive && other.IsNonPositive)
            return NonNegative;
        if (IsNonNegative && other.IsNonPositive || IsNonPositive && other.IsNonNegative)
            return NonPositive;
        return All;
    }

    private static Bound Add(Bound a, Bound b) =>
        a.IsFinite && b.IsFinite ? Bound.At(a.Value + b.Value, a.IsOpen || b.IsOpen) : Bound.Infinite;

    private static Bound Times(Bound a, Rational factor) => a.IsFinite ? a with { Value = a.Value * factor } : a;

    // An upper end seen from the other side is a lower end.
    private static int CompareLower(Bound a, Bound b)
    {
        if (!a.IsFinite || !b.IsFinite)
            return a.IsFinite.CompareTo(b.IsFinite);
        var order = a.Value.CompareTo(b.Value);
        return order != 0 ? order : a.IsOpen.CompareTo(b.IsOpen);
    }
}
