using System.Runtime.CompilerServices;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The roundings within one node, in the order in which they are printed.</summary>
internal static class Operations
{
    private const double Rounding = 0.5;

    // What the kernels err by at the most is about 1 ulp; a bound on what is usual is worth more here.
    private const double Kernel = 0.6;

    public static void Weigh(Expr node, Judge judge, ScaledDouble effect, RoundingErrors errors)
    {
        switch (node)
        {
            case Constant constant:
                if (!IsHeld(constant.Value))
                    errors.Add(effect, Rounding, isNarrow: false);
                break;
            case Symbol or Piecewise:
            case Call { Function: "Abs" or "Sign" or "Max" or "Min" or WideArithmetic.Name }:
                break;
            case Sum { Terms.Count: 1 } sum when sum.Terms[0] is Symbol { Kind: SymbolKind.Parameter or SymbolKind.Integer } && sum.Coefficients[0].IsOne:
                break; // n − 1 is as exact as n: a parameter that is rounded itself is taken as it is
            case Sum sum when !sum.IsClosed:
                WeighSum(sum, judge, errors);
                break;
            case Product product when !product.IsClosed:
                WeighProduct(product, judge, effect, errors);
                break;
            case Call call when !call.IsClosed:
                // Over wide lanes an exponential of such an argument is cut off.
                var magnitude = judge.Near(call.Arguments[0]) is { IsZero: false, Magnitude: var m } ? m : 0;
                var isBeyond = (magnitude > 20 && Growing.Contains(call.Function)) || (magnitude > 10 && Tails.Contains(call.Function));
                errors.Add(effect, Kernel, !WideFunctions.Contains(call.Function));
                if (isBeyond)
                    errors.Lose(effect);
                break;
            default:
                errors.Add(effect, Rounding, isNarrow: false);
                break;
        }
    }

    /// <summary>The functions that have more digits over wide lanes.</summary>
    internal static readonly HashSet<string> WideFunctions =
    [
        "Exp", "Expm1", "Expm1mx", "Exp2", "Exp10", "Log", "Log1p", "Log1pmx", "Log2", "Log10", "Log1mExp", "LogAddExp", "XLogX", "Sigmoid", "Softplus",
        "LogCosh", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "Hypot", "Cbrt",
        "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Erf", "Erfc", "Erfcx", "NormalCdf",
    ];

    private static readonly HashSet<string> Growing = ["Exp", "Expm1", "Expm1mx", "Exp2", "Exp10", "Sinh", "Cosh"];

    // Their exponential is of a square.
    private static readonly HashSet<string> Tails = ["Erfc", "NormalCdf"];

    // 0.1 is no double, 16777217 no float, and a sum with them is rounded once more.
    private static bool IsHeld(Rational value) => value.IsExactDouble && Rational.FromDouble(value.ToSingle()) == value;

    internal static bool IsPowerOfTwo(Rational value) =>
        (value.Numerator.IsOne || value.Numerator == -1 || value.Numerator.IsPowerOfTwo || (-value.Numerator).IsPowerOfTwo) && value.Denominator.IsPowerOfTwo;

    private static void WeighSum(Sum sum, Judge judge, RoundingErrors errors)
    {
        var adjoint = judge.Adjoint(sum).Abs();
        var first = 0;
        while (first < sum.Terms.Count - 1 && sum.Coefficients[first].Sign < 0)
            first++;
        if (sum.Coefficients[first].Sign < 0)
            first = 0;
        // Where the terms cancel the partial sums need the digits of the values.
        var partial = TermOf(first);
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (i != first)
                AddTo(TermOf(i));
        }

        if (!sum.Constant.IsZero)
            AddTo(DoubleWord.From(sum.Constant));

