using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>For a function that is not convex: ranges of one parameter that make it so, the widest of those that a user would write.</summary>
/// <param name="algebra">The algebra of the body.</param>
/// <param name="judge">The verdict on the body with a parameter narrowed, given the old and the new symbol.</param>
internal sealed class Narrowing(Algebra algebra, Func<Expr, Symbol, Symbol, Verdict> judge)
{
    private const int MaximumAttempts = 6;
    private const int MaximumWidenings = 3;

    // Signs first, then where powers and weights usually change their nature.
    private static readonly Interval[] Usual =
    [
        Interval.NonNegative, Interval.Positive, Interval.NonPositive, Interval.Negative,
        Interval.AtLeast(1), new(Bound.At(1, open: true), Bound.Infinite), Interval.Unit, Interval.AtLeast(2),
    ];

    private static readonly Rational[] Plain =
        [-10, -4, -3, -2, -1, -Rational.Half, new(-1, 4), new(1, 4), Rational.Half, 1, new(3, 2), 2, 3, 4, 5, 10];

    public IReadOnlyList<ParameterRange> Find(
        Expr body, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, Counterexample counterexample)
    {
        foreach (var parameter in parameters.Where(p => p.Kind is SymbolKind.Parameter or SymbolKind.ElementParameter && Algebra.Contains(body, p)))
        {
            // Of a parameter with a value for each element, the one that is farthest out.
            var values = counterexample.Parameters
                .Where(p => p.Parameter.Name == parameter.Name || p.Parameter.Name.StartsWith(parameter.Name + "[", StringComparison.Ordinal))
                .Select(p => p.Value).OrderBy(v => v).ToArray();
            if (values.Length == 0)
                continue;
            var bad = values[0];
            var given = defaults.FirstOrDefault(d => d.Parameter.Index == parameter.Index)?.Value;
            // A range with the counterexample in it is no better, and one without the default is none that the user means.
            var ranges = Usual.Concat(Beside(bad, given)).Select(r => Intervals.Intersect(r, parameter.Domain))
                .Where(r => IsRange(r) && r != parameter.Domain && !Domains.Contains(r, bad) && (given is null || Domains.Contains(r, given.Value)))
                .Distinct();
            foreach (var range in ranges.Take(MaximumAttempts))
            {
                if (IsConvexOn(body, parameter, range))
                    return [new ParameterRange(parameter, Widen(body, parameter, range, bad))];
            }
        }

        return [];
    }

    private bool IsConvexOn(Expr body, Symbol parameter, Interval range)
    {
        var narrowed = (Symbol)algebra.Symbol(parameter.Name, parameter.Index, parameter.Kind, range);
        return judge(algebra.Rebuild(body, node => ReferenceEquals(node, parameter) ? narrowed : node), parameter, narrowed).IsConvex;
    }

    // A sign need not be the limit: plain numbers between it and the counterexample are tried too.
    private Interval Widen(Expr body, Symbol parameter, Interval range, Rational bad)
    {
        var end = range.Lower.IsFinite && range.Lower.Value >= bad ? range.Lower.Value : range.Upper.Value;
        var wider = Beside(bad, end).Select(r => Intervals.Intersect(new Interval(
            end >= bad ? r.Lower : range.Lower, end >= bad ? range.Upper : r.Upper), parameter.Domain)).Where(r => r.Contains(range) && r != range);
        foreach (var wide in wider.Take(MaximumWidenings))
        {
            if (IsConvexOn(body, parameter, wide))
                return wide;
        }

        return range;
    }

    // Plain numbers between the counterexample and the default, as ends, the farthest from the default first.
    private static IEnumerable<Interval> Beside(Rational bad, Rational? given)
    {
        if (given is not { } good || good == bad)
            return [];
        return good > bad
            ? Plain.Where(p => p > bad && p <= good).Select(Interval.AtLeast)
            : Enumerable.Reverse(Plain).Where(p => p < bad && p >= good).Select(p => -Interval.AtLeast(-p));
    }

    private static bool IsRange(Interval r) => !r.Lower.IsFinite || !r.Upper.IsFinite || r.Lower.Value < r.Upper.Value;
}
