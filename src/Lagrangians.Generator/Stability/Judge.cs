using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Predicts, without running it, how an expression's evaluation errs at one point: every node's value in high precision, and the first-order
/// bound Σ|adjoint·value|·ε over the operations as they are printed.
/// </summary>
/// <remarks>
/// N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §1.6 and §3.3. The values are rounded to a precision that need not
/// resolve what cancels: where it does not, the bound exceeds every threshold all the same.
/// </remarks>
internal sealed class Judge
{
    // What judging a node costs, against making one.
    private const int StepsOfNode = 20;

    private readonly Algebra _algebra;
    private readonly DoubleWordValues _values;
    private readonly Slopes _slopes;
    private readonly Symbol _variable;
    private readonly ScaledDouble _x;
    private readonly Dictionary<Expr, ScaledDouble> _near = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expr, Score> _scores = new(ReferenceComparer.Instance);
    private NodeOrder? _order;
    private ScaledDouble[] _adjoints = [];

    /// <param name="algebra">The algebra.</param>
    /// <param name="slopes">The derivatives of operations.</param>
    /// <param name="valueOf">The values of the symbols.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="x">Its value.</param>
    public Judge(Algebra algebra, Slopes slopes, Func<Symbol, BigFloat> valueOf, Symbol variable, BigFloat x)
    {
        _algebra = algebra;
        _variable = variable;
        _slopes = slopes;
        _x = ScaledDouble.From(x);
        _values = new DoubleWordValues(s => DoubleWord.From(valueOf(s)));
    }

    public DoubleWord Value(Expr expr) => _values.Evaluate(expr);

    /// <summary>Whether an expression has a finite value.</summary>
    public bool IsDefined(Expr expr)
    {
        try
        {
            return Value(expr).IsFinite;
        }
        catch (PrecisionLimitException)
        {
            return false;
        }
    }

    /// <summary>The value to the digits of a double.</summary>
    public ScaledDouble Near(Expr expr)
    {
        if (!_near.TryGetValue(expr, out var near))
            _near.Add(expr, near = Value(expr).ToScaledDouble());
        return near;
    }

    public bool Holds(Expr condition) => _values.Holds(condition);

    /// <summary>While an expression is weighed the derivative of its value in that of a node.</summary>
    public ScaledDouble Adjoint(Expr node) => _order?.PlaceOf(node) is { } place and >= 0 ? _adjoints[place] : 0;

    /// <summary>The predicted error.</summary>
    public Score Score(Expr expr)
    {
        if (_scores.TryGetValue(expr, out var known))
            return known;
        return _scores[expr] = Find();

        Score Find()
        {
            try
            {
                return IsDefined(expr) ? Weigh(expr) : Stability.Score.Hopeless;
            }
            catch (PrecisionLimitException)
            {
                return Stability.Score.Hopeless;
            }
        }
    }

    private Score Weigh(Expr expr)
    {
        _algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var errors = new RoundingErrors();
        _order = _slopes.Orders.Of(expr, Chosen);
        var nodes = _order.Nodes;
        _adjoints = new ScaledDouble[nodes.Count];
        _adjoints[0] = 1;
        _algebra.Budget.Step(StepsOfNode * nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var (node, adjoint) = (nodes[i], _adjoints[i]);
            if (adjoint.IsZero)
                continue;
            var value = Near(node);
            var effect = (adjoint * value).Abs();
            if (effect.IsNaN || !adjoint.IsFinite)
                return Stability.Score.Hopeless;
            if (node is not Symbol)
                errors.Pass(value, effect);
            Operations.Weigh(node, this, effect, errors);
            if (IsNumber(node))
                continue;
            foreach (var (part, slope) in _slopes.Of(node, this))
                Spread(part, adjoint * slope);
        }

        return errors.Total(Near(expr), _x, format => new Saturation(this, format).Evaluate(expr).ToScaledDouble()) with { Slope = Adjoint(_variable) };
    }

    /// <summary>Is the node printed as a number?</summary>
    internal static bool IsNumber(Expr node) => node is Symbol or Constant || node.IsClosed;

    private void Spread(Expr node, ScaledDouble amount)
    {
        if (_order!.PlaceOf(node) is var place and >= 0)
            _adjoints[place] = _adjoints[place] + amount;
    }

    internal Expr Chosen(Piecewise piece) => Holds(piece.Condition) ? piece.WhenTrue : piece.WhenFalse;
}