        DoubleWord TermOf(int i)
        {
            var coefficient = sum.Coefficients[i];
            var value = judge.Value(sum.Terms[i]);
            if (coefficient.IsOne)
                return value;
            var term = coefficient == -1 ? -value : value * DoubleWord.From(coefficient);
            if (!IsPowerOfTwo(coefficient))
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

    /// <summary>The factors in the order in which they are printed, and whether they are printed below the line.</summary>
    internal static (Expr Base, Expr Exponent, bool IsBelow)[] Factors(Product product) => KnownFactors.GetValue(product, Order);

    private static readonly ConditionalWeakTable<Product, (Expr Base, Expr Exponent, bool IsBelow)[]> KnownFactors = new();

    private static (Expr Base, Expr Exponent, bool IsBelow)[] Order(Product product) =>
        [.. Enumerable.Range(0, product.Count)
            .Where(i => !IsNumber(product, i))
            .OrderBy(i => product.Base(i) is Symbol ? 0 : product.Base(i) is Sum && Algebra.IsOne(product.Exponent(i)) ? 1 : 2)
            .Select(i => (product.Base(i), product.Exponent(i), product.Exponent(i) is Constant { Value: { Sign: < 0 } e } && (e.IsInteger || (e * 2).IsInteger)))];

    private static ScaledDouble Repeated(ScaledDouble value, int times)
    {
        var result = value;
        for (var i = 1; i < times; i++)
            result *= value;
        return result;
    }

    private static void WeighProduct(Product product, Judge judge, ScaledDouble effect, RoundingErrors errors)
    {
        var printed = CoefficientOf(product, judge);
        var (over, under) = (printed.Over.ToScaledDouble().Abs(), printed.Under.ToScaledDouble());
        var (numerator, denominator) = (printed.IsLast ? (ScaledDouble)1 : over, under);
        // A factor of 1 rounds nothing.
        var (roundings, isFirst, isFirstBelow) = (printed.IsExact ? 0.0 : Rounding, printed.IsLast || printed.IsPowerOfTwo, !printed.IsQuotient);
        foreach (var (b, e, isBelow) in Factors(product))
        {
            var value = judge.Near(b);
            var power = e is Constant constant && isBelow ? -constant.Value : (e as Constant)?.Value;
            if (power is null || !power.Value.IsOne)
            {
                // u³ is a product, √u rounds once, any other power is a kernel.
                var isRoot = power == Rational.Half;
                var isRepeated = power is { IsInteger: true, Sign: > 0 } && power.Value <= 4;
                roundings += isRoot ? Rounding : isRepeated ? (power!.Value.ToDouble() - 1) * Rounding : 2 * Rounding;
                value = isRoot ? value.Sqrt() : isRepeated ? Repeated(value, (int)power!.Value.Numerator)
                    : (power is { } known ? DoubleWordValues.OfPower(judge.Value(b), known) : DoubleWordValues.OfPower(judge.Value(b), judge.Value(e))).ToScaledDouble();
                errors.Pass(value, effect);
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

    /// <summary>The coefficient of a product as it is printed, with the factors that are numbers.</summary>
    internal static PrintedCoefficient CoefficientOf(Product product, Judge judge)
    {
        var coefficient = product.Coefficient;
        var factor = DoubleWord.One;
        var hasFactor = false;
        for (var i = 0; i < product.Count; i++)
        {
            if (!IsNumber(product, i))
                continue;
            hasFactor = true;
            factor *= DoubleWordValues.OfPower(judge.Value(product.Base(i)), judge.Value(product.Exponent(i)));
        }

        var isQuotient = !hasFactor && !coefficient.IsExactDouble && ((Rational)coefficient.Numerator).IsExactDouble && ((Rational)coefficient.Denominator).IsExactDouble;
        var over = isQuotient ? (Rational)coefficient.Numerator : coefficient;
        var isExact = isQuotient || (!hasFactor && coefficient.IsExactDouble);
        var value = DoubleWord.From(over) * factor;
        return new(
            value, isQuotient ? DoubleWord.From((Rational)coefficient.Denominator) : DoubleWord.One, isExact, isExact && IsPowerOfTwo(over),
            ProductPrinter.IsLast(value.ToScaledDouble().Abs().ToDouble(), Factors(product).Count(f => !f.IsBelow)));
    }

    private static bool IsNumber(Product product, int i) => product.Base(i).IsClosed && product.Exponent(i).IsClosed;

}

/// <summary>A coefficient as it is printed: a number, or an integer over another.</summary>
/// <param name="Over">The number, or the numerator.</param>
/// <param name="Under">The denominator, or 1.</param>
/// <param name="IsExact">Whether both are doubles.</param>
/// <param name="IsPowerOfTwo">Whether the first rounds nothing.</param>
/// <param name="IsLast">Whether the first is printed after the other factors.</param>
internal sealed record PrintedCoefficient(DoubleWord Over, DoubleWord Under, bool IsExact, bool IsPowerOfTwo, bool IsLast)
{
    public bool IsQuotient => Under > DoubleWord.One;
}
