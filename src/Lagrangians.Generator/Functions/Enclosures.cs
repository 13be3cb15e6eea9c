using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Enclosures of a function of one number by its values in high precision: slow, and all that a function needs that has no faster one.</summary>
internal readonly struct Enclosures
{
    private static readonly Precision Bits = 80;

    private readonly Func<BigFloat, Precision, BigFloat> _value;
    private readonly double _lowest;
    private readonly double _highest;

    private Enclosures(Func<BigFloat, Precision, BigFloat> value, Interval domain) => (_value, _lowest, _highest) = (
        value,
        domain.Lower.IsFinite ? domain.Lower.Value.ToDouble() : double.NegativeInfinity,
        domain.Upper.IsFinite ? domain.Upper.Value.ToDouble() : double.PositiveInfinity);

    /// <param name="value">The value, with its limits at the ends of the domain.</param>
    /// <param name="domain">Where it has values; beyond, it is not asked.</param>
    public static Enclosures Of(Func<BigFloat, Precision, BigFloat> value, Interval domain) => new(value, domain);

    /// <summary>Where the function increases: its values at the ends.</summary>
    public Enclosure Increasing(Enclosure u) => new(At(u.Lower).Lower, At(u.Upper).Upper);

    /// <summary>Where it decreases.</summary>
    public Enclosure Decreasing(Enclosure u) => new(At(u.Upper).Lower, At(u.Lower).Upper);

    /// <summary>At a number, or at the end of the domain that is nearest to it.</summary>
    public Enclosure At(double u)
    {
        var value = _value(u < _lowest ? _lowest : u > _highest ? _highest : u, Bits);
        if (value.IsNaN)
            return Enclosure.All;
        if (value.IsZero)
            return new(0, 0);
        // The error of high-precision values is far below what a rounding to double adds; what is beyond the doubles lies between the last of them and infinity.
        var nearest = value.ToDouble();
        return nearest == double.PositiveInfinity ? new(double.MaxValue, nearest)
            : nearest == double.NegativeInfinity ? new(nearest, double.MinValue)
            : Enclosure.Point(nearest).Widen(1.0 / (1L << 49));
    }
}
