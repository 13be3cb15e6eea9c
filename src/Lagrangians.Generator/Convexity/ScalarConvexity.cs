using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Definedness;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// The verdict on a function of one variable: taken apart into pieces, each proven by the sign of its second derivative, and joined again
/// by values and slopes; what is not proven is searched for a counterexample.
/// </summary>
internal sealed class ScalarConvexity
{
    private const int Boxes = 600;

    private readonly Algebra _algebra;
    private readonly Expr _body;
    private readonly Symbol _x;
    private readonly IReadOnlyList<Symbol> _parameters;
    private readonly IReadOnlyList<ParameterValue> _defaults;
    private readonly SignProver _signs;
    private readonly Refuter _refuter;
    private readonly List<Fact> _steps = [];
    private readonly List<Kink> _kinks = [];
    private readonly List<UndefinedPoint> _undefined = [];
    private readonly IReadOnlyList<Requirement>? _open;
    private Counterexample? _counterexample;
    private bool _isProven = true;
    private bool _isStrict = true;
    private bool _isSmooth = true;
    private bool _hasEmptyPieces;

    /// <param name="algebra">The algebra of the function.</param>
    /// <param name="body">The function.</param>
    /// <param name="x">Its variable.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="defaults">The defaults of parameters that have one.</param>
    /// <param name="open">What the function needs as it was written and is not proven; null where it is not known what it needs.</param>
    public ScalarConvexity(
        Algebra algebra, Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults, IReadOnlyList<Requirement>? open = null)
    {
        _algebra = algebra;
        _body = algebra.Import(body);
        _x = (Symbol)algebra.Import(x);
        _parameters = [.. parameters.Select(p => (Symbol)algebra.Import(p)).Where(p => Algebra.Contains(_body, p))];
        _defaults = defaults;
        _open = open;
        _signs = new SignProver(algebra);
        _refuter = new Refuter(algebra, _body, _x, _parameters, open is { Count: > 0 } ? new DefinedPoints(algebra, _x, open) : null);
    }

    public Verdict Judge()
    {
        try
        {
            Examine();
        }
        catch (Exception tooLarge) when (tooLarge is OverflowException or PrecisionLimitException)
        {
            Fail("its numbers are too large or too small for the search");
        }

        return Conclude();
    }

    private void Examine()
    {
        var splitter = new PieceSplitter(_algebra, _x, _signs.Sign);
        if (splitter.Split(_body, _parameters) is { } cases)
        {
            foreach (var one in cases)
                JudgeCase(one);
        }
        else
        {
            Fail("the boundaries between its pieces are not known");
            SearchWhole();
            foreach (var kink in new NumericKinks(_algebra, _refuter, _body, _x, _parameters).Find())
            {
                _kinks.Add(kink);
                if (kink.Left > kink.Right)
                    _counterexample ??= _refuter.Near(kink.At, Complete(kink.Parameters));
            }
        }

        CheckEnds();
        if (_kinks.Count == 0 && (!_isSmooth || !_isProven || _hasEmptyPieces))
            FindSpecialKinks();
    }

    // For single values of the parameters: a piece may be empty there, a root reach 0, an exponent 1.
    private void FindSpecialKinks()
    {
        foreach (var (there, given) in new SpecialKinks(_algebra, _body, _parameters).Bodies())
        {
            IReadOnlyList<Symbol> rest = [.. _parameters.Where(p => given.All(g => !ReferenceEquals(g.Parameter, p)))];
            IReadOnlyList<Requirement> open = [.. (_open ?? []).Select(r => r.With(e => given.Aggregate(e, (b, v) => _algebra.Substitute(b, v.Parameter, _algebra.Constant(v.Value)))))];
            if (PieceKinks.Of(_algebra, there, _x, rest, open).FirstOrDefault() is not { } kink)
                continue;
            _kinks.Add(kink with { Parameters = [.. kink.Parameters, .. given], Formulas = null });
            _isSmooth = false;
            return;
        }
    }

