using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The roundings within one node, in the order in which they are printed.</summary>
internal static class Operations
{
    private static readonly Precision Bits = 64;

    private const double Rounding = 0.5;

    // What the kernels err by at the most is about 1 ulp; a bound on what is usual is worth more here.
    private const double Kernel = 0.6;

    public static void Weigh(Expr node, Judge judge, BigFloat effect, RoundingErrors errors)
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
            case Sum sum when !sum.IsClosed:
                WeighSum(sum, judge, effect, errors);
                break;
            case Product product when !product.IsClosed:
                WeighProduct(product, judge, effect, errors);
                break;
            case Call call when !call.IsClosed:
                // Over wide lanes an exponential of such an argument is cut off.
                var isBeyond = Growing.Contains(call.Function) && judge.Value(call.Arguments[0]) is { IsZero: false, Magnitude: > 20 };
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
    ];

    private static readonly HashSet<string> Growing = ["Exp", "Expm1", "Expm1mx", "Exp2", "Exp10", "Sinh", "Cosh"];

    // 0.1 is no double, 16777217 no float, and a sum with them is rounded once more.
    private static bool IsHeld(Rational value) => value.IsExactDouble && Rational.FromDouble(value.ToSingle()) == value;

    internal static bool IsPowerOfTwo(Rational value) =>
        (value.Numerator.IsOne || value.Numerator == -1 || value.Numerator.IsPowerOfTwo || (-value.Numerator).IsPowerOfTwo) && value.Denominator.IsPowerOfTwo;

    private static void WeighSum(Sum sum, Judge judge, BigFloat effect, RoundingErrors errors)
    {
        // |adjoint| = effect/|value|; without the value the adjoint itself.
        var adjoint = BigFloat.Abs(judge.Adjoint(sum));
        var first = Math.Max(0, sum.Coefficients.ToList().FindIndex(c => c.Sign > 0));
        var partial = TermOf(first);
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (i != first)
                AddTo(TermOf(i));
        }

        if (!sum.Constant.IsZero)
            AddTo(BigFloat.FromRational(sum.Constant, Bits));

        BigFloat TermOf(int i)
        {
            var coefficient = sum.Coefficients[i];
            var term = BigFloat.Multiply(judge.Value(sum.Terms[i]), BigFloat.FromRational(coefficient, Bits), 140);
            if (!IsPowerOfTwo(coefficient))
                Round(term, Rational.Abs(coefficient).IsInteger ? Rounding : 2 * Rounding);
            return term;
        }

        void AddTo(BigFloat term)
        {
            partial = BigFloat.Add(partial, term, 140);
            Round(partial, Rounding);
        }

        void Round(BigFloat value, double ulps)
        {
            var share = BigFloat.Abs(BigFloat.Multiply(adjoint, value, Bits));
            errors.Add(share, ulps, isNarrow: false);
            errors.PassSum(value);
        }
    }

    /// <summary>The factors in the order in which they are printed, and whether they are printed below the line.</summary>
    internal static IEnumerable<(Expr Base, Expr Exponent, bool IsBelow)> Factors(Product product) =>
        Enumerable.Range(0, product.Count)
            .OrderBy(i => product.Base(i) is Symbol ? 0 : product.Base(i) is Sum && Algebra.IsOne(product.Exponent(i)) ? 1 : 2)
            .Select(i => (product.Base(i), product.Exponent(i), product.Exponent(i) is Constant { Value: { Sign: < 0 } e } && (e.IsInteger || (e * 2).IsInteger)));

    private static void WeighProduct(Product product, Judge judge, BigFloat effect, RoundingErrors errors)
    {
        var (numerator, denominator) = (BigFloat.One, BigFloat.One);
        var (roundings, isFirst, isFirstBelow) = (0.0, true, true);
        var coefficient = Rational.Abs(product.Coefficient);
        if (!coefficient.IsOne)
        {
            var isQuotient = !coefficient.IsExactDouble;
            numerator = BigFloat.FromRational(isQuotient ? (Rational)coefficient.Numerator : coefficient, Bits);
            denominator = isQuotient ? BigFloat.FromRational((Rational)coefficient.Denominator, Bits) : BigFloat.One;
            (isFirst, isFirstBelow) = (IsPowerOfTwo(coefficient) || numerator == BigFloat.One, !isQuotient);
        }

        foreach (var (b, e, isBelow) in Factors(product))
        {
            var value = judge.Value(b);
            var power = e is Constant constant && isBelow ? -constant.Value : (e as Constant)?.Value;
            if (power is null || !power.Value.IsOne)
            {
                // u³ is a product, √u rounds once, any other power is a kernel.
                var isRoot = power == Rational.Half;
                var isRepeated = power is { IsInteger: true } && power.Value <= 4;
                roundings += isRoot ? Rounding : isRepeated ? (power!.Value.ToDouble() - 1) * Rounding : 2 * Rounding;
                value = BigFunctions.Pow(value, isBelow ? BigFloat.FromRational(power!.Value, Bits) : judge.Value(e), Bits);
                errors.Pass(value, effect);
            }

            if (isBelow)
            {
                roundings += isFirstBelow ? 0 : Rounding;
                isFirstBelow = false;
                denominator = BigFloat.Multiply(denominator, value, Bits);
                errors.Pass(denominator, effect);
            }
            else
            {
                roundings += isFirst ? 0 : Rounding;
                isFirst = false;
                numerator = BigFloat.Multiply(numerator, value, Bits);
                errors.Pass(numerator, effect);
            }
        }

        if (!isFirstBelow)
            roundings += Rounding;
        errors.Add(effect, roundings, isNarrow: false);
    }
}
