using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Finds for each derived expression the form to be emitted: itself where that keeps its digits, else a choice between forms.</summary>
internal sealed partial class Stabilizer
{
    // Beyond this the sum of the bounds of all roundings is too much; what they come to is about half of it.
    private const double AllowedPlain = 3.6;

    // Up to here they still come to less than four units: better than lanes with twice the digits, which take some ten times as long, but not than another form.
    private const double TolerablePlain = 4.8;
    private const double Slight = 0.1;

    // Beside more a division does not show.
    private const int MostWithPrepared = 100;

    // The roundings of a quotient of parameters and of the product with it, where one quotient was before.
    private const double OfInverse = 0.75;
    private const double AllowedWide = 0.5;
    private const double Hopeless = 5000;
    private const int MaximumRewritten = 120;

    // Points about a root.
    private const int Few = 1;

    private const int CompensatedPart = 2;

    // Compensated forms that are tried at once.
    private const int Together = 4;

    // More than a compensated form.
    private const double Beside = 0.1;

    // The ordinary range of |v|.
    private const double Least = 1.0 / 256;
    private const double Largest = 32;

    // Of the points of the range: that many are much of it.
    private const int OneIn = 8;

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Place? _place;
    private readonly Expr _scaled;
    private readonly Expr _scale;
    private readonly SampleGrid _grid;
    private readonly ParameterGuard _guard;
    private readonly RangeGuard _range;
    private readonly Limits _limits;
    private readonly EndLimits _ends;
    private readonly Lazy<WholeRange> _whole;
    private readonly Lazy<GridPoint[]> _numbers;
    private readonly SampledParameter[] _own;
    private readonly Expr _value;
    private readonly Lazy<GridPoint[]> _displaced;
    private readonly Lazy<SeparateTerms?> _terms;
    private readonly Lazy<SampleGrid[]> _elsewhere;

    // Of the Lagrangian, and of the expression: what holds at the defaults holds for all parameters, and forms may be chosen by what they cost. Else what is wide is
    // the safest, since it holds anywhere.
    private readonly bool _isOfScaleOnly;

    // The same, or one positive parameter alone: there is no other that it might be small or large against.
    private readonly bool _isSimple;
    private bool _isByCost;
    private bool _isHurried;
    private readonly Func<Symbol, BigFloat> _parameters;
    private readonly Dictionary<Expr, (Multiple Multiple, Expr Form, Func<Shortfall?> FindRemaining)> _known = new(ReferenceComparer.Instance);
    private Expr? _expr;
    private Func<Shortfall?> _findRemaining = Nothing;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="variable">x.</param>
    /// <param name="value">The Lagrangian, which sets the scale.</param>
    /// <param name="valueOf">The values of the parameters.</param>
    /// <param name="parameters">The parameters; learnable ones do not stay at their values, and the forms are to serve elsewhere as well.</param>
    public Stabilizer(Algebra algebra, Symbol variable, Expr value, Func<Symbol, BigFloat> valueOf, IReadOnlyList<SampledParameter> parameters)
    {
        _algebra = algebra;
        _parameters = valueOf;
        _x = (Symbol)algebra.Import(variable);
        _place = Place.Of(algebra, value, _x);
        var own = _value = value;
        value = Leave(value);
        _scale = NaturalScale.Of(algebra, value, _x);
        _scaled = algebra.Multiply(_scale, _x);
        _grid = new SampleGrid(
            algebra, _x, _scale, isRounded: _place is not null, valueOf,
            [.. ParameterSamples.Inside(parameters).Select(Changed)], [.. ExtremeParameters.NearEnds(parameters).Select(Changed)], [.. ExtremeParameters.Of(parameters).Select(Changed)]);
        _own = [.. parameters.Select(p => p with { Symbol = (Symbol)algebra.Import(p.Symbol) })];
        _isOfScaleOnly = IsOfScaleOnly(value);
        _isSimple = _isOfScaleOnly || (_place is null && _own.Length == 1 && _own[0].Symbol.Domain.IsPositive);
        _guard = new ParameterGuard(algebra, ParameterTrial.Of(algebra, value, _own, values => _grid.With(Changed(values))));
        Func<Symbol, BigFloat>[] choices = [valueOf, .. ExtremeParameters.Of(parameters).Select(Changed)];
        _limits = new Limits(algebra, _x, choices);
        _ends = new EndLimits(algebra, _x, own, choices);
        var numbers = SampleGrid.OfNumbers(algebra, _x, valueOf);
        _whole = new(() => new WholeRange(_x, _isOfScaleOnly && _place is null ? [] : _own, values => numbers.With(Changed(values))));
        _numbers = new(() => [.. _grid.Points.Select(p => numbers.At((_place?.Restore(p.X, valueOf) ?? p.X).ToDouble()))]);
        _displaced = new(() => _place is null ? [] : [.. PlacedForms.Points(_place.Parameter, _grid.Scale.ToDouble(), values => numbers.With(Changed(values)))]);
        _terms = new(() => _isOfScaleOnly ? null : SeparateTerms.Of(algebra, own));
        _elsewhere = new(() => [_grid, .. ParameterSamples.OfBothSigns(_own).Select(v => _grid.With(Changed(v)))]);
        // A place is no scale.
        _range = new RangeGuard(algebra, _scaled, [.. _own.Where(p => !ReferenceEquals(p.Symbol, _place?.Parameter))], values => _grid.With(Changed(values)), _isSimple);

        Func<Symbol, BigFloat> Changed(IReadOnlyDictionary<int, double> values) => s => values.TryGetValue(s.Index, out var changed) ? changed : valueOf(s);
    }