    private void JudgeCase(PieceCase one)
    {
        _hasEmptyPieces |= one.Pieces.Any(p => p is { Lower: { } lower, Upper: { } upper } && !(lower.IsClosed && upper.IsClosed)
            && !_signs.IsPositive(Roots.Simplify(_algebra, _algebra.Subtract(upper, lower)), 40));
        foreach (var piece in one.Pieces)
            JudgePiece(piece, one.Parameters);
        var joints = new JointJudge(_algebra, _signs, _refuter, _body, _x);
        CheckJumpAtEnd(joints, one, one.Pieces[0], _x.Domain.Lower);
        CheckJumpAtEnd(joints, one, one.Pieces[^1], _x.Domain.Upper);
        for (var i = 1; i < one.Pieces.Count; i++)
        {
            var joint = joints.Judge(one.Pieces[i - 1], one.Pieces[i], one.Parameters);
            _isSmooth &= joint.IsSmooth;
            if (joint.Kink is { } kink && !_kinks.Any(k => k.Where == kink.Where))
                _kinks.Add(kink);
            if (joint.IsConvex)
                continue;
            Fail($"where its pieces meet, at x = {joint.Place}, it is not known to bend upwards");
            RefuteAt(joint.Place, one.Parameters);
        }
    }

    // A comparison may single out an end that belongs to the domain.
    private void CheckJumpAtEnd(JointJudge joints, PieceCase one, Piece piece, Bound end)
    {
        if (!end.IsFinite || end.IsOpen || joints.IsContinuousAtEnd(piece, _algebra.Constant(end.Value)))
            return;
        Fail($"it may jump at the end x = {end.Value} of its domain");
        RefuteAt(_algebra.Constant(end.Value), one.Parameters);
    }

    private void JudgePiece(Piece piece, IReadOnlyList<Symbol> parameters)
    {
        var region = new Region(_algebra, _x, piece);
        var definedness = new DefinednessProver(_algebra, _signs, _x);
        var value = Roots.Simplify(_algebra, piece.Value);
        var slope = DerivedLagrangian.Derivative(_algebra, value, _x);
        var curvature = DerivedLagrangian.Derivative(_algebra, slope, _x);
        if (_open is not { Count: 0 } && definedness.Unproven(region, piece.Value) is { } requirement)
        {
            Fail($"{requirement.Part} is not known to be defined everywhere");
            if (definedness.FindFailure(requirement, piece, parameters) is { } point)
            {
                _undefined.Add(point);
                _counterexample ??= _refuter.Near(point.At[0], Complete(point.Parameters));
            }
        }
        else if (definedness.Unproven(region, slope, _open is { Count: 0 } ? piece.Value : null) is { } inSlope)
        {
            Fail($"the derivative's part {inSlope.Part} is not known to be defined everywhere");
            if (definedness.FindFailure(inSlope, piece, parameters) is { } point)
                _counterexample ??= _refuter.Near(point.At[0], Complete(point.Parameters));
        }

        if (FindUnsteady(region, piece.Value) is { } unsteady)
            Fail($"{unsteady} is not known to be continuous");
        var restricted = Roots.Simplify(_algebra, region.Restrict(curvature));
        if (_signs.NonNegative(restricted, Boxes) is { } proof)
        {
            _isStrict &= proof.IsStrict || (!Algebra.IsZero(restricted) && parameters.Count == 0);
            _steps.Add(new($"L″ = {curvature} {(proof.IsStrict ? ">" : "≥")} 0{Between(piece)}", proof.Reason.Length > 0 ? proof.Reason : null));
            return;
        }

        Fail($"the sign of L″ = {curvature}{Between(piece)} is not known");
        if (_counterexample is null && _signs.IsSomewhereNegative(restricted))
            SearchRegion(region, restricted, parameters);
    }

    // A part that is defined everywhere and may jump all the same: an angle across its cut, 0 to a power that passes 0.
    private Expr? FindUnsteady(Region region, Expr value)
    {
        foreach (var node in Algebra.Nodes(value))
        {
            IEnumerable<Expr> mustBePositive = node switch
            {
                Call { Function: "Atan2" } angle => [angle.Arguments[1]],
                Product product => Enumerable.Range(0, product.Count).Where(i => Algebra.Contains(product.Exponent(i), _x)).Select(product.Base),
                _ => [],
            };
            if (mustBePositive.Any(e => !_signs.IsPositive(Roots.Simplify(_algebra, region.Restrict(e)), Boxes)))
                return node;
        }

        return null;
    }

