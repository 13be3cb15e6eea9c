using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rounding;

/// <summary>Keeps of a verdict what holds for every number that rounds to the ones that were written.</summary>
internal sealed class RoundingCheck(RoundedBody rounded, Question question)
{
    private const int Bits = 200;

    // How far a place may move with the numbers, of its size.
    private const double Nearness = 1e-9;

    private readonly Algebra _algebra = rounded.Algebra;

    private readonly IReadOnlyList<Symbol> _parameters = [.. question.Parameters.Select(p => (Symbol)rounded.Algebra.Import(p))];

    public Verdict Certain(Verdict verdict)
    {
        if (!rounded.IsLoose)
            return verdict;
        verdict = verdict with
        {
            Kinks = [.. verdict.Kinks.Where(IsCertain)],
            Undefined = [.. verdict.Undefined.Where(IsCertain)],
        };
        return verdict.Counterexample is { } counterexample && !IsCertain(counterexample)
            ? verdict with { Kind = VerdictKind.Unknown, Counterexample = null, Proof = [new Fact("the only counterexample that was found is within the rounding of its constants")] }
            : verdict;
    }

    private bool IsCertain(Counterexample found)
    {
        var middle = found.Points[found.Points.Count / 2];
        var view = Along(middle, found.Direction ?? [1], found.Parameters);
        var refuter = view.Refuter(_algebra);
        if (found.Evidence == Evidence.SecondDerivative)
            return refuter.BySecondDerivative(view.At, view.Values) is not null;
        // A point may lie where the pieces meet, which is no longer one place.
        var (a, b) = (view.PlaceOf(found.Points[0]), view.PlaceOf(found.Points[2]));
        return refuter.ByJensen(a, view.At, b, view.Values) is not null || refuter.Near(view.At, view.Values) is not null
            || refuter.Near(a, view.Values) is not null || refuter.Near(b, view.Values) is not null;
    }

    private bool IsCertain(Kink kink)
    {
        var view = Along(kink.Point ?? [kink.At], kink.Direction ?? [1], kink.Parameters);
        return view.Kinks(_algebra).Any(k => Math.Abs((k.At - view.At).ToDouble()) <= Nearness * Math.Max(1, Math.Abs(view.At.ToDouble())));
    }

    private bool IsCertain(UndefinedPoint undefined)
    {
        var view = Along(undefined.At, [.. undefined.At.Select(_ => Rational.One)], undefined.Parameters);
        var refuter = view.Refuter(_algebra);
        foreach (var requirement in Requirement.Of(_algebra, view.Body))
        {
            if (refuter.Value(requirement.Expr, BigRange.Of(view.At, Bits), view.Values, Bits) is not { } value || value is not { IsPoint: false, ContainsZero: true })
                continue;
            // 0 within the rounding is where a root is 0, and a logarithm or a division undefined for one number at least.
            if (requirement.Need == Need.NonNegative)
                return false;
        }

        return true;
    }

    private View Along(IReadOnlyList<Rational> point, IReadOnlyList<Rational> direction, IReadOnlyList<ParameterValue> found)
    {
        // What was found need not depend on every parameter; any value of the others will do.
        IReadOnlyList<ParameterValue> values =
        [
            .. found,
            .. _parameters.Where(p => p.Kind != SymbolKind.ElementParameter && !found.Any(v => v.Parameter.Index == p.Index))
                .Select(p => new ParameterValue(p, question.Defaults.FirstOrDefault(d => d.Parameter.Index == p.Index)?.Value ?? PointChoice.Within(p.Domain))),
        ];
        if (rounded.X.Kind != SymbolKind.Element)
            return new View(rounded.Body, rounded.X, point[0], new Line([0], [1]), values, _parameters);
        var line = new Line(point, direction);
        var t = (Symbol)_algebra.Symbol("t", rounded.X.Index, SymbolKind.Variable, line.Within(rounded.X.Domain) ?? Interval.All);
        var body = new Expansion(_algebra, line.Elements(_algebra, t), (parameter, element) =>
            _algebra.Constant(values.FirstOrDefault(v => v.Parameter.Name == $"{parameter.Name}[{element}]")?.Value ?? PointChoice.Within(parameter.Domain))).Of(rounded.Body);
        return new View(body, t, 0, line, values, [.. _parameters.Where(p => p.Kind != SymbolKind.ElementParameter && Algebra.Contains(body, p))]);
    }

    /// <summary>A function of one number, and what was found of it.</summary>
    private sealed record View(
        Expr Body, Symbol X, Rational At, Line Line, IReadOnlyList<ParameterValue> Values, IReadOnlyList<Symbol> Parameters)
    {
        public Refuter Refuter(Algebra algebra) => new(algebra, Body, X, [.. Parameters.Where(p => Algebra.Contains(Body, p))]);

        public Rational PlaceOf(IReadOnlyList<Rational> point)
        {
            var i = Enumerable.Range(0, point.Count).First(k => !Line.Direction[k].IsZero);
            return (point[i] - Line.Point[i]) / Line.Direction[i];
        }

        public IEnumerable<Kink> Kinks(Algebra algebra)
        {
            var (signs, refuter) = (new SignProver(algebra), Refuter(algebra));
            IReadOnlyList<Symbol> parameters = [.. Parameters.Where(p => Algebra.Contains(Body, p))];
            IReadOnlyList<Symbol> all = [.. parameters, .. Algebra.Nodes(Body).OfType<Symbol>().Where(LooseNumber.Is)];
            if (new PieceSplitter(algebra, X, signs.Sign).Split(Body, all) is not { } cases)
                return new NumericKinks(algebra, refuter, Body, X, parameters).Find();
            var joints = new JointJudge(algebra, signs, refuter, Body, X);
            return cases.SelectMany(c => Enumerable.Range(1, c.Pieces.Count - 1)
                .Select(i => joints.Judge(c.Pieces[i - 1], c.Pieces[i], [.. c.Parameters.Where(p => !LooseNumber.Is(p))]).Kink)).OfType<Kink>();
        }
    }
}
