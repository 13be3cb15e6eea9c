using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>How what is known beyond its last place errs: by what its parts owe to it that is not known so, by squares of roundings, and by what the range of a type loses.</summary>
/// <param name="order">The values and the adjoints.</param>
/// <param name="errors">Sums them up.</param>
internal sealed class CompensatedErrors(NodeOrder order, RoundingErrors errors)
{
    /// <summary>Passes an adjoint on to the parts that are rounded by themselves.</summary>
    /// <param name="part">The place of what is known to two words.</param>
    /// <param name="amount">Its adjoint.</param>
    /// <returns>What has been lost of it by rounding, and made up for, in the units of <see cref="RoundingErrors"/>.</returns>
    public ScaledDouble PassOn(int part, ScaledDouble amount)
    {
        Budget.Enter();
        var (node, inner, value) = (order.Nodes[part], order.PartsOf(part), order.Near[part]);
        switch (node)
        {
            case var _ when Judge.IsNumber(node):
                return Whole(part, amount);
            case Call { Function: RoundedOperations.Sum }:
                return Lost(value, amount, PassOn(inner[0], amount) + PassOn(inner[1], amount), isOfRange: false);
            // What stands for it has no parts, and x is known.
            case Call { Function: Displacement.Known }:
                foreach (var end in order.PartsOf(inner[0]).Where(end => order.Nodes[end] is Symbol))
                    Whole(end, amount);
                return Lost(value, amount, 0, isOfRange: false);
            case Call { Function: "Abs" }:
                return PassOn(inner[0], order.Near[inner[0]].Sign < 0 ? -amount : amount);
            // A number that is a factor is known to two words.
            case Call { Function: RoundedOperations.Product, Arguments: [_, Constant] }:
                var factor = order.Near[inner[1]];
                return Lost(value, amount, PassOn(inner[0], amount * factor) * factor);
            case Call { Function: RoundedOperations.Product }:
                var (u, v) = (order.Near[inner[0]], order.Near[inner[1]]);
                var (ofFirst, ofSecond) = (PassOn(inner[0], amount * v), PassOn(inner[1], amount * u));
                errors.AddSquare((amount * ofFirst * ofSecond).Abs());
                return Lost(value, amount, (ofFirst * v).Abs() + (ofSecond * u).Abs());
            case Call { Function: RoundedOperations.Quotient }:
                var (over, under) = (order.Near[inner[0]], order.Near[inner[1]]);
                if (under.IsZero)
                    return Whole(part, amount);
                var (ofOver, ofUnder) = (PassOn(inner[0], amount / under), PassOn(inner[1], -(amount * value / under)));
                var relative = (ofUnder / under).Abs();
                var both = (ofOver / under).Abs() + (value.Abs() * relative);
                errors.AddSquare(amount.Abs() * both * relative);
                errors.PassLost(over, (amount / under).Abs());
                return Lost(value, amount, both);
            case Call { Function: "Log" } when !order.Near[inner[0]].IsZero:
                var argument = order.Near[inner[0]];
                var ofArgument = (PassOn(inner[0], amount / argument) / argument).Abs();
                errors.AddSquare(amount.Abs() * ofArgument * ofArgument);
                return Lost(value, amount, ofArgument, isOfRange: false);
            // What is scaled, and roots.
            case Product { Count: 1 } product when product.Exponent(0) is Constant { Value: var power } && (power.IsOne || power == Rational.Half) && !order.Near[inner[0]].IsZero:
                var @base = order.Near[inner[0]];
                var ofBase = PassOn(inner[0], amount * value * order.Near[inner[1]] / @base);
                var ofScaled = (ofBase * value * order.Near[inner[1]] / @base).Abs();
                if (power.IsOne)
                    return ofScaled;
                errors.AddSquare(amount.Abs() * ofScaled * (ofBase / @base).Abs());
                errors.PassLost(@base, (amount * value / @base).Abs());
                return Lost(value, amount, ofScaled, isOfRange: false);
            default:
                return Whole(part, amount);
        }
    }

    private ScaledDouble Whole(int part, ScaledDouble amount)
    {
        order.Adjoints[part] = order.Adjoints[part] + amount;
        return 0;
    }

    // The rounding of an operation, and of what it has lost.
    private ScaledDouble Lost(ScaledDouble value, ScaledDouble amount, ScaledDouble before, bool isOfRange = true)
    {
        var total = before.Abs() + (value.Abs() * Operations.Rounding);
        errors.AddSquare((amount * total).Abs());
        if (isOfRange)
            errors.PassLost(value, amount.Abs());
        errors.PassSum(value);
        return total;
    }
}
