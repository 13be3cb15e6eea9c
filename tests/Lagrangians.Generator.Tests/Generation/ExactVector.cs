using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// What a vector definition's members should give: from its body as it was read, written out for the elements one by one, in high
/// precision, without any calculus.
/// </summary>
internal sealed class ExactVector
{
    private const int Bits = 128;
    private const int Step = 30;

    private readonly Definition _definition;
    private readonly int _length;
    private readonly Algebra _algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
    private readonly Dictionary<(Expr, int), Expr> _written = [];
    private readonly Expr _body;
    private readonly BigFloat[] _inputs;

    /// <param name="definition">The definition.</param>
    /// <param name="x">The elements.</param>
    /// <param name="parameters">All parameters beyond x in order, of a vector all elements.</param>
    public ExactVector(Definition definition, double[] x, double[] parameters)
    {
        (_definition, _length) = (definition, x.Length);
        _inputs = [.. x.Concat(parameters).Select(p => (BigFloat)p)];
        _body = Write(definition.Body!, 0);
    }

    /// <summary>L.</summary>
    public BigFloat Value() => At(_inputs);

    /// <summary>The derivative of L in one input: an element of x, or of the parameters behind them.</summary>
    public double Slope(int input) => Difference(h => At(Moved(_inputs, input, h))).ToDouble();

    /// <summary>The derivative of ∂L/∂input along v in x.</summary>
    public double SlopeAlong(int input, double[] v) =>
        Difference(t => Difference(h => At(Moved([.. _inputs.Select((e, i) => i < v.Length ? BigFloat.AddExact(e, BigFloat.Multiply(v[i], t, Bits)) : e)], input, h)))).ToDouble();

    /// <summary>The largest magnitude on the way to L.</summary>
    public double Magnitude()
    {
        var evaluation = new HighPrecision(s => _inputs[s.Index], 64);
        return Algebra.Nodes(_body).Where(n => n is not (Relation or Logic))
            .Max(n => evaluation.Evaluate(n) is { IsNaN: false } value ? Math.Abs(value.ToDouble()) : double.PositiveInfinity);
    }

    private BigFloat At(BigFloat[] inputs) => new HighPrecision(s => inputs[s.Index], Bits).Evaluate(_body);

    private static BigFloat Difference(Func<BigFloat, BigFloat> f)
    {
        var h = BigFloat.One.Scale(-Step);
        return BigFloat.Divide(BigFloat.Subtract(f(h), f(-h), Bits), h.Scale(1), Bits);
    }

    private static BigFloat[] Moved(BigFloat[] values, int index, BigFloat by) =>
        [.. values.Select((e, i) => i == index ? BigFloat.AddExact(e, by) : e)];

    private Expr Write(Expr expr, int element)
    {
        var key = (expr, expr.VariesByElement ? element : -1);
        if (_written.TryGetValue(key, out var known))
            return known;
        return _written[key] = expr switch
        {
            Symbol { Index: Symbol.LengthIndex } => _algebra.Constant(_length),
            Symbol symbol => _algebra.Symbol("i", Position(symbol) + (symbol.VariesByElement ? element : 0), SymbolKind.Parameter, symbol.Domain),
            Reduction reduction => Reduce(reduction.Kind, [.. Enumerable.Range(0, _length).Select(i => Write(reduction.Body, i))]),
            _ => _algebra.WithParts(_algebra.Import(expr), part => Write(part, element)),
        };
    }

    // Where a parameter begins among the inputs.
    private int Position(Symbol symbol) =>
        _definition.Method.Parameters.Take(symbol.Index).Sum(p => p.Type == ParameterType.Vector ? _length : 1);

    private Expr Reduce(ReductionKind kind, Expr[] terms) => kind switch
    {
        ReductionKind.Sum => _algebra.Add(terms),
        ReductionKind.Norm => _algebra.Sqrt(_algebra.Add([.. terms.Select(t => _algebra.Power(t, 2))])),
        ReductionKind.LogSumExp => _algebra.Call("Log", _algebra.Add([.. terms.Select(_algebra.Exp)])),
        _ => terms.Aggregate((a, b) => _algebra.Call(kind == ReductionKind.Maximum ? "Max" : "Min", a, b)),
    };
}
