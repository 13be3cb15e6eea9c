using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
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
    private const int StepsOfNode = 4;

    // What is neither a rounding nor what a series leaves out.
    private const int AgreeingBits = 30;
    private const double Reliable = 1e4;

    private readonly Algebra _algebra;
    private readonly ScalarRun<DoubleWord> _run;
    private readonly Slopes _slopes;
    private readonly Func<Symbol, DoubleWord> _valueOf;
    private readonly Symbol _variable;
    private readonly ScaledDouble _x;
    private readonly bool _isRounded;
    private readonly NodeMap<Score> _scores = new();

    // One run a type: what forms have in common saturates once.
    private readonly ScalarRun<DoubleWord>?[] _saturated = new ScalarRun<DoubleWord>?[NumberFormat.All.Length];

    /// <param name="algebra">The algebra.</param>
    /// <param name="slopes">The derivatives of operations.</param>
    /// <param name="valueOf">The values of the symbols.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="x">Its value.</param>
    /// <param name="isRounded">Whether the variable stands for what is computed, and so is rounded itself.</param>
    public Judge(Algebra algebra, Slopes slopes, Func<Symbol, DoubleWord> valueOf, Symbol variable, BigFloat x, bool isRounded)
    {
        _isRounded = isRounded;
        _algebra = algebra;
        _variable = variable;
        _slopes = slopes;
        _x = ScaledDouble.From(x);
        _valueOf = valueOf;
        _run = new ScalarRun<DoubleWord>(DoubleWordNumbers.Instance, _valueOf);
    }

    public DoubleWord Value(Expr expr) => _run.Of(_slopes.Program.Of(expr));

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

    /// <summary>Whether a form has the value of the expression, as far as that can be told.</summary>
    public bool IsSame(Expr expr, Expr form)
    {
        if (!IsDefined(expr))
            return true;
        if (!IsDefined(form))
            return !OrderOf(expr).Nodes.All(IsDefined);
        // There a piece of one point may stand for the limit.
        if (_x.IsZero)
            return true;
        var (exact, difference) = (Near(expr), (Near(expr) + -Near(form)).Abs());
        // Where the expression has lost its digits it does not tell, and beyond the range of a double it does not matter.
        return difference.IsZero || difference.Magnitude < NumberFormat.Vanished || NumberFormat.Double.IsBeyond(exact)
            || difference < exact.Abs().Scale(-AgreeingBits) || !(Score(expr).Wide < Reliable);
    }

    /// <summary>Whether a form is neither a number nor infinite in a type that holds the point, where what overflows becomes infinite.</summary>
    public bool IsUndefined(Expr form, bool isWide)
    {
        try
        {
            return isWide ? Value(form).IsNaN : NumberFormat.All.Any(f => f.Holds(_x) && Saturated(form, f).IsNaN);
        }
        catch (PrecisionLimitException)
        {
            return true;
        }
    }

    /// <summary>The value to the digits of a double.</summary>
    public ScaledDouble Near(Expr expr) => Value(expr).ToScaledDouble();

    public bool Holds(Expr condition) => _run.Holds(_slopes.Program.Of(condition));

    /// <summary>The predicted error.</summary>
    public Score Score(Expr expr)
    {
        if (_scores.TryGetValue(expr, out var known))
            return known;
        var score = Find(expr);
        _scores[expr] = score;
        return score;
    }

    private Score Find(Expr expr)
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

    private Score Weigh(Expr expr)
    {
        _algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var errors = new RoundingErrors();
        var order = OrderOf(expr);
        var nodes = order.Nodes;
        _algebra.Budget.Step(StepsOfNode * nodes.Length);
        var steps = order.StepsOf(_slopes.Program);
        for (var i = 0; i < nodes.Length; i++)
        {
            order.Values[i] = _run.Of(steps[i]);
            order.Near[i] = order.Values[i].ToScaledDouble();
            order.Adjoints[i] = i == 0 ? 1 : 0;
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            var (node, adjoint) = (nodes[i], order.Adjoints[i]);
            if (adjoint.IsZero)
            {
                // What overflows may be ∞ − ∞ all the same.
                if (node is Sum or Product)
                    errors.PassSum(order.Near[i]);
                continue;
            }

            var effect = (adjoint * order.Near[i]).Abs();
            if (effect.IsNaN || !adjoint.IsFinite)
                return Stability.Score.Hopeless;
            if (node is not Symbol)
                errors.Pass(order.Near[i], effect);
            Operations.Weigh(order, i, effect, errors);
            if (_isRounded && ReferenceEquals(node, _variable))
                errors.Add(effect, Operations.Rounding, isNarrow: false);
            if (!IsNumber(node))
                _slopes.Spread(order, i, adjoint, this, errors);
        }

        var slope = order.PlaceOf(_variable) is var place and >= 0 ? order.Adjoints[place] : 0;
        return errors.Total(order.Near[0], _x, format => Saturated(expr, format).ToScaledDouble()) with { Slope = slope };
    }

    /// <summary>Is the node printed as a number?</summary>
    internal static bool IsNumber(Expr node) => node is Symbol or Constant || node.IsClosed;

    /// <summary>The piece of all that is chosen here; the expression itself where it has none.</summary>
    internal Expr PieceOf(Expr expr)
    {
        while (expr is Piecewise piece)
            expr = Chosen(piece);
        return expr;
    }

    /// <summary>The piece that is chosen.</summary>
    internal Expr Chosen(Piecewise piece) => Holds(piece.Condition) ? piece.WhenTrue : piece.WhenFalse;

    private NodeOrder OrderOf(Expr expr) => _slopes.Orders.Of(expr, Chosen);

    // The pieces are those that the exact values choose.
    private DoubleWord Saturated(Expr expr, NumberFormat format)
    {
        ref var run = ref _saturated[Array.IndexOf(NumberFormat.All, format)];
        run ??= new ScalarRun<DoubleWord>(SaturatingNumbers.All[format], _valueOf, choice => _run.Holds(choice.Part(0)));
        return run.Of(_slopes.Program.Of(expr));
    }
}
