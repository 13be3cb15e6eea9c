using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// The fixed points at which forms are judged: v from the largest negative to the largest positive number, dense where functions bend,
/// with x = v/s for the scale s of the definition and the parameters at their defaults, and here and there at other values.
/// </summary>
internal sealed class SampleGrid
{
    private static readonly double[] Magnitudes =
    [
        1e-300, 1e-155, 1e-150, 1e-100, 1e-40, 1e-36, 1e-20, 1e-15, 1e-9, 1e-7, 1e-5, 1e-4, 1.0 / 1024, 1.0 / 256, 1.0 / 64, 1.0 / 32,
        1.0 / 16, 1.0 / 8, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8, 9.75, 12, 16, 24, 27, 32, 48, 64, 88, 92, 96, 104, 128, 256, 360, 700, 708, 712, 725, 745, 768, 1024, 65536,
        1e10, 1e14, 1e15, 1e18, 1e20, 1e30, Largest, 1e100, 1e106, 1e150, 1e155, 1e300,
    ];

    // The largest v that is sure to be a float; beyond it x may be one where v is none.
    private const double Largest = 1e37;

    // Where the other values of the parameters are tried.
    private static readonly double[] Sparse = [1e-5, 1.0 / 64, 1, 12, 1e10];

    private readonly Algebra _algebra;
    private readonly Symbol _x;
    private readonly Func<Symbol, BigFloat> _parameters;
    private readonly Expr _scaleOf;
    private readonly bool _isRounded;
    private readonly BigFloat _scale;
    private readonly Slopes _slopes;
    private readonly Dictionary<int, DoubleWord> _words = [];
    private readonly Dictionary<double, GridPoint> _points = [];
    private ScalarRun<DoubleWord>? _anywhere;
    private DoubleWord _at;
    private readonly Dictionary<(Expr, double), BigFloat> _precise = [];
    private readonly Dictionary<double, (HighPrecision Coarse, HighPrecision Fine)> _evaluators = [];

    /// <param name="algebra">The algebra of all that is judged.</param>
    /// <param name="x">The variable.</param>
    /// <param name="scale">s.</param>
    /// <param name="isRounded">Whether x stands for what is computed.</param>
    /// <param name="parameters">The values of the parameters.</param>
    /// <param name="others">Other values of the parameters, which are tried at fewer v.</param>
    /// <param name="nearEnds">Values near the ends of their domains, which are tried everywhere, or none.</param>
    /// <param name="extremes">Values of the parameters that are far from these, which are tried where v is beyond the range of a type and x is not.</param>
    public SampleGrid(
        Algebra algebra, Symbol x, Expr scale, bool isRounded, Func<Symbol, BigFloat> parameters,
        Func<Symbol, BigFloat>[] others, Func<Symbol, BigFloat>[] nearEnds, Func<Symbol, BigFloat>[] extremes)
        : this(algebra, x, scale, isRounded, parameters, new Slopes(algebra), BigFloat.One)
    {
        Points = [.. Enumerable.Reverse(Magnitudes).Select(m => PointAt(-m)), PointAt(0), .. Magnitudes.Select(PointAt)];
        Points = [.. Points.Concat(Ends()).Where(p => IsInDomain(p.X)).GroupBy(p => p.V).Select(g => g.First()).OrderBy(p => p.V)];
        TryElsewhere(others, p => Array.IndexOf(Sparse, Math.Abs(p.V)) >= 0, (grid, p) => grid.PointAt(p.V));
        TryElsewhere(nearEnds, _ => true, (grid, p) => grid.PointAt(p.V));
        TryElsewhere(extremes, p => Math.Abs(p.V) == Largest || BigFloat.Abs(p.X) > 1.5e308, (grid, p) => grid.BeyondRange(p));
    }

    private void TryElsewhere(Func<Symbol, BigFloat>[] values, Func<GridPoint, bool> isTried, Func<SampleGrid, GridPoint, GridPoint?> find)
    {
        foreach (var grid in values.Select(With))
        {
            foreach (var point in Points.Where(isTried))
            {
                if (find(grid, point) is { } elsewhere && IsInDomain(elsewhere.X))
                    point.Elsewhere.Add(elsewhere);
            }
        }
    }

