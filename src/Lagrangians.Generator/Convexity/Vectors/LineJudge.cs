using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>Judges a function of a vector along a line, and says what is found there of the vector.</summary>
internal sealed class LineJudge(Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults)
{
    private readonly HashSet<Expr> _seen = new(ReferenceComparer.Instance);

    // Those that values of parameters may break.
    private readonly IReadOnlyList<Requirement> _requirements =
        [.. Requirement.Of(algebra, body).Where(r => Algebra.Nodes(r.Expr).Any(n => n is Symbol { Kind: SymbolKind.ElementParameter }))];

    /// <summary>The verdict along the line, in terms of the vector; null where the same function was judged before.</summary>
    public Verdict? Of(Line line, int pattern)
    {
        if (Restrict(line, pattern) is not { } restricted)
            return null;
        if (UndefinedOn(restricted) is { } undefined)
            return Verdict.Unknown() with { Undefined = [undefined with { At = line.At(undefined.At[0]), Parameters = [.. restricted.Elements.Given] }] };
        if (!_seen.Add(restricted.Body))
            return null;
        var verdict = new ScalarConvexity(algebra, restricted.Body, restricted.T, restricted.Parameters, defaults).Judge();
        IReadOnlyList<ParameterValue> given = [.. restricted.Elements.Given];
        return verdict with
        {
            Counterexample = verdict.Counterexample is { } found ? OfVector(found, line, given) : null,
            Kinks = [.. verdict.Kinks.Select(k => OfVector(k, line, given))],
            Undefined = [.. verdict.Undefined.Select(u => u with { At = line.At(u.At[0]), Parameters = [.. u.Parameters, .. given] })],
        };
    }

    /// <summary>The kinks along the line.</summary>
    public IEnumerable<Kink> Kinks(Line line, int pattern)
    {
        if (Restrict(line, pattern) is not { } restricted || UndefinedOn(restricted) is not null || !_seen.Add(restricted.Body))
            yield break;
        var signs = new SignProver(algebra);
        var refuter = new Refuter(algebra, restricted.Body, restricted.T, restricted.Parameters);
        if (new PieceSplitter(algebra, restricted.T, signs.Sign).Split(restricted.Body, restricted.Parameters) is not { } cases)
            yield break;
        foreach (var one in cases)
        {
            var joints = new JointJudge(algebra, signs, refuter, restricted.Body, restricted.T);
            for (var i = 1; i < one.Pieces.Count; i++)
            {
                if (joints.Judge(one.Pieces[i - 1], one.Pieces[i], one.Parameters).Kink is { } kink)
                    yield return OfVector(kink, line, [.. restricted.Elements.Given]);
            }
        }
    }

    private static Kink OfVector(Kink kink, Line line, IReadOnlyList<ParameterValue> elements) =>
        kink with { Parameters = [.. kink.Parameters, .. elements], Point = line.At(kink.At), Direction = line.Direction };

    /// <summary>A verified counterexample at a point along a direction, or null.</summary>
    public Counterexample? Refute(Line line, IReadOnlyList<ParameterValue> values)
    {
        if (Restrict(line, pattern: 0) is not { } restricted)
            return null;
        IReadOnlyList<ParameterValue> needed = [.. restricted.Parameters.Select(p => values.First(v => v.Parameter.Name == p.Name))];
        var found = new Refuter(algebra, restricted.Body, restricted.T, restricted.Parameters).BySecondDerivative(0, needed);
        return found is null ? null : OfVector(found, line, [.. restricted.Elements.Given]);
    }

    private static Counterexample OfVector(Counterexample found, Line line, IReadOnlyList<ParameterValue> elements) => found with
    {
        Parameters = [.. found.Parameters, .. elements],
        Points = [.. found.Points.Select(p => line.At(p[0]))],
        Direction = line.Direction,
    };

    // Where the values of a parameter leave 0/0 on all of the line, what is left of the body is not the function.
    private UndefinedPoint? UndefinedOn(Restricted restricted)
    {
        foreach (var requirement in _requirements)
        {
            foreach (var expr in restricted.Expansion.Each(requirement.Expr))
            {
                if (expr is Constant { Value: var value } && (requirement.Need == Need.NonNegative ? value.Sign < 0 : requirement.Need == Need.Positive ? value.Sign <= 0 : value.IsZero))
                    return new UndefinedPoint(requirement.Reason, requirement.Part, [PointChoice.Within(restricted.T.Domain)], []);
            }
        }

        return null;
    }

    private Restricted? Restrict(Line line, int pattern)
    {
        if (line.Within(x.Domain) is not { } range)
            return null;
        var t = (Symbol)algebra.Symbol("t", x.Index, SymbolKind.Variable, range);
        var elements = new ElementValues(algebra, pattern);
        var expansion = new Expansion(algebra, line.Elements(algebra, t), elements.Of);
        var restricted = expansion.Of(body);
        return new Restricted(restricted, t, [.. parameters.Where(p => Algebra.Contains(restricted, p))], elements, expansion);
    }

    private sealed record Restricted(Expr Body, Symbol T, IReadOnlyList<Symbol> Parameters, ElementValues Elements, Expansion Expansion);
}
