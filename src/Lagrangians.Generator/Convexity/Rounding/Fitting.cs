using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rounding;

/// <summary>
/// Solves an expression of rounded numbers that is nearly 0 for one of them, so that it is 0: 1.1752011936438014 with sinh 1 − 1.1752011936438014
/// nearly 0 is sinh 1. No number is moved farther than its rounding.
/// </summary>
internal sealed class Fitting(Algebra algebra, IReadOnlyList<LooseNumber> numbers)
{
    private const int Bits = 200;

    /// <summary>What the numbers are to be, in the order in which they are to be replaced; null where it does not fit, empty where it is 0.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="ofOne">Whether one number alone is to be moved.</param>
    public IReadOnlyList<(Symbol Number, Expr Value)>? Solve(Expr expr, bool ofOne)
    {
        expr = Roots.Simplify(algebra, expr);
        if (Algebra.IsZero(expr) || Algebra.IsZero(Meant(expr)))
            return [];
        if (Value(expr, isMeant: false) is not { ContainsZero: true })
            return null;
        // A result with all its digits was rounded sooner than a number that someone chose.
        var candidates = numbers.Where(n => Algebra.Contains(expr, n.Symbol)).OrderBy(n => n.IsLong ? 0 : 1).ToList();
        foreach (var number in candidates)
        {
            if (Nearest(expr, number) is (var root, true))
                return [(number.Symbol, root)];
        }

        if (ofOne)
            return null;
        // No single one can be moved so far: one after the other to the end of its rounding, until the next has its root.
        var solution = new List<(Symbol, Expr)>();
        foreach (var number in candidates)
        {
            if (Nearest(expr, number) is not var (place, isReached))
                continue;
            solution.Add((number.Symbol, place));
            if (isReached)
                return solution;
            expr = Roots.Simplify(algebra, algebra.Substitute(expr, number.Symbol, place));
        }

        return null;
    }

    // The number's root, or the end of its rounding that is next to it.
    private (Expr Place, bool IsReached)? Nearest(Expr expr, LooseNumber number)
    {
        var roots = Roots.Of(algebra, expr, number.Symbol)
            ?? Roots.Of(algebra, Meant(expr, except: number), number.Symbol);
        var (low, high) = (number.Symbol.Domain.Lower.Value, number.Symbol.Domain.Upper.Value);
        (Expr Place, bool IsReached)? best = null;
        var distance = Rational.Zero;
        foreach (var (place, _) in roots ?? [])
        {
            if (Value(place, isMeant: true) is not { } value || Math.Abs(value.Lower.Magnitude) > 2_000 || Math.Abs(value.Upper.Magnitude) > 2_000)
                continue;
            var (lower, upper) = (value.Lower.ToRational(), value.Upper.ToRational());
            if (lower >= low && upper <= high)
                return (place, true);
            var away = lower < low ? low - lower : upper - high;
            if (best is null || away < distance)
                (best, distance) = ((algebra.Constant(lower < low ? low : high), false), away);
        }

        return best;
    }

    private Expr Meant(Expr expr, LooseNumber? except = null)
    {
        foreach (var number in numbers)
        {
            if (!ReferenceEquals(number, except))
                expr = algebra.Substitute(expr, number.Symbol, number.Meaning);
        }

        return Roots.Simplify(algebra, expr);
    }

    private BigRange? Value(Expr expr, bool isMeant) => new PreciseValue(symbol => RangeOf(symbol, isMeant), Bits).Of(expr);

    private BigRange RangeOf(Symbol symbol, bool isMeant)
    {
        var number = numbers.FirstOrDefault(n => ReferenceEquals(n.Symbol, symbol));
        if (number is null)
            return new BigRange(BigFloat.NaN, BigFloat.NaN);
        return isMeant && new PreciseValue(_ => BigRange.Point(BigFloat.NaN), Bits).Of(number.Meaning) is { } value ? value
            : new(BigRange.Of(symbol.Domain.Lower.Value, Bits).Lower, BigRange.Of(symbol.Domain.Upper.Value, Bits).Upper);
    }
}
