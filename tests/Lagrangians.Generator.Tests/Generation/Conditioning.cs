using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// How well the straightforward derivative of a body, by the chain rule from the inside out and nothing simplified, can be evaluated at a point:
/// the first-order bound on its rounding error, Σ|adjoint·value| / |result| over all operations, in half units of the last place; 1 is a
/// single rounding. Infinite where an operation leaves the type's normal range.
/// </summary>
/// <remarks>
/// N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §1.6 and §3.3. What an operation's derivatives are is measured by
/// differences of its values: nothing here depends on what we know of calculus, or on what is generated.
/// </remarks>
internal sealed class Conditioning
{
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
    private readonly Expr _body;
    private readonly Differences _differences;
    private readonly double[] _parameters;
    private readonly List<Expr> _order = [];

    public Conditioning(Expr body, params double[] parameters)
    {
        (_body, _differences, _parameters) = (_algebra.Import(body), new Differences(body), parameters);
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        Visit(_body);

        void Visit(Expr node)
        {
            if (node is Relation or Logic || !seen.Add(node))
                return;
            foreach (var child in node.Children)
                Visit(child);
            _order.Add(node);
        }
    }

    /// <summary>The derivative at x, or null where differences do not settle it.</summary>
    public BigFloat? Derivative(double x) => _differences.Slope([x, .. _parameters]);

    /// <summary>The bound at x for double, or for float.</summary>
    public double At(double x, bool isFloat)
    {
        var (smallest, largest) = isFloat ? (-125L, 128L) : (-1021L, 1024L);
        var values = new HighPrecision(s => s.Index == 0 ? x : _parameters[s.Index - 1], Operation.Bits);
        var operations = new Dictionary<Expr, Operation>(ReferenceComparer.Instance);
        if (values.EvaluateIfPossible(_body) is not { IsFinite: true })
            return double.PositiveInfinity;
        foreach (var node in Used(values))
        {
            var operation = operations[node] = new Operation(node, Operands(node, values).Select(o => operations[o]), values);
            if (!operation.Numbers.All(IsNormal))
                return double.PositiveInfinity;
        }

        // Backwards, the adjoints of the result's slope in each value and in each slope.
        var total = BigFloat.Zero;
        var result = operations[_body];
        result.OfSlope = BigFloat.One;
        foreach (var operation in operations.Values.Reverse())
        {
            total = BigFloat.Add(total, operation.Error(), Operation.Bits);
            operation.Spread();
        }

        return total.IsZero ? 1 : result.Slope.IsZero ? double.PositiveInfinity : BigFloat.Divide(total, BigFloat.Abs(result.Slope), 60).ToDouble();

        bool IsNormal(BigFloat value) => value.IsZero || (value.IsFinite && value.Magnitude >= smallest && value.Magnitude <= largest);
    }

    // What the result at this point is made of, operands first: of a choice only what is chosen.
    private IEnumerable<Expr> Used(HighPrecision values)
    {
        var used = new HashSet<Expr>(ReferenceComparer.Instance) { _body };
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            if (used.Contains(_order[i]))
                used.UnionWith(Operands(_order[i], values));
        }

        return _order.Where(used.Contains);
    }

    private IEnumerable<Expr> Operands(Expr node, HighPrecision values) =>
        node is not Piecewise choice ? node.Children
        : values.Evaluate(_algebra.Piecewise(choice.Condition, _algebra.One, _algebra.Zero)).IsZero ? [choice.WhenFalse] : [choice.WhenTrue];
}
