using Lagrangians.Generator;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Plots;
using Lagrangians.Playground.Engine.Reading;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>
/// The errors, in units of the last place of a double, of the body as C# runs it and of what is generated: both are run as the generator's own judges
/// run them, and compared with values in a precision that is raised until two agree.
/// </summary>
internal sealed class Accuracy
{
    private const int Points = 96;
    private const int PointsOfSlice = 6;

    private readonly List<(string Name, Expr Exact, Func<double, BigFloat> Computed, List<double?> Ulps)> _series = [];
    private readonly double[] _parameters;
    private readonly double[] _x;
    private int _done;

    public Accuracy(Subject subject, Derivation stable, WrittenBody? body, double[] parameters, double reach)
    {
        _parameters = parameters;
        _x = Figure.RangeOf(subject, parameters).Times(reach, subject.Definition!.Method.Parameters[0].Symbol.Domain).Grid(Points);
        var plain = subject.Plain!.Derived!;
        if (body is not null)
            Add("L as written", plain.Value, x => new Run<double>(MachineNumbers.Instance, s => [ValueOf(s, x)]).Of(body.Result)[0]);
        var lowerer = new Lowerer(FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue)));
        if (stable.Stable is not { } forms)
            return;
        Add("L as generated", plain.Value, Rounded(lowerer, forms.Value));
        Add("g as generated", plain.Activation, Rounded(lowerer, forms.Activation));
    }

    public bool IsComplete => _done >= _x.Length;

    /// <summary>Goes on for some points; all that there is then.</summary>
    public AccuracyAnswer Next()
    {
        for (var end = Math.Min(_done + PointsOfSlice, _x.Length); _done < end; _done++)
        {
            var x = _x[_done];
            var point = new PointValues(new SamplePoint([[x], .. _parameters.Select(p => new[] { p })], 1), default);
            foreach (var (_, exact, computed, ulps) in _series)
                ulps.Add(Error(point, exact, computed, x));
        }

        return new AccuracyAnswer(_x[.._done], [.. _series.Select(s => new ErrorSeries(s.Name, [.. s.Ulps]))], IsComplete);
    }

    private void Add(string name, Expr exact, Func<double, BigFloat> computed) => _series.Add((name, exact, computed, []));

    private Func<double, BigFloat> Rounded(Lowerer lowerer, Expr form)
    {
        var imported = lowerer.Algebra.Import(form);
        return x => RoundedNumbers.Evaluate(lowerer, imported, s => ValueOf(s, x), isSingle: false);
    }

    private double ValueOf(Symbol symbol, double x) => symbol.Index == 0 ? x : _parameters[symbol.Index - 1];

    private static double? Error(PointValues point, Expr expr, Func<double, BigFloat> computed, double x)
    {
        try
        {
            if (point.Certain(expr, 0, BigFloat.Zero) is not { IsFinite: true } exact || NumberFormat.Double.IsBeyond(ScaledDouble.From(exact)))
                return null;
            var found = computed(x);
            // Shown at the top: what is no number has no digit.
            if (!found.IsFinite)
                return Worst;
            var error = BigFloat.Abs(BigFloat.Subtract(found, exact, 64));
            return error.IsZero ? 0 : Math.Min(Worst, (ScaledDouble.From(error) / NumberFormat.Double.UnitAt(ScaledDouble.From(exact))).ToDouble());
        }
        catch (PrecisionLimitException)
        {
            return null;
        }
    }

    /// <summary>No digit is right.</summary>
    private const double Worst = 1L << 53;
}
