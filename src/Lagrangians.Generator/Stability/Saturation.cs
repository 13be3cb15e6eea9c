using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// An expression evaluated as the type does it in one respect: what is beyond its range becomes infinite, and what is far below becomes 0.
/// So 1/(1 + e^z) survives the overflow of e^z, and x·e^z − e^z does not.
/// </summary>
internal sealed class Saturation(Judge judge, NumberFormat format)
{
    private readonly NodeMap<DoubleWord> _known = new();

    public DoubleWord Evaluate(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.GuardStack();
        var value = Judge.IsNumber(expr) ? Bounded(judge.Value(expr)) : expr switch
        {
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Piecewise piece => Evaluate(judge.Chosen(piece)),
            Call call => Bounded(DoubleWordValues.OfCall(call.Function, [.. call.Arguments.Select(Evaluate)])),
            _ => DoubleWord.NaN,
        };
        _known[expr] = value;
        return value;
    }

    private DoubleWord Bounded(DoubleWord value)
    {
        if (!value.IsFinite || value.IsZero)
            return value;
        if (value.Magnitude > format.Highest)
            return double.PositiveInfinity * value.Sign;
        return value.Magnitude < format.Lowest - format.Bits ? 0 : value;
    }

    private DoubleWord OfSum(Sum sum)
    {
        var first = 0;
        while (first < sum.Terms.Count - 1 && sum.Coefficients[first].Sign < 0)
            first++;
        if (sum.Coefficients[first].Sign < 0)
            first = 0;
        var total = Term(first);
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (i != first)
                total = Bounded(total + Term(i));
        }

        return Bounded(total + sum.InDoubleWords[sum.Terms.Count]);

        DoubleWord Term(int i) => Bounded(Evaluate(sum.Terms[i]) * sum.InDoubleWords[i]);
    }

    private DoubleWord OfProduct(Product product)
    {
        var whole = judge.Printed(product);
        var printed = whole.Coefficient;
        var numerator = printed.IsLast ? DoubleWord.One : printed.Over;
        var denominator = printed.Under;
        foreach (var factor in whole.Factors)
        {
            var power = factor.Power is { } number
                ? DoubleWordValues.OfPower(Evaluate(factor.Base), number)
                : DoubleWordValues.OfPower(Evaluate(factor.Base), Evaluate(factor.Exponent));
            if (factor.IsBelow)
                denominator = Bounded(denominator * Bounded(power));
            else
                numerator = Bounded(numerator * Bounded(power));
        }

        if (printed.IsLast)
            numerator = Bounded(numerator * printed.Over);
        return Bounded(numerator / denominator);
    }
}
