using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>The derivatives of one operation in its operands, by central differences of its values.</summary>
internal sealed class LocalDerivatives(Expr node, BigFloat[] at, Precision bits, int step)
{
    /// <summary>The first derivatives; 0 for what is not asked.</summary>
    public BigFloat[] Gradient(Func<int, bool> isAsked) => Gradient(at, isAsked);

    /// <summary>How the first derivatives change when the operands move along a direction.</summary>
    public BigFloat[] Bends(BigFloat[] direction, Func<int, bool> isAsked)
    {
        var speed = direction.Aggregate(BigFloat.Zero, (a, b) => BigFloat.Max(a, BigFloat.Abs(b)));
        if (node is Sum or Piecewise || speed.IsZero || !speed.IsFinite)
            return new BigFloat[at.Length];
        // In time, such that no operand moves by more than its step.
        var time = at.Select((v, i) => direction[i].IsZero ? long.MaxValue : StepAt(v).Magnitude - direction[i].Magnitude).Min();
        var (up, down) = (Moved(BigFloat.One.Scale(time)), Moved(-BigFloat.One.Scale(time)));
        var (ahead, behind) = (Gradient(up, isAsked), Gradient(down, isAsked));
        return [.. ahead.Select((a, i) => BigFloat.Subtract(a, behind[i], bits).Scale(-time - 1))];

        BigFloat[] Moved(BigFloat t) => [.. at.Select((v, i) => BigFloat.Add(v, BigFloat.Multiply(t, direction[i], bits), 2 * bits.Bits))];
    }

    private BigFloat[] Gradient(BigFloat[] place, Func<int, bool> isAsked) => [.. place.Select((v, i) =>
    {
        if (!isAsked(i))
            return BigFloat.Zero;
        var h = StepAt(v);
        return BigFloat.Divide(BigFloat.Subtract(Shifted(place, i, h), Shifted(place, i, -h), bits), h.Scale(1), bits);
    })];

    private BigFloat StepAt(BigFloat value) => BigFloat.One.Scale((value.IsZero ? 0 : value.Magnitude) - step);

    private BigFloat Shifted(BigFloat[] place, int i, BigFloat h)
    {
        var moved = (BigFloat[])place.Clone();
        moved[i] = BigFloat.AddExact(moved[i], h);
        return Value(moved);
    }

    private BigFloat Value(BigFloat[] operands)
    {
        switch (node)
        {
            case Sum sum:
                return sum.Terms.Select((_, i) => Times(operands[i], sum.Coefficients[i])).Aggregate(BigFloat.FromRational(sum.Constant, bits), (a, b) => BigFloat.Add(a, b, bits));
            case Product product:
                return Times(Enumerable.Range(0, product.Count).Select(i => Power(operands[i], operands[product.Count + i])).Aggregate(BigFloat.One, (a, b) => BigFloat.Multiply(a, b, bits)), product.Coefficient);
            case Call call:
                return FunctionLibrary.Find(call.Function).Value(operands, bits);
            default:
                return operands[0];
        }
    }

    private BigFloat Power(BigFloat @base, BigFloat exponent) => exponent == BigFloat.One ? @base : BigFunctions.Pow(@base, exponent, bits);

    private BigFloat Times(BigFloat value, Rational coefficient) => BigFloat.Multiply(value, BigFloat.FromRational(coefficient, bits), bits);
}
