using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

// What is put together of forms that are sought by themselves.
internal sealed partial class Stabilizer
{
    private readonly Dictionary<int, Stabilizer> _ofParts = [];
    private readonly Dictionary<Expr, Candidate> _joined = new(ReferenceComparer.Instance);

    /// <summary>What was put together of parts before the search for a form of the whole ended at its bound; null where nothing was.</summary>
    public Expr? FoundOfParts(Expr expr) => _joined.TryGetValue(expr, out var found) && 2 * found.Merit.Wide <= Ordinary.Count() ? _ends.Of(expr, _limits.Of(found.Form)) : null;

    // Before it is seen at the ends. In a hurry there is time for the whole only.
    private Expr Sought(Expr expr, bool isHurried)
    {
        (_isHurried, _findRemaining) = (isHurried, Nothing);
        var moved = Leave(expr);
        var joined = default(Candidate);
        var form = FormOf(moved, () => (joined = isHurried ? null : ByParts(expr)) is { Merit.IsBest: true } best ? best.Form : null, out var isRestored);
        if (isRestored)
            return form;
        form = ReferenceEquals(form, moved) ? expr : Restore(form);
        if (joined is not { } other || !other.Merit.IsAbove(MeritOf(expr, form)))
            return form;
        _findRemaining = Nothing;
        return other.Form;
    }

    // What is a sum of others for which there are forms: of functions that have no parameter in common, or of what is seen from its place.
    private Candidate? ByParts(Expr expr)
    {
        if (_terms.Value is { } terms && terms.Split(expr) is { } split)
        {
            if (SeparateTerms.Cancel(split, _grid.Scale.ToDouble(), _grid.ValueAt))
                return null;
            var forms = new List<(Expr Factor, Expr Form)>();
            foreach (var (part, i) in split.Select((p, i) => (p, i)))
            {
                var form = Algebra.Contains(part, _x) ? OfPart(i, part).Sought(part, isHurried: false) : part;
                if (ReferenceEquals(part, expr))
                {
                    _findRemaining = OfPart(i, part)._findRemaining;
                    return new(form, default);
                }

                forms.Add((_algebra.One, form));
            }

            var joined = JoinedForms.Of(_algebra, [.. forms]);
            var largest = forms.Select(f => JoinedForms.Size(_algebra, f.Factor, f.Form)).Aggregate((a, b) => _algebra.Call("Max", a, b));
            var isApart = _elsewhere.Value.All(g => SeparateTerms.IsApart(split, _grid.Scale.ToDouble(), g.ValueAt));
            return Served(expr, isApart ? joined.Emitted(_algebra) : joined.Guarded(_algebra, expr, largest));
        }

        if (_place is not { } place || !_isOfScaleOnly || PlacedForms.Of(_algebra, _x, place, _value, expr) is not { } placed)
            return null;
        return placed.Candidates(e => Restore(FormOf(e, () => null, out _))).Select(Best).FirstOrDefault(c => c is not null);

        Candidate? Best(IEnumerable<Expr> candidates) =>
            candidates.OrderBy(c => _displaced.Value.Count(p => WholeRange.Fails(expr, c, p))).Select(c => Served(expr, c)).FirstOrDefault(c => c is not null);
    }

    private Stabilizer OfPart(int index, Expr part)
    {
        if (!_ofParts.TryGetValue(index, out var known))
        {
            var value = _terms.Value!.Values.ElementAtOrDefault(index) ?? part;
            _ofParts[index] = known = new Stabilizer(_algebra, _x, value, _parameters, [.. _own.Where(p => Algebra.Contains(value, p.Symbol))]);
        }

        return known;
    }

    // At the defaults, and at most of the other values of the parameters: what is left there is repaired.
    private Candidate? Served(Expr expr, Expr form)
    {
        _findRemaining = Nothing;
        return _numbers.Value.All(p => !WholeRange.Fails(expr, form, p)) && MeritOf(expr, form) is var merit && merit.IsSeldom(_whole.Value) ? _joined[expr] = new(form, merit) : null;
    }

    private Merit MeritOf(Expr expr, Expr form) => Merit.Of(expr, form, Ordinary, _whole.Value);

    private IEnumerable<GridPoint> Ordinary => _numbers.Value.Where((_, i) => Math.Abs(_grid.Points[i].V) is 0 or (>= Least and <= Largest));

    private sealed record Candidate(Expr Form, Merit Merit);
}
