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
    private static readonly Precision Bits = 112;

    private readonly Algebra _algebra;
    private readonly HighPrecision _values;
    private readonly Slopes _slopes;
    private readonly BigFloat _x;
    private Dictionary<Expr, BigFloat> _adjoints = new(ReferenceComparer.Instance);

    public Judge(Algebra algebra, Slopes slopes, Func<Symbol, BigFloat> valueOf, BigFloat x)
    {
        _algebra = algebra;
        _slopes = slopes;
        _x = x;
        _values = new HighPrecision(valueOf, Bits);
    }

    public BigFloat Value(Expr expr) => _values.Evaluate(expr);

    public bool Holds(Expr condition) => !_values.Evaluate(_algebra.Piecewise(condition, _algebra.One, _algebra.Zero)).IsZero;

    /// <summary>The adjoint of a node after <see cref="Score"/>: the derivative of the result in it.</summary>
    public BigFloat Adjoint(Expr node) => _adjoints.TryGetValue(node, out var adjoint) ? adjoint : BigFloat.Zero;

    /// <summary>The predicted error.</summary>
    public Score Score(Expr expr)
    {
        try
        {
            var value = Value(expr);
            return value.IsFinite ? Weigh(expr, value) : Stability.Score.Hopeless;
        }
        catch (PrecisionLimitException)
        {
            return Stability.Score.Hopeless;
        }
    }

    private Score Weigh(Expr expr, BigFloat result)
    {
        _algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var errors = new RoundingErrors();
        _adjoints = new(ReferenceComparer.Instance) { [expr] = BigFloat.One };
        foreach (var node in Order(expr))
        {
            var adjoint = Adjoint(node);
            if (adjoint.IsZero)
                continue;
            var value = Value(node);
            var effect = BigFloat.Abs(BigFloat.Multiply(adjoint, value, Bits));
            if (effect.IsNaN || !adjoint.IsFinite)
                return Stability.Score.Hopeless;
            if (node is not Symbol)
                errors.Pass(value, effect);
            Operations.Weigh(node, this, effect, errors);
            if (IsNumber(node))
                continue;
            foreach (var (part, slope) in _slopes.Of(node, this))
                Spread(part, BigFloat.Multiply(adjoint, slope, Bits));
        }

        return errors.Total(result, _x, format => new Saturation(this, format).Evaluate(expr));
    }

    /// <summary>Is the node printed as a number?</summary>
    internal static bool IsNumber(Expr node) => node is Symbol or Constant || node.IsClosed;

    private void Spread(Expr node, BigFloat amount) =>
        _adjoints[node] = BigFloat.Add(Adjoint(node), amount, Bits);

    // From the result down, every node before its parts; of pieces those that are chosen.
    private List<Expr> Order(Expr expr)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        Visit(expr);
        order.Reverse();
        return order;

        void Visit(Expr node)
        {
            if (!seen.Add(node))
                return;
            Budget.GuardStack();
            if (node is Piecewise piece)
            {
                Visit(Chosen(piece));
            }
            else if (!IsNumber(node))
            {
                foreach (var child in node.Children)
                    Visit(child);
            }

            order.Add(node);
        }
    }

    internal Expr Chosen(Piecewise piece) => Holds(piece.Condition) ? piece.WhenTrue : piece.WhenFalse;
}
