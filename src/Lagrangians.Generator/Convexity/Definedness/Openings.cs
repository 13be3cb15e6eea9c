using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>For a part that is undefined somewhere: a range of one parameter, or of x, on which it is defined, if one bound gives it.</summary>
internal sealed class Openings(Algebra algebra, RequirementProver prover, ValueChoice choice)
{
    private const int LongestBound = 12;

    private static readonly Interval[] Usual =
    [
        Interval.NonNegative, Interval.Positive, Interval.NonPositive, Interval.Negative, Interval.AtLeast(1), new(Bound.At(1, open: true), Bound.Infinite),
        -Interval.AtLeast(-1), new(Bound.Infinite, Bound.At(1, open: true)),
    ];

    // Both bounds are given where there were none.
    private static readonly Interval[] Bounded = [Interval.Unit, Interval.Between(-1, 1), new(Bound.At(-1, open: true), Bound.At(1, open: true))];

    /// <summary>The range, or null where none is proven.</summary>
    public ParameterRange? Find(Requirement requirement, UndefinedPoint point)
    {
        // A parameter before x, which is given.
        var symbols = requirement.Expressions.SelectMany(Algebra.Nodes).OfType<Symbol>().Distinct()
            .Where(s => s.Index >= 0).OrderBy(s => s.Kind is SymbolKind.Variable or SymbolKind.Element ? 1 : 0).ThenBy(s => s.Index).ToList();
        foreach (var symbol in symbols)
        {
            if (ValueOf(symbol, point) is not { } bad)
                continue;
            // A bound that is next to a zero only is none that anyone means.
            var isPlain = bad.IsExactDouble && bad.ToDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture).Length < LongestBound;
            var isX = symbol.Kind is SymbolKind.Variable or SymbolKind.Element;
            var ranges = OfCondition(requirement, symbol).Concat(isPlain ? Beside(bad) : []).Concat(Usual).Concat(symbol.Domain == Interval.All ? Bounded : [])
                .Select(r => Intervals.Intersect(r, symbol.Domain))
                .Where(r => r != symbol.Domain && !SignRegions.IsEmpty(r) && IsMore(r) && !Domains.Contains(r, bad) && (isX || Domains.Contains(r, choice.Usual(symbol))));
            foreach (var range in ranges.Distinct())
            {
                var narrowed = algebra.Symbol(symbol.Name, symbol.Index, symbol.Kind, range);
                if (prover.Holds(requirement.With(e => algebra.Rebuild(e, node => ReferenceEquals(node, symbol) ? narrowed : node))))
                    return new ParameterRange(symbol, range);
            }
        }

        return null;
    }

    // Where all is undefined that a condition leads to, its own bounds are what is meant.
    private static IEnumerable<Interval> OfCondition(Requirement requirement, Symbol symbol) => requirement.Part is not (Relation or Logic) ? []
        : from relation in Algebra.Nodes(requirement.Part).OfType<Relation>()
          where ReferenceEquals(relation.Left, symbol) || ReferenceEquals(relation.Right, symbol)
          let bound = (ReferenceEquals(relation.Left, symbol) ? relation.Right : relation.Left) as Constant
          where bound is not null
          from isOpen in new[] { false, true }
          from range in new Interval[] { new(Bound.At(bound.Value, isOpen), Bound.Infinite), new(Bound.Infinite, Bound.At(bound.Value, isOpen)) }
          select range;

    private static Interval[] Beside(Rational bad) =>
        [new(Bound.At(bad, open: true), Bound.Infinite), new(Bound.Infinite, Bound.At(bad, open: true))];

    private static bool IsMore(Interval range) => !range.Lower.IsFinite || !range.Upper.IsFinite || range.Lower.Value < range.Upper.Value;

    // Of what has a value for each element, the first that is not plain.
    private static Rational? ValueOf(Symbol symbol, UndefinedPoint point) => symbol.Kind is SymbolKind.Variable or SymbolKind.Element
        ? point.At[0]
        : point.Parameters.FirstOrDefault(p => p.Parameter.Name == symbol.Name || p.Parameter.Name.StartsWith(symbol.Name + "[", StringComparison.Ordinal))?.Value;
}