    // A v beyond the type's range, of a float or of a double. Null where the scale is no larger than that of the point.
    private GridPoint? BeyondRange(GridPoint point)
    {
        if (Math.Abs(point.V) == Largest)
            return PointAt(point.V * 1000);
        var x = point.X.Scale(-10);
        return BigFloat.Abs(BigFloat.Multiply(x, _scale, 60)) > BigFloat.Abs(point.V) ? PointOf(point.V, x.Sign * _scale.Sign == Math.Sign(point.V) ? x : -x) : null;
    }

    /// <summary>A grid without points of its own, of x itself.</summary>
    public static SampleGrid OfNumbers(Algebra algebra, Symbol x, Func<Symbol, BigFloat> parameters) =>
        new(algebra, x, algebra.One, isRounded: false, parameters, new Slopes(algebra), BigFloat.One);

    /// <summary>The point of a number.</summary>
    public GridPoint At(double number) => PointAt(number);

    /// <summary>The same at other values of the parameters, without points of its own.</summary>
    public SampleGrid With(Func<Symbol, BigFloat> parameters) => new(_algebra, _x, _scaleOf, _isRounded, parameters, _slopes, _scale);

    private SampleGrid(Algebra algebra, Symbol x, Expr scale, bool isRounded, Func<Symbol, BigFloat> parameters, Slopes slopes, BigFloat unscaled)
    {
        (_algebra, _x, _scaleOf, _isRounded, _parameters, _slopes, Points) = (algebra, x, scale, isRounded, parameters, slopes, []);
        var value = new HighPrecision(parameters, 140).EvaluateIfPossible(scale);
        _scale = value.IsFinite && !value.IsZero ? value : unscaled;
    }

    /// <summary>In ascending order of v.</summary>
    public IReadOnlyList<GridPoint> Points { get; }

    /// <summary>Whether there are numbers of this sign.</summary>
    public bool HasSide(int sign) => Points.Any(p => Math.Sign(p.V) == sign);

    /// <summary>Whether v is one of the variable's values.</summary>
    public bool IsInDomain(double v) => IsInDomain(PointAt(v).X);

    /// <summary>A judge at one v.</summary>
    public Judge JudgeAt(double v) => PointAt(v).Judge;

    /// <summary>About how many operations on registers of doubles an expression takes.</summary>
    public int WorkOf(Expr expr) => StepWork.Of([_slopes.Program.Of(expr)]).Double;

    /// <summary>Whether a loop has room for what an expression is computed by.</summary>
    public bool HasRoomFor(Expr expr) => Crowding.HasRoom(Step.InOrder(_slopes.Program.Of(expr)));

    /// <summary>s, at the values of the parameters.</summary>
    public BigFloat Scale => _scale;

    /// <summary>Whether v has the sign of x.</summary>
    public int ScaleSign => _scale.Sign;

    /// <summary>The value at an x of its own.</summary>
    public DoubleWord ValueAt(Expr expr, DoubleWord x)
    {
        try
        {
            // One run for all numbers, which forgets the one before.
            _anywhere ??= new ScalarRun<DoubleWord>(DoubleWordNumbers.Instance, s => s.Index == _x.Index ? _at : Word(s));
            _anywhere.Clear();
            _at = x;
            return _anywhere.Of(_slopes.Program.Of(expr));
        }
        catch (PrecisionLimitException)
        {
            return DoubleWord.NaN;
        }
    }

    /// <summary>The value at v to more digits than anything cancels at the edge of a window, twice, so that it is certain; or NaN.</summary>
    public BigFloat PreciseAt(Expr expr, double v)
    {
        if (_precise.TryGetValue((expr, v), out var known))
            return known;
        if (!_evaluators.TryGetValue(v, out var at))
            _evaluators[v] = at = (At(180), At(280));
        var (coarse, fine) = (at.Coarse.EvaluateIfPossible(expr), at.Fine.EvaluateIfPossible(expr));
        return _precise[(expr, v)] = fine.IsFinite && BigFloat.Abs(BigFloat.Subtract(coarse, fine, 80)) <= BigFloat.Abs(fine).Scale(-70) ? fine : BigFloat.NaN;

        HighPrecision At(Precision precision)
        {
            var x = PointAt(v).X;
            return new HighPrecision(s => s.Index == _x.Index ? x : _parameters(s), precision);
        }
    }

