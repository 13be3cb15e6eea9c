using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>Domains, which have exact ends, and enclosures, which have doubles for ends.</summary>
internal static class Domains
{
    /// <summary>Does every number of the enclosure belong to the domain?</summary>
    public static bool Contains(Interval domain, Enclosure values) =>
        IsAbove(domain.Lower, values.Lower) && IsAbove((-domain).Lower, -values.Upper);

    /// <summary>Does the number belong to the domain?</summary>
    public static bool Contains(Interval domain, Rational value) => IsAbove(domain.Lower, value) && IsAbove((-domain).Lower, -value);

    /// <summary>The doubles around the domain.</summary>
    public static Enclosure Around(Interval domain) => new(
        domain.Lower.IsFinite ? Enclosure.Of(domain.Lower.Value).Lower : double.NegativeInfinity,
        domain.Upper.IsFinite ? Enclosure.Of(domain.Upper.Value).Upper : double.PositiveInfinity);

    private static bool IsAbove(Bound lower, double value) =>
        !lower.IsFinite || (Rational.TryFromDouble(value, out var number) ? IsAbove(lower, number) : value > 0);

    private static bool IsAbove(Bound lower, Rational value)
    {
        if (!lower.IsFinite)
            return true;
        var order = value.CompareTo(lower.Value);
        return order > 0 || (order == 0 && !lower.IsOpen);
    }
}
