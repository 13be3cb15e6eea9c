using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Forms;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Finds for each derived expression the form to be emitted: itself where that keeps its digits, else a choice between forms.</summary>
internal sealed class Stabilizer
{
    // Beyond this the sum of the bounds of all roundings is too much; what they come to is about half of it.
    private const double AllowedPlain = 3.2;
    private const double AllowedWide = 0.5;

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Expr _scaled;
    private readonly Expr _scale;
    private readonly SampleGrid _grid;

    /// <param name="algebra">The algebra of the expressions.</param>
    /// <param name="variable">x.</param>
    /// <param name="value">The Lagrangian, which sets the scale.</param>
    /// <param name="parameters">The values of the parameters, by position.</param>
    public Stabilizer(Algebra algebra, Symbol variable, Expr value, Func<Symbol, BigFloat> parameters)
    {
        _algebra = algebra;
        _x = (Symbol)algebra.Import(variable);
        _scale = NaturalScale.Of(algebra, value, _x);
        _scaled = algebra.Multiply(_scale, _x);
        _grid = new SampleGrid(algebra, _x, _scale, parameters);
    }

    /// <summary>The form to be emitted, of a node of the algebra.</summary>
    public Expr Stabilize(Expr expr)
    {
        if (!Algebra.Contains(expr, _x) || _grid.Points.Count == 0)
            return expr;
        var parity = new Mirror(_algebra, _x).ParityOf(expr);
        var points = parity == Parity.None ? _grid.Points : [.. _grid.Points.Where(p => p.V >= 0)];
        if (points.Count == 0)
            points = _grid.Points;
        var plain = new Form(expr, false, 0);
        if (points.All(p => IsGood(plain, p)))
            return expr;
        var forms = new FormFinder(_algebra, _x, _scale, _grid, parity).Find(expr);
        var isGood = new bool[forms.Count, points.Count];
        for (var i = 0; i < points.Count; i++)
            isGood[0, i] = IsGood(forms[0], points[i]);
        var (first, last) = Failing(isGood, points.Count);
        for (var f = 1; f < forms.Count; f++)
        {
            for (var i = first; i <= last; i++)
                isGood[f, i] = IsGood(forms[f], points[i]);
        }

        var weights = points.Select(p => Math.Abs(p.V) is >= 1e-3 and <= 1e3 ? 1.0 : 0.1).ToArray();
        var regimes = Planner.Plan(forms, isGood, weights, points);
        return new Assembly(_algebra, parity == Parity.None ? _scaled : _algebra.Call("Abs", _scaled)).Join(regimes, points, isGood, forms);
    }

    // Where the expression as it stands fails, with a margin on which another form may take over.
    private static (int First, int Last) Failing(bool[,] isGood, int count)
    {
        var (first, last) = (0, count - 1);
        while (first < count && isGood[0, first])
            first++;
        while (last > first && isGood[0, last])
            last--;
        return (Math.Max(0, first - 2), Math.Min(count - 1, last + 2));
    }

    private bool IsGood(Form form, GridPoint point)
    {
        if (!form.Covers(point.V))
            return false;
        var score = point.Judge.Score(form.Expr);
        var (error, allowed) = form.IsWide ? (score.Wide, AllowedWide) : (score.Plain, AllowedPlain);
        return error <= allowed || (!double.IsInfinity(error) && error <= allowed * RootAllowance(form.Expr, point, error / allowed));
    }

    // Near a root other than 0 an error in x is magnified by |x·f′/f|, and so may the result's be; that a root is near is seen by the sign
    // behind it. Elsewhere, as for e^(βx), the magnification is no excuse.
    private double RootAllowance(Expr expr, GridPoint point, double wanted)
    {
        var (value, slope) = (point.Judge.Value(expr), point.Judge.Adjoint(_x));
        if (value.IsZero || slope.IsZero || point.X.IsZero)
            return 1;
        var condition = BigFloat.Abs(BigFloat.Divide(BigFloat.Multiply(point.X, slope, 60), value, 60)).ToDouble();
        if (!(condition >= wanted))
            return 1;
        var step = BigFloat.Divide(value, slope, 60).Scale(1);
        var beyond = _grid.ValueAt(expr, BigFloat.Subtract(point.X, step, 60));
        return beyond.IsFinite && beyond.Sign * value.Sign < 0 ? condition : 1;
    }
}
