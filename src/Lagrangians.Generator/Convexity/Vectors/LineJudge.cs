using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>Judges a function of a vector along a line, and says what is found there of the vector.</summary>
internal sealed class LineJudge(
    Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? open)
{
    private readonly HashSet<Expr> _seen = new(ReferenceComparer.Instance);

    /// <summary>The same with values given to parameters, in what the body needs too.</summary>
    public LineJudge With(IReadOnlyList<ParameterValue> given) => new(algebra, body, x, parameters, defaults, open is null ? null :
        [.. open.Select(r => r.With(e => given.Aggregate(e, (b, v) => algebra.Substitute(b, v.Parameter, algebra.Constant(v.Value)))))]);

    /// <summary>The verdict along the line, in terms of the vector; null where the same function was judged before.</summary>
    public Verdict? Of(Line line, int pattern)
    {
        if (Restrict(line, pattern) is not { } restricted || !_seen.Add(restricted.Body))
            return null;
        var verdict = new ScalarConvexity(algebra, restricted.Body, restricted.T, restricted.Parameters, defaults, open is null ? null : restricted.Open).Judge();
        IReadOnlyList<ParameterValue> elements = [.. restricted.Elements.Given];
        return verdict with
        {
            Counterexample = verdict.Counterexample is { } found ? OfVector(found, line, elements) : null,
            Kinks = [.. verdict.Kinks.Select(k => OfVector(k, line, elements))],
            Undefined = [.. verdict.Undefined.Select(u => u with { At = line.At(u.At[0]), Parameters = [.. u.Parameters, .. elements] })],
        };
    }

    /// <summary>The kinks along the line.</summary>
    public IEnumerable<Kink> Kinks(Line line, int pattern)
    {
        if (Restrict(line, pattern) is not { } restricted || !_seen.Add(restricted.Body))
            yield break;
        foreach (var kink in PieceKinks.Of(algebra, restricted.Body, restricted.T, restricted.Parameters, restricted.Open))
            yield return OfVector(kink, line, [.. restricted.Elements.Given]);
    }

    private static Kink OfVector(Kink kink, Line line, IReadOnlyList<ParameterValue> elements) =>
        kink with { Parameters = [.. kink.Parameters, .. elements], Point = line.At(kink.At), Direction = line.Direction };

    /// <summary>A verified counterexample at a point along a direction, or null.</summary>
    public Counterexample? Refute(Line line, IReadOnlyList<ParameterValue> values)
    {
        if (Restrict(line, pattern: 0) is not { } restricted)
            return null;
        IReadOnlyList<ParameterValue> needed = [.. restricted.Parameters.Select(p => values.First(v => v.Parameter.Name == p.Name))];
        var defined = new DefinedPoints(algebra, restricted.T, restricted.Open);
        var found = new Refuter(algebra, restricted.Body, restricted.T, restricted.Parameters, defined).BySecondDerivative(0, needed);
        return found is null ? null : OfVector(found, line, [.. restricted.Elements.Given]);
    }

    private static Counterexample OfVector(Counterexample found, Line line, IReadOnlyList<ParameterValue> elements) => found with
    {
        Parameters = [.. found.Parameters, .. elements],
        Points = [.. found.Points.Select(p => line.At(p[0]))],
        Direction = line.Direction,
    };

    private Restricted? Restrict(Line line, int pattern)
    {
        if (line.Within(x.Domain) is not { } range)
            return null;
        var t = (Symbol)algebra.Symbol("t", x.Index, SymbolKind.Variable, range);
        var elements = new ElementValues(algebra, pattern);
        var expansion = new Expansion(algebra, line.Elements(algebra, t), elements.Of);
        var restricted = expansion.Of(body);
        // What is needed for each element is needed for every one.
        IReadOnlyList<Requirement> needed =
        [
            .. (open ?? []).SelectMany(r => Enumerable.Range(0, r.Expressions.Any(e => e.VariesByElement) ? line.Point.Count : 1)
                .Select(i => r.With(e => e.VariesByElement ? expansion.Of(e, i) : expansion.Of(e)))),
        ];
        return new Restricted(restricted, t, [.. parameters.Where(p => Algebra.Contains(restricted, p))], elements, needed);
    }

    private sealed record Restricted(Expr Body, Symbol T, IReadOnlyList<Symbol> Parameters, ElementValues Elements, IReadOnlyList<Requirement> Open);
}
