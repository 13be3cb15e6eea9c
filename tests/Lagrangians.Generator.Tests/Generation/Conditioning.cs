using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// How well the straightforward derivative of a body, as the chain rule gives it and nothing simplified, can be evaluated at a point:
/// the first-order bound on its rounding error, Σ|adjoint·value| / |result| over all operations, in half units of the last place; 1 is a
/// single rounding. Infinite where an operation leaves the type's normal range.
/// </summary>
/// <remarks>N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §1.6 and §3.3; nothing of it depends on what is generated.</remarks>
internal sealed class Conditioning
{
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
    private readonly Expr _derivative;
    private readonly double[] _parameters;
    private readonly List<Expr> _order = [];

    public Conditioning(Definition definition, params double[] parameters)
    {
        _parameters = parameters;
        var x = _algebra.Import(definition.Method.Parameters[0].Symbol);
        _derivative = new Differentiator(_algebra, x).Differentiate(_algebra.Import(definition.Body!));
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        Visit(_derivative);

        void Visit(Expr node)
        {
            if (!seen.Add(node))
                return;
            foreach (var child in node.Children)
                Visit(child);
            _order.Add(node);
        }
    }

    /// <summary>The derivative at x, or null where 300 bits do not give thirty digits of it, or it is not finite.</summary>
    public BigFloat? Derivative(double x)
    {
        var (coarse, fine) = (Evaluate(300), Evaluate(600));
        var difference = BigFloat.Abs(BigFloat.Subtract(coarse, fine, 60));
        return fine.IsFinite && difference <= BigFloat.Abs(fine).Scale(-100) ? fine : null;

        BigFloat Evaluate(Precision precision) => new HighPrecision(s => s.Index == 0 ? x : _parameters[s.Index - 1], precision).Evaluate(_derivative);
    }

    /// <summary>The bound at x for double, or for float.</summary>
    public double At(double x, bool isFloat)
    {
        // 1 + 1e-300 agrees with itself at every low precision.
        Precision precision = 200 + (4 * Math.Abs(x == 0 ? 0 : Math.ILogB(x)));
        var values = new HighPrecision(s => s.Index == 0 ? x : _parameters[s.Index - 1], precision);
        var (smallest, largest) = isFloat ? (-125L, 128L) : (-1021L, 1024L);
        var adjoints = new Dictionary<Expr, BigFloat>(ReferenceComparer.Instance) { [_derivative] = BigFloat.One };
        var total = BigFloat.Zero;
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            var node = _order[i];
            if (!adjoints.TryGetValue(node, out var adjoint) || node is Symbol or Constant)
                continue;
            if (node is Piecewise choice)
            {
                // The comparison is between exact numbers in all that is tested here.
                var chosen = values.Evaluate(_algebra.Piecewise(choice.Condition, _algebra.One, _algebra.Zero)).IsZero ? choice.WhenFalse : choice.WhenTrue;
                Spread(adjoints, chosen, adjoint);
                continue;
            }

            var value = values.Evaluate(node);
            if (!value.IsFinite || !IsNormal(value))
                return double.PositiveInfinity;
            var roundings = 1;
            if (node is Product product)
            {
                for (var k = 0; k < product.Count; k++)
                {
                    var power = values.Evaluate(_algebra.Power(product.Base(k), product.Exponent(k)));
                    if (!IsNormal(power) || !IsNormal(BigFloat.Divide(BigFloat.One, power, 60)))
                        return double.PositiveInfinity;
                    roundings += Algebra.IsOne(product.Exponent(k)) ? 0 : 1;
                }
            }

            total = BigFloat.Add(total, BigFloat.Abs(BigFloat.Multiply(BigFloat.Multiply(adjoint, value, precision), roundings, precision)), precision);
            foreach (var (child, slope) in Slopes(node))
            {
                if (adjoint.IsZero)
                    continue;
                Spread(adjoints, child, BigFloat.Multiply(adjoint, values.Evaluate(slope), precision));
            }
        }

        var result = values.Evaluate(_derivative);
        return total.IsZero ? 1 : result.IsZero ? double.PositiveInfinity : BigFloat.Divide(total, BigFloat.Abs(result), 60).ToDouble();

        bool IsNormal(BigFloat value) => value.IsZero || (value.IsFinite && value.Magnitude >= smallest && value.Magnitude <= largest);

        void Spread(Dictionary<Expr, BigFloat> known, Expr node, BigFloat amount) =>
            known[node] = known.TryGetValue(node, out var before) ? BigFloat.Add(before, amount, precision) : amount;
    }

    // The derivative of an operation in each of its operands.
    private IEnumerable<(Expr Operand, Expr Slope)> Slopes(Expr node)
    {
        switch (node)
        {
            case Sum sum:
                for (var i = 0; i < sum.Terms.Count; i++)
                    yield return (sum.Terms[i], _algebra.Constant(sum.Coefficients[i]));
                break;
            case Product product:
                for (var i = 0; i < product.Count; i++)
                {
                    var (b, e) = (product.Base(i), product.Exponent(i));
                    yield return (b, _algebra.Multiply(e, _algebra.Divide(product, b)));
                    if (e is not Constant)
                        yield return (e, _algebra.Multiply(product, _algebra.Call("Log", b)));
                }

                break;
            case Call call:
                var arguments = call.Arguments.Select(a => new Term(_algebra, a)).ToArray();
                for (var i = 0; i < arguments.Length; i++)
                    yield return (call.Arguments[i], FunctionLibrary.Find(call.Function).Derivatives[i](arguments).Expr);
                break;
        }
    }
}
