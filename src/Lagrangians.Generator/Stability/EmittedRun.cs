using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What is emitted, computed at one point in the numbers of a type: every operation, in the order in which it is printed, is rounded from the
/// exact result of its operands. Over wide lanes the rounding is that of a sum of two numbers.
/// </summary>
/// <param name="valueOf">The values of the symbols.</param>
/// <param name="isSingle">Whether the type is <c>float</c>.</param>
/// <param name="printed">How a product is printed, if that is known already.</param>
internal sealed class EmittedRun(Func<Symbol, BigFloat> valueOf, bool isSingle, Func<Product, PrintedProduct>? printed = null)
{
    private static readonly Precision Bits = 240;

    private const int WidestGap = 2_200;

    private readonly NodeMap<BigFloat> _narrow = new();
    private readonly NodeMap<BigFloat> _wide = new();
    private readonly HighPrecision _numbers = new(valueOf, Bits);

    /// <summary>The result.</summary>
    public BigFloat Evaluate(Expr expr) => Evaluate(expr, isWide: false);

    private BigFloat Evaluate(Expr expr, bool isWide)
    {
        var all = isWide ? _wide : _narrow;
        if (all.TryGetValue(expr, out var known))
            return known;
        Budget.GuardStack();
        var value = Judge.IsNumber(expr) ? Round(_numbers.Evaluate(expr), isWide) : expr switch
        {
            Sum sum => OfSum(sum, isWide),
            Product product => OfProduct(product, isWide),
            Piecewise piece => Evaluate(Holds(piece.Condition, isWide) ? piece.WhenTrue : piece.WhenFalse, isWide),
            Call { Function: WideArithmetic.Name } wide => Round(Evaluate(wide.Arguments[0], isWide: true), isWide),
            // The product in the argument has its rounding error with it.
            Call call when Corrections.IsCorrected(call) =>
                Round(Apply(call, [.. call.Arguments.Take(call.Arguments.Count - 1).Select((a, i) => Evaluate(a, isWide || i == Corrections.Place(call)))]), isWide),
            Call call => Round(Apply(call, [.. call.Arguments.Select(a => Evaluate(a, isWide))]), isWide && HasMoreDigits(call)),
            _ => BigFloat.NaN,
        };
        all[expr] = value;
        return value;
    }

    private static bool HasMoreDigits(Call call) => FunctionLibrary.Find(call.Function).Digits != Digits.OfType;

    private static BigFloat Apply(Call call, BigFloat[] arguments) => FunctionLibrary.Find(call.Function).Value(arguments, Bits);

    private BigFloat Round(BigFloat value, bool isWide)
    {
        if (!isWide)
            return isSingle ? (double)value.ToSingle() : value.ToDouble();
        // Their range is larger than that of the type.
        Precision digits = isSingle ? NumberFormat.Single.Bits : NumberFormat.Double.Bits;
        var high = value.Round(digits);
        return high.IsFinite ? Add(high, BigFloat.Subtract(value, high, Bits).Round(digits)) : high;
    }

    // The two numbers of a wide lane, and the two terms of a sum, may be as far apart as the range of their type is wide.
    private static BigFloat Add(BigFloat a, BigFloat b) =>
        a.IsFinite && b.IsFinite && !a.IsZero && !b.IsZero && Math.Abs(a.Magnitude - b.Magnitude) < WidestGap ? BigFloat.AddExact(a, b) : BigFloat.Add(a, b, Bits);

    private BigFloat OfSum(Sum sum, bool isWide)
    {
        var first = 0;
        while (first < sum.Terms.Count && sum.Coefficients[first].Sign <= 0)
            first++;
        first = first == sum.Terms.Count ? 0 : first;
        var total = Term(first);
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            if (i != first)
                total = Round(Add(total, Term(i)), isWide);
        }

        return sum.Constant.IsZero ? total : Round(Add(total, Number(sum.Constant, isWide)), isWide);

        BigFloat Term(int i) => sum.Coefficients[i].IsOne ? Evaluate(sum.Terms[i], isWide) : Round(BigFloat.Multiply(Evaluate(sum.Terms[i], isWide), Number(sum.Coefficients[i], isWide), Bits), isWide);
    }

    private BigFloat OfProduct(Product product, bool isWide)
    {
        var whole = printed?.Invoke(product) ?? new PrintedProduct(product);
        var coefficient = whole.Coefficient;
        var over = Round(coefficient.Over.ToBigFloat(), isWide);
        var numerator = coefficient.IsLast ? BigFloat.One : over;
        var denominator = Round(coefficient.Under.ToBigFloat(), isWide);
        foreach (var factor in whole.Factors)
        {
            var power = Power(factor, isWide);
            if (factor.IsBelow)
                denominator = Round(BigFloat.Multiply(denominator, power, Bits), isWide);
            else
                numerator = Round(BigFloat.Multiply(numerator, power, Bits), isWide);
        }

        if (coefficient.IsLast)
            numerator = Round(BigFloat.Multiply(numerator, over, Bits), isWide);
        return Round(BigFloat.Divide(numerator, denominator, Bits), isWide);
    }

    private BigFloat Power(PrintedFactor factor, bool isWide)
    {
        var value = Evaluate(factor.Base, isWide);
        var power = factor.Power is { } number ? BigFloat.FromRational(number, Bits) : Evaluate(factor.Exponent, isWide);
        return power == BigFloat.One ? value : Round(BigFunctions.Pow(value, power, Bits), isWide);
    }

    private BigFloat Number(Rational value, bool isWide) => Round(BigFloat.FromRational(value, Bits), isWide);

    private bool Holds(Expr condition, bool isWide) => condition switch
    {
        Relation { Comparison: Comparison.Less } r => Evaluate(r.Left, isWide) < Evaluate(r.Right, isWide),
        Relation { Comparison: Comparison.LessOrEqual } r => Evaluate(r.Left, isWide) <= Evaluate(r.Right, isWide),
        Relation r => Evaluate(r.Left, isWide) == Evaluate(r.Right, isWide),
        Logic { Connective: Connective.Not } logic => !Holds(logic.Children[0], isWide),
        Logic { Connective: Connective.And } logic => logic.Children.All(c => Holds(c, isWide)),
        Logic { Connective: Connective.Or } logic => logic.Children.Any(c => Holds(c, isWide)),
        Logic logic => logic.Connective == Connective.True,
        _ => false,
    };
}
