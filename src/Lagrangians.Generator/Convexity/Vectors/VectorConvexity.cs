using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// The verdict on a function of a vector, for any number of elements: a proof by rules and lemmas, else a search for a line along which it
/// bends down; kinks and undefined points are looked for along lines too.
/// </summary>
internal sealed class VectorConvexity
{
    // Along each line a function of one number is judged; what is to be found is found along the first few.
    private const int MaximumLines = 14;
    private const int MaximumRefutations = 12;

    private readonly Algebra _algebra;
    private readonly Expr _body;
    private readonly Symbol _x;
    private readonly IReadOnlyList<Symbol> _parameters;
    private readonly IReadOnlyList<ParameterValue> _defaults;
    private readonly IReadOnlyList<Requirement>? _open;
    private readonly LineJudge _lines;
    private readonly List<Fact> _tried = [];

    public VectorConvexity(
        Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? open)
    {
        _algebra = algebra;
        _body = algebra.Import(body);
        _x = (Symbol)algebra.Import(x);
        _parameters = [.. parameters.Where(p => p.Kind != SymbolKind.ElementParameter).Select(p => (Symbol)algebra.Import(p)).Where(p => Algebra.Contains(_body, p))];
        (_defaults, _open) = (defaults, open);
        _lines = LinesOf(_body);
    }

    public Verdict Judge()
    {
        var unproven = _open is { Count: 0 } ? null : new VectorDomain(_algebra).Unproven(_body);
        var proof = CompositionRules.Prove(_algebra, _body, new ScalarParts(_algebra).Prove);
        if (proof is not null && proof.Curvature.HasFlag(Curvature.Convex) && unproven is null)
        {
            var isSmooth = OneNumber.IsSmooth(_body) && !RootAtZero.MayHave(_algebra, _body);
            return new Verdict(VerdictKind.Convex, [proof.Last]) { Kinks = isSmooth ? [] : FindKinks(), IsDifferentiable = isSmooth };
        }

        if (unproven is not null)
            _tried.Add(new($"{unproven.Part} is not known to be defined everywhere"));
        else
            _tried.Add(new("no rule of composition and no lemma on sums proves it"));
        return Search(isProven: proof is not null && proof.Curvature.HasFlag(Curvature.Convex), unproven);
    }

    private LineJudge LinesOf(Expr body) => new(_algebra, body, _x, [.. _parameters.Where(p => Algebra.Contains(body, p))], _defaults, _open);

    private IReadOnlyList<Kink> FindKinks() => FindKinks(_lines) is { Count: > 0 } found ? found : FindSpecialKinks();

    // For single values of the parameters: a root may reach 0, an exponent 1.
    private IReadOnlyList<Kink> FindSpecialKinks()
    {
        foreach (var (there, given) in new SpecialKinks(_algebra, _body, _parameters).Bodies())
        {
            if (FindKinks(LinesOf(there).With(given)) is [var kink])
                return [kink with { Parameters = [.. given, .. kink.Parameters], Formulas = null }];
        }

        return [];
    }

    private IReadOnlyList<Kink> FindKinks(LineJudge lines)
    {
        // A parameter for each element may shift a kink from the origin: 0 has it there.
        foreach (var pattern in new[] { 1, 0 }.Take(HasElementParameters() ? 2 : 1))
        {
            // What is of single elements shows on one element; norms, extrema and what is centred, where elements are equal.
            foreach (var line in Line.ForKinks(_x.Domain).Take(HasPiecesOfTheWhole() ? 3 : 1))
            {
                if (lines.Kinks(line, pattern).FirstOrDefault() is { } kink)
                    return [kink];
            }
        }

        return [];
    }

    private bool HasPiecesOfTheWhole()
    {
        var prover = new ShapeProver(_algebra);
        return Algebra.Nodes(_body).Any(n => n is Reduction { Kind: not ReductionKind.Sum and not ReductionKind.LogSumExp }
            || (n is Piecewise or Relation or Call or Product && !prover.IsOfOneNumber(n) && (n is not Product || prover.DependsOnX(n))));
    }

    private bool HasElementParameters() => Algebra.Nodes(_body).Any(n => n is Symbol { Kind: SymbolKind.ElementParameter });

    private Verdict Search(bool isProven, Requirement? unproven)
    {
        var kinks = new List<Kink>();
        var undefined = new List<UndefinedPoint>();
        foreach (var pattern in Enumerable.Range(0, HasElementParameters() ? ElementValues.Patterns : 1))
        {
            foreach (var line in Line.Several(_x.Domain).Take(MaximumLines))
            {
                if (_lines.Of(line, pattern) is not { } verdict)
                    continue;
                if (kinks.Count == 0)
                    kinks.AddRange(verdict.Kinks.Take(1));
                if (undefined.Count == 0)
                    undefined.AddRange(verdict.Undefined.Take(1).Select(u => unproven is null ? u : u with { Part = unproven.Part }));
                if (verdict.Counterexample is { } counterexample)
                    return NotConvex(counterexample, kinks, undefined);
                if (isProven && undefined.Count > 0)
                    return new Verdict(VerdictKind.Unknown, _tried) { Kinks = kinks, Undefined = undefined };
            }
        }

        if (kinks.Count == 0 && (!OneNumber.IsSmooth(_body) || RootAtZero.MayHave(_algebra, _body)))
            kinks.AddRange(FindSpecialKinks());
        var attempts = 0;
        foreach (var (line, values) in isProven ? [] : new HessianSearch(_algebra, _body, _x, _parameters).Candidates())
        {
            if (++attempts > MaximumRefutations)
                break;
            if (_lines.Refute(line, values) is { } counterexample)
                return NotConvex(counterexample, kinks, undefined);
        }

        _tried.Add(new("no counterexample was found for vectors of up to three elements"));
        return new Verdict(VerdictKind.Unknown, _tried) { Kinks = kinks, Undefined = undefined };
    }

    private static Verdict NotConvex(Counterexample counterexample, IReadOnlyList<Kink> kinks, IReadOnlyList<UndefinedPoint> undefined) =>
        new(VerdictKind.NotConvex, []) { Counterexample = counterexample, Kinks = kinks, Undefined = undefined };
}
