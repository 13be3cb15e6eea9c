using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The roundings within one node, in the order in which they are printed.</summary>
internal static class Operations
{
    /// <summary>What one operation errs by, in units of the last place.</summary>
    public const double Rounding = 0.5;

    // What the kernels err by at the most is about 1 ulp; a bound on what is usual is worth more here.
    private const double Kernel = 0.6;

    // The magnitude of an exponent from which on wide lanes cut an exponential off.
    private const int LargestWideExponent = 20;

    /// <summary>Weighs the roundings of a node.</summary>
    /// <param name="order">The values and the adjoints.</param>
    /// <param name="place">The node's place.</param>
    /// <param name="effect">|adjoint·value|.</param>
    /// <param name="errors">Sums them up.</param>
    public static void Weigh(NodeOrder order, int place, ScaledDouble effect, RoundingErrors errors)
    {
        switch (order.Nodes[place])
        {
            case Constant constant:
                if (!IsHeld(constant.Value))
                    errors.Add(effect, Rounding, isNarrow: false);
                break;
            case Symbol or Piecewise:
            case Call exact when FunctionLibrary.Find(exact.Function).Digits == Digits.All:
                break;
            case Sum { Terms.Length: 1 } sum when sum.Terms[0] is Symbol { Kind: SymbolKind.Integer } && sum.Coefficients[0].IsOne:
                break;
            case Sum sum when !sum.IsClosed:
                WeighSum(sum, order, place, errors);
                break;
            case Product product when !product.IsClosed:
                WeighProduct(product, order, place, effect, errors);
                break;
            case Call call when !call.IsClosed:
                var function = FunctionLibrary.Find(call.Function);
                var magnitude = order.Near[order.PartsOf(place)[0]] is { IsZero: false, Magnitude: var m } ? m : 0;
                errors.Add(effect, Kernel, function.Digits == Digits.OfType);
                if (function.ExponentialOrder * magnitude > LargestWideExponent)
                    errors.Lose(effect * order.Near[order.PartsOf(place)[0]].Abs());
                break;
            default:
                errors.Add(effect, Rounding, isNarrow: false);
                break;
        }
    }

    // 0.1 is no double, 16777217 no float, and a sum with them is rounded once more.
    internal static bool IsHeld(Rational value) => value.IsExactDouble && Rational.TryFromDouble(value.ToSingle(), out var single) && single == value;

    /// <summary>Whether an exponent that is a number is rounded; integers and their halves are products and roots.</summary>
    internal static bool IsRounded(Rational exponent) => !(exponent * 2).IsInteger && !IsHeld(exponent);

    private static void WeighSum(Sum sum, NodeOrder order, int place, RoundingErrors errors)
    {
        var (adjoint, parts) = (order.Adjoints[place].Abs(), order.PartsOf(place));
        var first = 0;
        while (first < sum.Terms.Length - 1 && sum.Coefficients[first].Sign < 0)
            first++;
        if (sum.Coefficients[first].Sign < 0)
            first = 0;
        // Where the terms cancel the partial sums need the digits of the values.
        var partial = TermOf(first);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (i != first)
                AddTo(TermOf(i));
        }

        if (!sum.Constant.IsZero)
            AddTo(sum.InDoubleWords[sum.Terms.Length]);

        DoubleWord TermOf(int i)
        {
            var coefficient = sum.Coefficients[i];
            var value = order.Values[parts[i]];
            if (coefficient.IsOne)
                return value;
            var term = coefficient == -1 ? -value : value * sum.InDoubleWords[i];
            // It may be no number of the type itself.
            errors.Pass(sum.InDoubleWords[i].ToScaledDouble(), (adjoint * term.ToScaledDouble()).Abs());
            if (!coefficient.IsPowerOfTwo)
                Round(term, Rational.Abs(coefficient).IsInteger ? Rounding : 2 * Rounding);
            return term;
        }

        void AddTo(DoubleWord term)
        {
            partial += term;
            Round(partial, Rounding);
        }

        void Round(DoubleWord value, double ulps)
        {
            var near = value.ToScaledDouble();
            errors.Add((adjoint * near).Abs(), ulps, isNarrow: false);
            errors.PassSum(near);
        }
    }

    private static ScaledDouble Repeated(ScaledDouble value, int times)
    {
        var result = value;
        for (var i = 1; i < times; i++)
            result *= value;
        return result;
    }

    private static void WeighProduct(Product product, NodeOrder order, int place, ScaledDouble effect, RoundingErrors errors)
    {
        var (whole, parts) = (order.Printed[place]!, order.PartsOf(place));
        var printed = whole.Coefficient;
        var (over, under) = (printed.Over.ToScaledDouble().Abs(), printed.Under.ToScaledDouble());
        var (numerator, denominator) = (printed.IsLast ? (ScaledDouble)1 : over, under);
        errors.Pass(over, effect);
        errors.Pass(under, effect);
        // A factor of 1 rounds nothing.
        var (roundings, isFirst, isFirstBelow) = (printed.IsExact ? 0.0 : Rounding, printed.IsLast || printed.IsPowerOfTwo, !printed.IsQuotient);
        foreach (var factor in whole.Factors)
        {
            var (b, e, isBelow, power) = (parts[factor.Index], parts[product.Count + factor.Index], factor.IsBelow, factor.Power);
            var value = order.Near[b];
            if (power is null || !power.Value.IsOne)
            {
                // u³ is a product, √u rounds once, any other power is a kernel.
                var isRoot = power == Rational.Half;
                var isRepeated = power is { IsInteger: true, Sign: > 0 } && power.Value <= 4;
                roundings += isRoot ? Rounding : isRepeated ? (power!.Value.ToDouble() - 1) * Rounding : 2 * Rounding;
                value = isRoot ? value.Sqrt() : isRepeated ? Repeated(value, (int)power!.Value.Numerator)
                    : (power is { } known ? DoubleWordValues.OfPower(order.Values[b], known) : DoubleWordValues.OfPower(order.Values[b], order.Values[e])).ToScaledDouble();
                errors.Pass(value, effect);
                if (power is { } constant && IsRounded(constant) && order.Near[b].Sign > 0)
                    errors.Add(effect * (order.Near[e] * DoubleWordFunctions.Log(order.Values[b]).ToScaledDouble()).Abs(), Rounding, isNarrow: false);
            }

            if (isBelow)
            {
                roundings += isFirstBelow ? 0 : Rounding;
                isFirstBelow = false;
                denominator *= value;
                errors.Pass(denominator, effect);
            }
            else
            {
                roundings += isFirst ? 0 : Rounding;
                isFirst = false;
                numerator *= value;
                errors.Pass(numerator, effect);
            }
        }

        if (printed.IsLast)
        {
            roundings += printed.IsPowerOfTwo ? 0 : Rounding;
            errors.Pass(numerator * over, effect);
        }

        if (!isFirstBelow)
            roundings += Rounding;
        errors.Add(effect, roundings, isNarrow: false);
    }
}