    // f(s·x) times what does not depend on x, and s positive: what is found at one value of it holds at all, and the ends of the range are looked at by themselves.
    private bool IsOfScaleOnly(Expr value)
    {
        if (ScaledForm.Of(_algebra, value, _x, _scale) is not { Factor: var factor })
            return false;
        // A place that is left is seen from no more.
        return _own.All(p => !Algebra.Contains(value, p.Symbol) || p.Symbol.Domain.IsPositive || IsFactor(p.Symbol));

        // What it is multiplied by may be 0. A place is in neither, but is near x where it is large.
        bool IsFactor(Symbol p) =>
            !ReferenceEquals(p, _place?.Parameter) && !Algebra.Contains(_scale, p) && (!Algebra.Contains(factor, p) || !Algebra.Contains(_algebra.Divide(factor, p), p));
    }

    /// <summary>Where what <see cref="Stabilize"/> gave last still fails; null if nowhere.</summary>
    public Shortfall? Remaining => _findRemaining();

    /// <summary>The same, of the form that was found last, whenever it is asked for.</summary>
    public Func<Shortfall?> FindRemaining => _findRemaining;

    /// <summary>Where an expression fails that is emitted as it is; null if nowhere.</summary>
    public Shortfall? ShortfallOf(Expr expr) =>
        ShortfallOf(expr, expr, _grid.Points.Where((_, i) => i % (1 + (_grid.Points.Count / Shortfall.MaximumPoints)) == 0));

    private Shortfall? ShortfallOf(Expr exact, Expr emitted, IEnumerable<GridPoint> suspects) =>
        Shortfall.Of(exact, emitted, suspects.Select(p => _place?.Restore(p.X, _parameters) ?? p.X), _x, _parameters);

    // Whose own rounding may be made up for too, where there are not many other forms.
    private Symbol? Displacement => _place is null || !_isByCost ? null : _x;

    private Expr Leave(Expr expr) => _place?.Leave(expr) ?? expr;

    private Expr Restore(Expr form) => _place?.Restore(form) ?? form;

    /// <summary>The form to be emitted, of a node of the algebra.</summary>
    /// <param name="expr">The node.</param>
    /// <param name="isHurried">Whether no part of the search may take so much of the work that nothing is left for the others.</param>
    public Expr Stabilize(Expr expr, bool isHurried = false)
    {
        _findRemaining = Nothing;
        if (!Algebra.Contains(expr, _x) || _grid.Points.Count == 0)
            return expr;
        return _ends.Of(expr, _limits.Of(Sought(expr, isHurried)));
    }

