using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Values of expressions in double words: as <see cref="HighPrecision"/> at about 100 bits, but fast.</summary>
/// <param name="valueOf">The values of the symbols.</param>
internal sealed class DoubleWordValues(Func<Symbol, DoubleWord> valueOf)
{
    private static readonly Precision Bits = 110;

    private readonly NodeMap<DoubleWord> _known = new();

    /// <summary>The value; NaN where it is undefined. Pieces that are not chosen are not evaluated.</summary>
    public DoubleWord Evaluate(Expr expr)
    {
        if (expr is Constant constant)
            return constant.InDoubleWords;
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        var value = expr switch
        {
            Symbol symbol => valueOf(symbol),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call call => OfCall(FunctionLibrary.Find(call.Function), [.. call.Arguments.Select(Evaluate)]),
            Piecewise p => Evaluate(Holds(p.Condition) ? p.WhenTrue : p.WhenFalse),
            _ => throw new InvalidOperationException($"{expr.GetType().Name} is not a number"),
        };
        _known[expr] = value;
        return value;
    }

    /// <summary>Whether a condition is met.</summary>
    public bool Holds(Expr condition) => condition switch
    {
        Relation { Comparison: Comparison.Less } r => Compare(r) < 0,
        Relation { Comparison: Comparison.LessOrEqual } r => Compare(r) <= 0,
        Relation r => Compare(r) == 0,
        Logic { Connective: Connective.Not } logic => !Holds(logic.Children[0]),
        Logic { Connective: Connective.And } logic => logic.Children.All(Holds),
        Logic { Connective: Connective.Or } logic => logic.Children.Any(Holds),
        Logic logic => logic.Connective == Connective.True,
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition"),
    };

    /// <summary>The value of a function.</summary>
    public static DoubleWord OfCall(ElementaryFunction function, DoubleWord[] arguments)
    {
        if (function.InDoubleWords is { } quick && Array.TrueForAll(arguments, a => a.IsFinite))
        {
            Budget.Charge(function.StepsInDoubleWords);
            return quick(arguments);
        }

        return DoubleWord.From(function.Value([.. arguments.Select(a => a.ToBigFloat())], Bits));
    }

    /// <summary>b to the power e.</summary>
    public static DoubleWord OfPower(DoubleWord b, Rational e)
    {
        if (e.IsOne)
            return b;
        if (e == -1)
            return DoubleWord.One / b;
        if (b.IsFinite && !b.IsZero && (e.IsInteger || (b.Sign > 0 && (e * 2).IsInteger)) && Rational.Abs(e) <= 64)
            return e.IsInteger ? DoubleWordFunctions.Power(b, (int)e.Numerator) : DoubleWordFunctions.Power(b.Sqrt(), (int)e.Numerator);
        return OfPower(b, DoubleWord.From(e));
    }

    /// <summary>b to the power e.</summary>
    public static DoubleWord OfPower(DoubleWord b, DoubleWord e) =>
        b.IsFinite && e.IsFinite && b.Sign > 0 ? DoubleWordFunctions.Power(b, e)
        : DoubleWord.From(OfPower(b.ToBigFloat(), e.ToBigFloat()));

    private static BigFloat OfPower(BigFloat b, BigFloat e)
    {
        ElementaryFunction.Charge(Bits);
        return BigFunctions.Pow(b, e, Bits);
    }

    private int Compare(Relation relation)
    {
        var (left, right) = (Evaluate(relation.Left), Evaluate(relation.Right));
        return left.IsNaN || right.IsNaN ? 2 : left.CompareTo(right);
    }

    private DoubleWord OfSum(Sum sum)
    {
        var words = sum.InDoubleWords;
        var total = words[words.Length - 1];
        for (var i = 0; i < sum.Terms.Length; i++)
            total += sum.Coefficients[i].IsOne ? Evaluate(sum.Terms[i]) : Evaluate(sum.Terms[i]) * words[i];
        return total;
    }

    private DoubleWord OfProduct(Product product)
    {
        var result = DoubleWord.One;
        for (var i = 0; i < product.Count; i++)
        {
            var b = Evaluate(product.Base(i));
            result *= product.Exponent(i) is Constant { Value: var e } ? OfPower(b, e) : OfPower(b, Evaluate(product.Exponent(i)));
        }

        return product.Coefficient.IsOne ? result : result * product.InDoubleWords;
    }
}
