using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>Where an expression of one symbol has a sign: intervals and single points of that symbol.</summary>
internal static class SignRegions
{
    /// <summary>
    /// What the symbol may be where the hypothesis holds: narrowed symbols, and numbers. No value for which it holds is left out; null where the
    /// expression's zeros are not known.
    /// </summary>
    public static IReadOnlyList<Expr>? Of(Algebra algebra, Hypothesis hypothesis, Symbol symbol)
    {
        if (Roots.Of(algebra, hypothesis.Expr, symbol) is not { } roots || Places(roots) is not { } places)
            return null;
        var program = new BoxProgram([symbol], hypothesis.Expr);
        var regions = new List<Expr>();
        for (var i = 0; i <= places.Count; i++)
        {
            // A place that is no double may lie anywhere between two of them.
            var gap = new Interval(
                i == 0 ? Bound.Infinite : Bound.At(places[i - 1].Low, open: places[i - 1].IsExact),
                i == places.Count ? Bound.Infinite : Bound.At(places[i].High, open: places[i].IsExact));
            var range = Intervals.Intersect(gap, symbol.Domain);
            if (!IsEmpty(range) && hypothesis.Need is { } need)
            {
                if (SignIn(program, i == 0 ? null : places[i - 1].High, i == places.Count ? null : places[i].Low, symbol.Domain) is not { } sign)
                    return null;
                if (sign > 0 || need == Need.NonZero)
                    regions.Add(algebra.Symbol(symbol.Name, symbol.Index, symbol.Kind, range));
            }

            if (i < places.Count && hypothesis.Need is null or Need.NonNegative)
            {
                if (!places[i].IsExact)
                    return null;
                if (Domains.Contains(symbol.Domain, places[i].Low))
                    regions.Add(algebra.Constant(places[i].Low));
            }
        }

        return regions;
    }

    /// <summary>Is there no number in it?</summary>
    public static bool IsEmpty(Interval range) => range is { Lower.IsFinite: true, Upper.IsFinite: true }
        && (range.Lower.Value > range.Upper.Value || (range.Lower.Value == range.Upper.Value && (range.Lower.IsOpen || range.Upper.IsOpen)));

    private static List<(Rational Low, Rational High, bool IsExact)>? Places(IReadOnlyList<(Expr Place, int SignAbove)> roots)
    {
        var places = new List<(Rational Low, Rational High, bool IsExact)>();
        foreach (var (place, _) in roots)
        {
            if (place is Constant { Value: var value })
                places.Add((value, value, true));
            else if (place.IsClosed && new BoxProgram([], place).EvaluateOne([]) is { IsFinite: true } around)
                places.Add((Rational.FromDouble(around.Lower), Rational.FromDouble(around.Upper), false));
            else
                return null;
        }

        places = [.. places.Distinct().OrderBy(p => p.Low)];
        return places.Zip(places.Skip(1), (a, b) => a.High < b.Low).All(apart => apart) ? places : null;
    }

    private static int? SignIn(BoxProgram program, Rational? low, Rational? high, Interval domain)
    {
        // Within the gap and the domain, where both leave room.
        var lower = domain.Lower.IsFinite && (low is null || domain.Lower.Value > low) ? domain.Lower.Value : low;
        var upper = domain.Upper.IsFinite && (high is null || domain.Upper.Value < high) ? domain.Upper.Value : high;
        var sample = (lower, upper) switch
        {
            (null, null) => Rational.Zero,
            ({ } l, null) => l + 1,
            (null, { } u) => u - 1,
            ({ } l, { } u) => (l + u) / 2,
        };
        var value = program.EvaluateOne([Enclosure.Of(sample)]);
        return value.Lower > 0 ? 1 : value.Upper < 0 ? -1 : null;
    }
}