    private static string Between(Piece piece) => (piece.Lower, piece.Upper) switch
    {
        (null, null) => "",
        (null, var upper) => $" for x < {upper}",
        (var lower, null) => $" for x > {lower}",
        var (lower, upper) => $" for {lower} < x < {upper}",
    };

    // The second derivative over a piece's own variable; what is found is verified on the whole body.
    private void SearchRegion(Region region, Expr curvature, IReadOnlyList<Symbol> parameters)
    {
        IReadOnlyList<Symbol> sides = [region.Variable, .. parameters];
        new SignSearch(_algebra, sides, curvature).FindNegative(Boxes, found =>
        {
            return Values(parameters, found) is { } values && Rational.TryFromDouble(found[0].Middle, out var t) && _refuter.Value(region.Place, BigRange.Of(t, 400), values, 400) is { } place && Refute(Dyadic(place), values);
        });
    }

    private void SearchWhole()
    {
        IReadOnlyList<Symbol> sides = [_x, .. _parameters];
        new SignSearch(_algebra, sides, _refuter.Curvature).FindNegative(
            Boxes, found => Values(_parameters, found) is { } values && Rational.TryFromDouble(found[0].Middle, out var at) && Refute(at, values));
    }

    // At the lower ends, where all are finite.
    private static IReadOnlyList<ParameterValue>? Values(IReadOnlyList<Symbol> parameters, Enclosure[] box)
    {
        var values = new ParameterValue[parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!Rational.TryFromDouble(box[i + 1].Lower, out var value))
                return null;
            values[i] = new ParameterValue(parameters[i], value);
        }

        return values;
    }

    private void RefuteAt(Expr place, IReadOnlyList<Symbol> parameters)
    {
        foreach (var values in PointChoice.Several(parameters))
        {
            if (_counterexample is not null)
                return;
            if (_refuter.Value(place, BigRange.Point(BigFloat.NaN), values, 200) is { } at)
                _counterexample = _refuter.Near(Dyadic(at), Complete(values));
        }
    }

    private bool Refute(Rational at, IReadOnlyList<ParameterValue> values) =>
        (_counterexample ??= _refuter.BySecondDerivative(at, Complete(values))) is not null;

    // Parameters narrowed to a case are named as the user knows them.
    private IReadOnlyList<ParameterValue> Complete(IReadOnlyList<ParameterValue> values) =>
        [.. _parameters.Select(p => new ParameterValue(p, values.First(v => v.Parameter.Name == p.Name).Value))];

    private static Rational Dyadic(BigRange place) => place.IsPoint ? place.Lower.ToRational() : place.Lower.Round(60).ToRational();

    // An end that belongs to the domain: the function must have a value there.
    private void CheckEnds()
    {
        foreach (var end in new[] { _x.Domain.Lower, _x.Domain.Upper })
        {
            if (!end.IsFinite || end.IsOpen)
                continue;
            foreach (var values in PointChoice.Several(_parameters))
            {
                if (_refuter.Value(_body, BigRange.Of(end.Value, 200), values, 200) is not null)
                    continue;
                var failed = Requirement.Of(_algebra, _body).FirstOrDefault(r => _refuter.Value(r.Expr, BigRange.Of(end.Value, 200), values, 200) is { } v
                    && (r.Need == Need.NonNegative ? v.IsNegative : r.Need == Need.Positive ? v.Upper.Sign <= 0 : v is { IsPoint: true, ContainsZero: true }));
                if (failed is not null && _undefined.Count == 0)
                    _undefined.Add(new UndefinedPoint(failed.Reason, failed.Part, [end.Value], values));
                break;
            }
        }
    }

    private void Fail(string reason)
    {
        _isProven = false;
        _steps.Add(new(reason));
    }

    private Verdict Conclude()
    {
        var kind = _counterexample is not null ? VerdictKind.NotConvex
            : !_isProven ? VerdictKind.Unknown
            : _isStrict ? VerdictKind.StrictlyConvex : VerdictKind.Convex;
        return new Verdict(kind, _steps) { Counterexample = _counterexample, Kinks = _kinks, Undefined = _undefined, IsDifferentiable = _isSmooth && _isProven };
    }
}
