using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>What a sign tells of the range of a function.</summary>
internal static class Signs
{
    public static readonly Interval OpenUnitBall = new(Bound.At(-1, open: true), Bound.At(1, open: true));

    /// <summary>The half-line that the sign of u leaves; for increasing functions through the origin.</summary>
    public static Interval Of(Interval u) =>
        u.IsPositive ? Interval.Positive : u.IsNegative ? Interval.Negative
        : u.IsNonNegative ? Interval.NonNegative : u.IsNonPositive ? Interval.NonPositive : Interval.All;

    /// <summary>As <see cref="Of"/>, between −bound and bound, neither reached.</summary>
    public static Interval Below(Rational bound, Interval u)
    {
        var sign = Of(u);
        return new(
            sign.Lower.IsFinite ? sign.Lower : Bound.At(-bound, open: true),
            sign.Upper.IsFinite ? sign.Upper : Bound.At(bound, open: true));
    }

    /// <summary>Not negative, and positive where u cannot be 0; for even functions that vanish at the origin.</summary>
    public static Interval OfMagnitude(Interval u) => u.ExcludesZero ? Interval.Positive : Interval.NonNegative;

    public static Term? ZeroAtZero(Term[] u) => u[0].Value is { IsZero: true } ? u[0].Number(0) : null;

    public static Term? OneAtZero(Term[] u) => u[0].Value is { IsZero: true } ? u[0].Number(1) : null;
}
