using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>One operation at a point, with its slope in x.</summary>
internal sealed class Operation
{
    public const int Bits = 1_000;

    private const int Step = 240;

    private readonly Operation[] _operands;
    private readonly BigFloat[] _gradient;
    private readonly BigFloat[] _bends;
    private readonly int _roundings;
    private BigFloat _ofValue;

    public Operation(Expr node, IEnumerable<Operation> operands, HighPrecision values)
    {
        _operands = [.. operands];
        Value = values.Evaluate(node);
        _roundings = node is Symbol or Constant or Piecewise ? 0 : node is Product p ? 1 + Enumerable.Range(0, p.Count).Count(i => p.Exponent(i) is not Constant { Value.IsOne: true }) : 1;
        var local = new LocalDerivatives(node, [.. _operands.Select(o => o.Value)], Bits, Step);
        _gradient = local.Gradient(i => !_operands[i].IsConstant);
        IsConstant = node is not Symbol { Index: 0 } && _operands.All(o => o.IsConstant);
        Slope = node is Symbol { Index: 0 } ? BigFloat.One : _operands.Select((o, i) => BigFloat.Multiply(_gradient[i], o.Slope, Bits)).Aggregate(BigFloat.Zero, (a, b) => BigFloat.Add(a, b, Bits));
        // The change of each partial derivative along x.
        _bends = local.Bends([.. _operands.Select(o => o.Slope)], i => !_operands[i].IsConstant);
    }

    public BigFloat Value { get; }

    public BigFloat Slope { get; }

    public bool IsConstant { get; }

    public BigFloat OfSlope { get; set; }

    public IEnumerable<BigFloat> Numbers => [Value, Slope, .. _gradient];

    /// <summary>What the roundings of this operation and of its slope do to the result.</summary>
    public BigFloat Error()
    {
        if (IsConstant || _operands.Length == 0)
            return BigFloat.Zero;
        var slopes = _operands.Select((o, i) => BigFloat.Abs(BigFloat.Multiply(_gradient[i], o.Slope, Bits))).Aggregate(BigFloat.Zero, (a, b) => BigFloat.Add(a, b, Bits));
        return BigFloat.Multiply(_roundings, BigFloat.Add(BigFloat.Abs(BigFloat.Multiply(_ofValue, Value, Bits)), BigFloat.Abs(BigFloat.Multiply(OfSlope, slopes, Bits)), Bits), Bits);
    }

    public void Spread()
    {
        for (var i = 0; i < _operands.Length; i++)
        {
            var operand = _operands[i];
            operand.OfSlope = BigFloat.Add(operand.OfSlope, BigFloat.Multiply(OfSlope, _gradient[i], Bits), Bits);
            var change = BigFloat.Add(BigFloat.Multiply(_ofValue, _gradient[i], Bits), BigFloat.Multiply(OfSlope, _bends[i], Bits), Bits);
            operand._ofValue = BigFloat.Add(operand._ofValue, change, Bits);
        }
    }
}
