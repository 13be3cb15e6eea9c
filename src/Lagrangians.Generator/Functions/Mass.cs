using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// A function whose slope is, but for its sign, a log-concave density f everywhere: the difference of two of its values is the mass of f between two
/// places.
/// </summary>
/// <param name="Values">Its values; the ends are its limits.</param>
/// <param name="Bend">The least number with (log f)″ ≥ −bend.</param>
internal sealed record Mass(Interval Values, Rational Bend)
{
    public static readonly Interval ZeroToOne = new(Bound.At(0, open: true), Bound.At(1, open: true));

    public static readonly Interval MinusOneToOne = new(Bound.At(-1, open: true), Bound.At(1, open: true));
}