    // Of an expression of the displacement, where there is a place.
    private Expr FormOf(Expr moved, Func<Expr?> otherwise, out bool isRestored)
    {
        isRestored = false;
        var multiple = Multiple.Of(_algebra, moved, _x);
        if (_known.TryGetValue(multiple.Rest, out var known) && multiple.By(_algebra, known.Multiple, known.Form, _x) is { } form)
        {
            _findRemaining = known.FindRemaining;
            return _range.Of(moved, Prepared(moved, form));
        }

        Expr? other = null;
        (form, _findRemaining) = Find(moved, () => other = otherwise());
        if (other is not null)
        {
            isRestored = true;
            return form;
        }

        form = _guard.Of(moved, form);
        _known[multiple.Rest] = (multiple, form, _findRemaining);
        return _range.Of(moved, Prepared(moved, form));
    }

    // With what it has of parameters as factors of their own, where that loses no digits that count.
    private Expr Prepared(Expr expr, Expr form)
    {
        var prepared = new PreparedFactors(_algebra, _x).Of(form);
        return ReferenceEquals(prepared, form) || _grid.WorkOf(form) > MostWithPrepared || !_grid.Points.All(p => Serves(p) && p.Elsewhere.All(Serves)) ? form : prepared;

        bool Serves(GridPoint point) => !point.Judge.IsDefined(expr) || point.Judge.PieceOf(prepared) is Call { Function: WideArithmetic.Name }
            || (point.Judge.IsSame(form, prepared) && point.Judge.Score(prepared).Plain is var error && (error <= AllowedPlain || error <= point.Judge.Score(form).Plain + OfInverse));
    }

    /// <summary>Whether a form is another value than the expression, or none, over much of the range of the parameters.</summary>
    public bool IsLost(Expr expr, Expr form) =>
        Algebra.Contains(expr, _x) && OneIn * _whole.Value.Points.Count(p => WholeRange.IsLost(expr, form, p)) > _whole.Value.Points.Count;

    /// <summary>A form that serves for more values of the parameters than the one that was found; that one where there is none.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="form">The form that was found.</param>
    /// <param name="others">The same expression otherwise derived.</param>
    public Expr Repair(Expr expr, Expr form, IEnumerable<Expr> others)
    {
        if (!Algebra.Contains(expr, _x) || _whole.Value.Points.Count == 0)
            return form;
        var failures = _whole.Value.FailuresOf(expr, form);
        var fallbacks = new List<Expr>();
        foreach (var other in others.TakeWhile(_ => failures.Count > 0))
        {
            fallbacks.Add(other);
            var candidate = Stabilize(other);
            var (found, points) = (form, _whole.Value.Points);
            var left = points.Where(p => WholeRange.Fails(expr, found, candidate, p)).ToArray();
            if (2 * left.Length <= failures.Count && left.All(failures.Contains) && !_numbers.Value.Any(p => WholeRange.Fails(expr, found, candidate, p)))
                (form, failures) = (candidate, left);
        }

        if (failures.Count == 0)
            return form;
        var guarded = new CancellationGuard(_algebra, _numbers.Value).Of(expr, form, _whole.Value.Points, [.. fallbacks, expr]);
        guarded = new ParameterBox(_algebra, _own).Of(expr, guarded, _whole.Value.Points, [.. fallbacks, expr]);
        return guarded;
    }