    // At the largest numbers of either type a scale or a coefficient alone overflows.
    private IEnumerable<GridPoint> Ends() => new[] { 1.6e308, 3.2e38, -3.2e38, -1.6e308 }.Select(x => (BigFloat)x).Concat(AtBounds(_x.Domain)).Select(x =>
    {
        var v = Math.Max(-double.MaxValue, Math.Min(BigFloat.Multiply(x, _scale, 60).ToDouble(), double.MaxValue));
        return PointOf(v, x);
    });

    // A pole or a root is where a domain ends, as often as not.
    private static IEnumerable<BigFloat> AtBounds(Interval domain)
    {
        foreach (var (bound, inwards) in new[] { (domain.Lower, 1), (domain.Upper, -1) })
        {
            if (!bound.IsFinite || bound.Value.IsZero || Rational.Abs(bound.Value) > 1000000)
                continue;
            var end = BigFloat.FromRational(bound.Value, 24);
            foreach (var steps in new[] { 4, 8, 16 })
                yield return BigFloat.Add(end, BigFloat.Abs(end).Scale(-steps) is var step && inwards > 0 ? step : -step, 24);
            if (!bound.IsOpen)
                yield return end;
        }
    }

    /// <summary>Whether an expression of the parameters is 0 at the defaults and, which is no accident then, at other values.</summary>
    public bool Vanishes(Expr expr) => !Algebra.Contains(expr, _x) && new[] { 0, 3, -5 }.All(shift => IsZero(expr, shift));

    /// <summary>Whether an expression of the parameters is above 0 at the defaults.</summary>
    public bool IsPositive(Expr expr) => !Algebra.Contains(expr, _x) && ValueAt(expr, 0) is { IsFinite: true, Sign: > 0 };

    private bool IsZero(Expr expr, int shift)
    {
        try
        {
            var values = new HighPrecision(s => BigFloat.Multiply(_parameters(s), BigFloat.FromRational(1 + new Rational(shift * (s.Index + 7), 1024), 60), 120), 280);
            var (value, largest) = (values.Evaluate(expr), BigFloat.Zero);
            if (expr is Sum sum)
            {
                for (var i = 0; i < sum.Terms.Length; i++)
                    largest = BigFloat.Max(largest, BigFloat.Abs(BigFloat.Multiply(values.Evaluate(sum.Terms[i]), BigFloat.FromRational(sum.Coefficients[i], 60), 60)));
            }

            return value.IsZero || (value.IsFinite && BigFloat.Abs(value) < largest.Scale(-200));
        }
        catch (PrecisionLimitException)
        {
            return false;
        }
    }

    private GridPoint PointAt(double v)
    {
        if (_points.TryGetValue(v, out var known))
            return known;
        // A float as well, where it is one in size.
        return _points[v] = PointOf(v, BigFloat.Divide(v, _scale, 24));
    }

    private GridPoint PointOf(double v, BigFloat x) =>
        new(v, x, this, new Judge(_algebra, _slopes, s => s.Index == _x.Index ? DoubleWord.From(x) : Word(s), _x, x, _isRounded));

    // The same at all points.
    private DoubleWord Word(Symbol parameter)
    {
        if (!_words.TryGetValue(parameter.Index, out var word))
            _words[parameter.Index] = word = DoubleWord.From(_parameters(parameter));
        return word;
    }

    private bool IsInDomain(BigFloat x)
    {
        var (lower, upper) = (_x.Domain.Lower, _x.Domain.Upper);
        return (!lower.IsFinite || Compare(lower) is > 0 || (!lower.IsOpen && Compare(lower) == 0)) && (!upper.IsFinite || Compare(upper) is < 0 || (!upper.IsOpen && Compare(upper) == 0));

        int Compare(Bound bound) => x.CompareTo(BigFloat.FromRational(bound.Value, 200));
    }
}

/// <summary>A point with its judge.</summary>
/// <param name="V">The scaled variable.</param>
/// <param name="X">The variable.</param>
/// <param name="Grid">Its grid.</param>
/// <param name="Judge">What judges there.</param>
internal sealed record GridPoint(double V, BigFloat X, SampleGrid Grid, Judge Judge)
{
    /// <summary>The same v at other values of the parameters.</summary>
    public List<GridPoint> Elsewhere { get; } = [];
}
