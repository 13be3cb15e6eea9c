using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>A line through a space of fixed dimension, on which a function of a vector is one of a number.</summary>
/// <param name="Point">The point at t = 0.</param>
/// <param name="Direction">What a step of 1 adds.</param>
internal sealed record Line(IReadOnlyList<Rational> Point, IReadOnlyList<Rational> Direction)
{
    /// <summary>The point at t.</summary>
    public IReadOnlyList<Rational> At(Rational t) => [.. Point.Select((p, i) => p + (t * Direction[i]))];

    /// <summary>The elements as expressions of t.</summary>
    public IReadOnlyList<Expr> Elements(Algebra algebra, Expr t) =>
        [.. Point.Select((p, i) => algebra.Add(algebra.Constant(p), algebra.Scale(t, Direction[i])))];

    /// <summary>The values of t for which every element is in the domain; null if there is no interval of them.</summary>
    public Interval? Within(Interval domain)
    {
        var range = Interval.All;
        for (var i = 0; i < Point.Count; i++)
        {
            if (Direction[i].IsZero)
            {
                if (!Domains.Contains(domain, Point[i]))
                    return null;
                continue;
            }

            range = Rules.Intervals.Intersect(range, (domain + Interval.Point(-Point[i])).Scale(1 / Direction[i]));
        }

        return range is { Lower.IsFinite: true, Upper.IsFinite: true } && range.Lower.Value >= range.Upper.Value ? null : range;
    }

    /// <summary>
    /// Lines along which functions of vectors are seen to bend down or to have a kink: along one element, all, differences, and mixed ones;
    /// through a point where all elements are equal and through one where none are.
    /// </summary>
    public static IEnumerable<Line> Several(Interval domain)
    {
        var (same, other) = (Places(domain, 0, 0, 0), Places(domain, 0, 1, 3));
        yield return new(Take(same, 1), [1]);
        foreach (var direction in new Rational[][] { [1, -1], [1, 0], [1, 1], [1, 2] })
        {
            yield return new(Take(same, 2), direction);
            yield return new(Take(other, 2), direction);
        }

        yield return new(Take(other, 2), Take(other, 2));
        yield return new(Take(same, 3), [1, 1, 1]);
        yield return new(Take(same, 3), [1, -1, 0]);
        yield return new(Take(other, 3), [2, -1, -1]);
        yield return new(Take(other, 3), [1, -3, 2]);
        yield return new(Take(other, 3), Take(other, 3));
    }

    /// <summary>Lines on which kinks show: along one element, and where two that are equal part.</summary>
    public static IEnumerable<Line> ForKinks(Interval domain)
    {
        var same = Places(domain, 0, 0);
        yield return new(Take(same, 1), [1]);
        yield return new(same, [1, -1]);
        yield return new(Places(domain, 0, 1), [1, 0]);
    }

    private static Rational[] Take(Rational[] places, int count) => [.. places.Take(count)];

    // Plain numbers of the domain, farther from its middle or its end the larger the argument is.
    private static Rational[] Places(Interval domain, params int[] steps) => Array.ConvertAll(steps, s => (domain.Lower.IsFinite, domain.Upper.IsFinite) switch
    {
        (false, false) => (Rational)s,
        (true, false) => Above(domain.Lower.Value) + s,
        (false, true) => -Above(-domain.Upper.Value) - s,
        _ => (domain.Lower.Value + ((domain.Upper.Value - domain.Lower.Value) * new Rational(4 + s, 8))).Rounded(),
    });

    // A whole number, at least half of 1 above.
    private static Rational Above(Rational end) => (Rational)(end + new Rational(3, 2)).Floor();
}
