using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>
/// Proves what a body needs for every x and all values of the parameters for which it is computed at all: the condition that it stands
/// under is taken apart into what it says of single symbols, whose ranges become narrower, and of expressions, which are compared with what
/// is needed.
/// </summary>
internal sealed class RequirementProver(Algebra algebra)
{
    private const int MostSummed = 4;

    private readonly VectorDomain _domain = new(algebra);
    private readonly Dictionary<Requirement, bool> _known = [];

    /// <summary>Is it proven?</summary>
    public bool Holds(Requirement requirement)
    {
        if (_known.TryGetValue(requirement, out var known))
            return known;
        return _known[requirement] = HoldsAlways(requirement)
            || (requirement.Condition is { } condition
                && Hypothesis.Of(algebra, condition).All(way => HoldsWhere(requirement with { Condition = null }, WithSums(way))));
    }

    /// <summary>Is it seen at once, without a search?</summary>
    public bool IsInRange(Requirement requirement) => _domain.IsInRange(requirement);

    // From d − x > 0 and d + x > 0 follows d > 0.
    private IReadOnlyList<Hypothesis> WithSums(IReadOnlyList<Hypothesis> way)
    {
        Hypothesis[] signed = [.. way.Where(h => h.Need is Need.Positive or Need.NonNegative).Take(MostSummed)];
        return [.. way, .. signed.SelectMany((a, i) => signed.Skip(i + 1).Select(b =>
            new Hypothesis(algebra.Add(a.Expr, b.Expr), a.Need == Need.Positive ? a.Need : b.Need)))];
    }

    private bool HoldsAlways(Requirement requirement) =>
        requirement.IsKnown(algebra) || _domain.Holds(requirement)
        || (requirement is { Need: Need.Positive, Exponent: { } exponent }
            && Is(requirement.Expr, Need.NonNegative) && Is(exponent, Need.NonNegative));

    private bool Is(Expr expr, Need need)
    {
        var asked = new Requirement(expr, need, expr, "");
        return asked.IsKnown(algebra) || _domain.Holds(asked);
    }

    private bool HoldsWhere(Requirement requirement, IReadOnlyList<Hypothesis> way)
    {
        Budget.Enter();
        if (way.Any(h => h.IsImpossible(algebra)))
            return true;
        foreach (var hypothesis in way)
        {
            if (OnlySymbol(hypothesis.Expr) is not { } symbol || SignRegions.Of(algebra, hypothesis, symbol) is not { } regions)
                continue;
            IReadOnlyList<Hypothesis> others = [.. way.Where(h => h != hypothesis)];
            return regions.All(region => HoldsWhere(
                requirement.With(e => algebra.Substitute(e, symbol, region)), [.. others.Select(h => h with { Expr = algebra.Substitute(h.Expr, symbol, region) })]));
        }

        return HoldsAlways(requirement) || way.Any(h => Follows(requirement, h) || Within(h).Any(put => HoldsAlways(requirement.With(put))));
    }

    // Of numbers, not of all elements of a vector.
    private static Symbol? OnlySymbol(Expr expr)
    {
        var nodes = Algebra.Nodes(expr).Where(n => n is Symbol or Reduction).ToList();
        return nodes is [Symbol symbol] ? symbol : null;
    }

    // From h > 0 follows r > 0 if r − h ≥ 0, or if r/h > 0.
    private bool Follows(Requirement requirement, Hypothesis h)
    {
        var r = requirement.Expr;
        switch (requirement.Need)
        {
            case Need.NonZero when r is Product product && (product.Count > 1 || !Algebra.IsOne(product.Exponent(0))):
                return Enumerable.Range(0, product.Count).All(i => Is(product.Base(i), Need.NonZero) || Follows(requirement with { Expr = product.Base(i) }, h));
            case Need.NonZero:
                return h.Need is Need.Positive or Need.NonZero && new[] { h.Expr, algebra.Negate(h.Expr) }.Any(e =>
                    Is(algebra.Divide(r, e), Need.NonZero)
                    || (h.Need == Need.Positive && (Is(algebra.Subtract(r, h.Expr), Need.NonNegative) || Is(algebra.Subtract(algebra.Negate(r), h.Expr), Need.NonNegative))));
            case Need.Positive:
                return h.Need == Need.Positive && (Is(algebra.Subtract(r, h.Expr), Need.NonNegative) || Is(algebra.Divide(r, h.Expr), Need.Positive));
            default:
                return (h.Need is Need.Positive or Need.NonNegative && Is(algebra.Subtract(r, h.Expr), Need.NonNegative))
                    || (h.Need == Need.Positive && Is(algebra.Divide(r, h.Expr), Need.NonNegative));
        }
    }

    // x > c as x = c + t for t > 0.
    private IEnumerable<Func<Expr, Expr>> Within(Hypothesis h)
    {
        if (h.Need is not (Need.Positive or Need.NonNegative))
            yield break;
        foreach (var symbol in Algebra.Nodes(h.Expr).OfType<Symbol>().Where(s => !s.VariesByElement && s.Kind != SymbolKind.Integer).ToList())
        {
            if (Algebra.ContainsReduced(h.Expr, symbol) || Roots.Of(algebra, h.Expr, symbol) is not [(var place, var above and not 0)] || Algebra.Contains(place, symbol))
                continue;
            var t = algebra.Symbol("t'", symbol.Index, symbol.Kind, h.Need == Need.Positive ? Interval.Positive : Interval.NonNegative);
            var there = above > 0 ? algebra.Add(place, t) : algebra.Subtract(place, t);
            yield return expr => algebra.Substitute(expr, symbol, there);
        }
    }
}
