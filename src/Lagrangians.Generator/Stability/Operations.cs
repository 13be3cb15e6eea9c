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
    private static readonly HashSet<string> WideFunctions =
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
            AddTo(BigFloat.FromRational(sum.Constant, Judge.Bits));

        BigFloat TermOf(int i)
        {
            var coefficient = sum.Coefficients[i];
            var value = judge.Value(sum.Terms[i]);
            if (coefficient.IsOne)
                return value;
            var term = coefficient == -1 ? -value : BigFloat.Multiply(value, BigFloat.FromRational(coefficient, Judge.Bits), Judge.Bits);
            if (!IsPowerOfTwo(coefficient))
                Round(term, Rational.Abs(coefficient).IsInteger ? Rounding : 2 * Rounding);
            return term;
        }

        void AddTo(BigFloat term)
        {
            partial = BigFloat.Add(partial, term, Judge.Bits);
            Round(partial, Rounding);
        }

        void Round(BigFloat value, double ulps)
        {
            var near = ScaledDouble.From(value);
            errors.Add((adjoint * near).Abs(), ulps, isNarrow: false);
            errors.PassSum(near);
        }
    }

    /// <summary>The factors in the order in which they are printed, and whether they are printed below the line.</summary>
    internal static IEnumerable<(Expr Base, Expr Exponent, bool IsBelow)> Factors(Product product) =>
        Enumerable.Range(0, product.Count)
            .Where(i => !IsNumber(product, i))
            .OrderBy(i => product.Base(i) is Symbol ? 0 : product.Base(i) is Sum && Algebra.IsOne(product.Exponent(i)) ? 1 : 2)
            .Select(i => (product.Base(i), product.Exponent(i), product.Exponent(i) is Constant { Value: { Sign: < 0 } e } && (e.IsInteger || (e * 2).IsInteger)));

    private static ScaledDouble Repeated(ScaledDouble value, int times)
    {
        var result = value;
        for (var i = 1; i < times; i++)
            result *= value;
        return result;
    }

    private static void WeighProduct(Product product, Judge judge, ScaledDouble effect, RoundingErrors errors)
    {
        var (over, under) = CoefficientOf(product, judge);
        var isLast = IsLast(over, product);
        var (numerator, denominator) = (isLast ? (ScaledDouble)1 : ScaledDouble.From(over), ScaledDouble.From(under));
        // A factor of 1 rounds nothing.
        var (roundings, isFirst, isFirstBelow) = (over.IsExactDouble ? 0.0 : Rounding, isLast || IsPowerOfTwo(over), under.IsOne);
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
                    : ScaledDouble.From(BigFunctions.Pow(judge.Value(b), isBelow ? BigFloat.FromRational(power!.Value, 64) : judge.Value(e), 64));
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

        if (isLast)
        {
            roundings += IsPowerOfTwo(over) ? 0 : Rounding;
            errors.Pass(numerator * ScaledDouble.From(over), effect);
        }

        if (!isFirstBelow)
            roundings += Rounding;
        errors.Add(effect, roundings, isNarrow: false);
    }

    /// <summary>|coefficient| of a product as it is printed, with the factors that are numbers: a number, or two integers over each other.</summary>
    internal static (Rational Over, Rational Under) CoefficientOf(Product product, Judge judge)
    {
        var coefficient = Rational.Abs(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            if (IsNumber(product, i))
                coefficient *= Rational.Abs(BigFunctions.Pow(judge.Value(product.Base(i)), judge.Value(product.Exponent(i)), Judge.Bits).ToRational());
        }

        return coefficient.IsExactDouble || !((Rational)coefficient.Numerator).IsExactDouble || !((Rational)coefficient.Denominator).IsExactDouble
            ? (coefficient, 1) : ((Rational)coefficient.Numerator, (Rational)coefficient.Denominator);
    }

    private static bool IsNumber(Product product, int i) => product.Base(i).IsClosed && product.Exponent(i).IsClosed;

    /// <summary>Whether the coefficient is printed after the other factors.</summary>
    internal static bool IsLast(Rational over, Product product) => ProductPrinter.IsLast(over, Factors(product).Count(f => !f.IsBelow));
}