    private (Expr Form, Func<Shortfall?> FindRemaining) Find(Expr expr, Func<Expr?> otherwise)
    {
        _expr = expr;
        // Where its place is left in it, what is small depends on that.
        var isSimple = _isSimple && IsShort(expr) && !(_place is { Parameter: var place } && Algebra.Contains(expr, place));
        // In a hurry what is safest is sought: that takes less than what is cheapest.
        var isByCost = _isByCost = isSimple && !_isHurried && IsOfScaleOnly(expr);
        var parity = new Mirror(_algebra, _x).ParityOf(expr);
        var points = parity == Parity.None ? _grid.Points : [.. _grid.Points.Where(p => p.V >= 0)];
        if (points.Count == 0)
            points = _grid.Points;
        var plain = new Form(NamedBases.Apply(_algebra, expr), false, 0) { IsItself = true };
        var itself = points.Select(p => Fault(plain, p)).ToArray();
        if (itself.All(f => f == 0))
            return (Shared(expr, expr, parity, points) ?? plain.Expr, Nothing);
        // The products in its arguments with what they lose: most often that is all it takes.
        var corrected = Corrections.All(_algebra, plain.Expr, Displacement).Select(c => new Form(c, false, 0) { IsItself = true }).FirstOrDefault(f => points.All(p => Fault(f, p) == 0));
        if (corrected is not null)
            return (Shared(expr, corrected.Expr, parity, points) ?? corrected.Expr, Nothing);
        if (parity == Parity.None && AtMagnitude(expr) is { } folded)
            return Find(folded, otherwise);
        if (otherwise() is { } other)
            return (other, _findRemaining);
        (_expr, _isByCost) = (expr, isByCost);
        var failing = Enumerable.Range(0, points.Count).Where(i => itself[i] != 0).ToDictionary(i => points[i].V, i => points[i]);
        var finder = new FormFinder(_algebra, _x, _scale, _grid, parity, _isByCost, isSimple, _isHurried, Displacement);
        var forms = finder.Find(expr, [.. failing.Keys], (form, v) => Fault(form, failing[v]));
        // Neurons are neither tiny nor huge, but often 0.
        var weights = points.Select(p => WeightOf(Math.Abs(p.V))).ToArray();
        var (faults, regimes) = Plan(forms, known: null);
        // What loses its digits in the ordinary range is computed with what it loses, rather than in lanes with twice the digits; which know x beside what it is displaced by.
        if (regimes.Any(IsLost) && (_isByCost || _place is null))
            Budget.WithinPart(CompensatedPart, WithCompensated);

        var stable = new Assembly(_algebra, parity == Parity.None ? _scaled : _algebra.Call("Abs", _scaled)).Join(regimes, points, faults, forms);
        return (stable, () => ShortfallOf(
            Restore(expr), Restore(stable), regimes.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1).Where(i => faults[IndexOf(forms, r.Form), i] > Slight)).Select(i => points[i])));

        // Where it is too much to try all, the best of those that were tried will do.
        IReadOnlyList<Form> WithCompensated()
        {
            // Lanes compute all pieces: what serves beside it, at the values of the parameters that are looked at, saves nothing.
            IReadOnlyList<Form> all = [.. forms.Select(f => _isByCost || f.IsWide ? f : f with { Cost = f.Cost + Beside })];
            var some = new List<Form>();
            foreach (var form in finder.Compensated())
            {
                some.Add(form);
                if (some.Count == Together)
                    Try();
            }

            Try();
            return forms;

            void Try()
            {
                if (some.Count == 0)
                    return;
                all = [.. all, .. some];
                some.Clear();
                (faults, regimes) = Plan(all, faults);
                forms = all;
            }
        }

        // About a root there are few lanes that need twice the digits, where all would take more.
        bool IsLost(Regime regime)
        {
            var count = Enumerable.Range(regime.First, regime.Last - regime.First + 1).Count(i => weights[i] == 1);
            return regime.Form.IsWide && count > 0 && !(count <= Few && SignAt(regime.First - 1) * SignAt(regime.Last + 1) <= 0);
        }

        int SignAt(int i) => points[Math.Max(0, Math.Min(points.Count - 1, i))].Judge is var judge && judge.IsDefined(expr) ? judge.Value(expr).Sign : 0;

        (double[,] Faults, IReadOnlyList<Regime> Regimes) Plan(IReadOnlyList<Form> forms, double[,]? known)
        {
            var found = new double[forms.Count, points.Count];
            for (var i = 0; i < points.Count; i++)
                found[0, i] = itself[i];
            var (first, last) = Planner.Failing(found, points);
            for (var f = 1; f < forms.Count; f++)
            {
                // What is the expression itself in better arithmetic serves where that does.
                var outside = forms[f].IsItself ? 0 : _isByCost || forms[f].IsAnywhere ? double.NaN : Hopeless;
                for (var i = 0; i < points.Count; i++)
                    found[f, i] = f < known?.GetLength(0) ? known[f, i] : i >= first && i <= last ? double.NaN : outside;
            }

            return (found, Planner.Plan(forms, found, (f, i) => Fault(forms[f], points[i]), weights, points, _isByCost));
        }
    }

    // What is nested a hundred times is not rewritten in more than one way, nor has it polynomials.
    private static bool IsShort(Expr expr) => Algebra.Nodes(expr).Take(MaximumRewritten + 1).Count() <= MaximumRewritten;

    private double WeightOf(double size) => (_isByCost, size) switch
    {
        (true, 0 or (>= Least and <= Largest)) => 1,
        (true, < 1e-5 or > 1e3) => 0.01,
        (false, >= 1e-3 and <= 1e3) => 1,
        _ => 0.1,
    };

    // The same by one exponential, where that holds everywhere and takes less than what was found.
    private Expr? Shared(Expr expr, Expr found, Parity parity, IReadOnlyList<GridPoint> points)
    {
        var sought = parity == Parity.None ? SharedFunctions.OfAnySign(_algebra, expr)
            : _isByCost ? new FormFinder(_algebra, _x, _scale, _grid, parity, _isByCost, false, false, Displacement).OfMagnitude(expr)
            : null;
        if (sought is not { } shared)
            return null;
        var named = NamedBases.Apply(_algebra, shared);
        return Corrections.All(_algebra, named, Displacement).DefaultIfEmpty(named).Select(e => new Form(e, false, 0))
            .FirstOrDefault(f => _grid.WorkOf(f.Expr) < _grid.WorkOf(found) && points.All(p => Fault(f, p) == 0))?.Expr;
    }

    private static Shortfall? Nothing() => null;

    // What is even or odd by an identity, of |x|: each sign has the form that is found for the other.
    private Expr? AtMagnitude(Expr expr)
    {
        if (MirroredForm.Of(_algebra, expr, FormFinder.Far, _grid) is not { } mirrored)
            return null;
        var parity = new Mirror(_algebra, _x).ParityOf(expr, mirrored);
        if (parity == Parity.None)
            return null;
        var magnitude = _algebra.Substitute(expr, _x, _algebra.Call("Abs", _x));
        return parity == Parity.Even ? magnitude : _algebra.Multiply(_algebra.Call("Sign", _x), magnitude);
    }

    // 0 where the form serves, else more the more digits are lost.
    private double Fault(Form form, GridPoint point)
    {
        if (!form.Covers(point.V))
            return 2 * Hopeless;
        var fault = FaultAt(form, point);
        foreach (var elsewhere in point.Elsewhere)
        {
            // Where the values of the parameters are none for the expression, no form is.
            if (fault < Hopeless && elsewhere.Judge.IsDefined(_expr!))
                fault = Math.Max(fault, FaultAt(form, elsewhere));
        }

        // Where nothing serves, lanes with twice the digits are the safest.
        return form.IsCompensated && fault > Slight ? 2 * Hopeless : fault;
    }

    private double FaultAt(Form form, GridPoint point)
    {
        // Far out a value may be beyond what is calculated with here, and yet 0 or infinite.
        if (!point.Judge.IsDefined(_expr!) && !point.Judge.IsDefined(form.Expr))
            return point.Judge.IsUndefined(form.Expr, form.IsWide) ? Hopeless : Hopeless / 2;
        // What was found for one side of 0 may not hold on all of it.
        if (!form.IsItself && !point.Judge.IsSame(_expr!, form.Expr))
            return Hopeless;
        var score = point.Judge.Score(form.Expr);
        var (error, allowed) = form.IsWide ? (score.Wide, AllowedWide) : (score.Plain, AllowedPlain);
        if (error <= allowed || (!double.IsInfinity(error) && !form.HasOwnErrors && error <= allowed * RootAllowance.At(point, form.Expr, error / allowed)))
            return 0;
        if ((_isByCost || form.IsAnywhere) && !form.IsWide && !form.HasOwnErrors && error * 2 / Mantissa(point.Judge.Value(form.Expr).ToScaledDouble()) <= TolerablePlain)
            return _isByCost ? Slight : 0;
        return double.IsNaN(error) || error > 1e15 ? Hopeless : 100 + (50 * (ScaledDouble.From((Rational)(long)error).Magnitude));
    }

    // The next results have up to twice as many units for the same relative error.
    private static double Mantissa(ScaledDouble value) => value.Abs().Scale(-value.Magnitude).ToDouble() is var mantissa && mantissa < 1 ? 2 * mantissa : mantissa;

    private static int IndexOf(IReadOnlyList<Form> forms, Form form)
    {
        var index = 0;
        while (!ReferenceEquals(forms[index], form))
            index++;
        return index;
    }
}
