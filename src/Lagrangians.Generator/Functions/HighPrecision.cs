using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>
/// Values of expressions in high precision. Every node is rounded to the working precision: where terms cancel the caller raises it
/// until two precisions agree.
/// </summary>
/// <param name="valueOf">The values of the symbols.</param>
/// <param name="precision">The working precision.</param>
/// <param name="valueOfReduction">The values of reductions, where there is a vector.</param>
internal sealed class HighPrecision(Func<Symbol, BigFloat> valueOf, Precision precision, Func<Reduction, BigFloat>? valueOfReduction = null)
{
    // An operation on long numbers takes a microsecond or more.
    private const int StepsOfOperation = 8;

    // What a power takes against an exponential.
    private const int TimesOfPower = 3;

    private readonly NodeMap<BigFloat> _known = new();

    /// <summary>The value; NaN where it is undefined. Pieces that are not chosen are not evaluated.</summary>
    public BigFloat Evaluate(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        var value = expr switch
        {
            Constant constant => BigFloat.FromRational(constant.Value, precision),
            Symbol symbol => valueOf(symbol),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call call => FunctionLibrary.Find(call.Function).Value([.. call.Arguments.Select(Evaluate)], precision),
            Reduction reduction when valueOfReduction is not null => valueOfReduction(reduction),
            Piecewise p => Evaluate(Holds(p.Condition) ? p.WhenTrue : p.WhenFalse),
            _ => throw new InvalidOperationException($"{expr.GetType().Name} is not a number"),
        };
        _known[expr] = value;
        return value;
    }

    /// <summary>The value; NaN also where no precision that is allowed would give a digit of it, as of sin e^e^e^30.</summary>
    public BigFloat EvaluateIfPossible(Expr expr)
    {
        try
        {
            return Evaluate(expr);
        }
        catch (PrecisionLimitException)
        {
            return BigFloat.NaN;
        }
    }

    /// <summary>
    /// The number nearest to a closed expression, rounded once; null where it is not defined or far outside the range of a double.
    /// </summary>
    public static Rational? Constant(Expr closed)
    {
        // Constants are evaluated far beyond a double; a cancellation of more than 150 bits would have to be contrived.
        var value = new HighPrecision(_ => BigFloat.NaN, 256).EvaluateIfPossible(closed);
        return value.IsFinite && (value.IsZero || Math.Abs(value.Magnitude) < 2_000) ? value.ToRational() : null;
    }

    private bool Holds(Expr condition) => condition switch
    {
        Relation { Comparison: Comparison.Less } r => Evaluate(r.Left) < Evaluate(r.Right),
        Relation { Comparison: Comparison.LessOrEqual } r => Evaluate(r.Left) <= Evaluate(r.Right),
        Relation r => Evaluate(r.Left) == Evaluate(r.Right),
        Logic { Connective: Connective.Not } logic => !Holds(logic.Children[0]),
        Logic { Connective: Connective.And } logic => logic.Children.All(Holds),
        Logic { Connective: Connective.Or } logic => logic.Children.Any(Holds),
        Logic logic => logic.Connective == Connective.True,
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition"),
    };

    private BigFloat OfSum(Sum sum)
    {
        Budget.Charge(StepsOfOperation * (sum.Terms.Length + 1));
        var total = BigFloat.FromRational(sum.Constant, precision);
        for (var i = 0; i < sum.Terms.Length; i++)
            total = BigFloat.Add(total, Times(Evaluate(sum.Terms[i]), sum.Coefficients[i]), precision);
        return total;
    }

    private BigFloat OfProduct(Product product)
    {
        Budget.Charge(StepsOfOperation * (product.Count + 1));
        var result = BigFloat.One;
        for (var i = 0; i < product.Count; i++)
            result = BigFloat.Multiply(result, OfPower(product.Base(i), product.Exponent(i)), precision);
        return Times(result, product.Coefficient);
    }

    private BigFloat OfPower(Expr @base, Expr exponent)
    {
        var value = Evaluate(@base);
        if (exponent is not Constant { Value: var e })
        {
            ElementaryFunction.Charge(precision, TimesOfPower);
            return BigFunctions.Pow(value, Evaluate(exponent), precision);
        }

        if (e.IsOne)
            return value;
        if (e == -1)
            return BigFloat.Divide(BigFloat.One, value, precision);
        if (Rational.Abs(e) == Rational.Half)
        {
            var root = BigFloat.Sqrt(value, precision);
            return e.Sign > 0 ? root : BigFloat.Divide(BigFloat.One, root, precision);
        }

        ElementaryFunction.Charge(precision, TimesOfPower);
        return BigFunctions.Pow(value, BigFloat.FromRational(e, precision), precision);
    }

    private BigFloat Times(BigFloat value, Rational coefficient) =>
        coefficient.IsOne ? value : BigFloat.Multiply(value, BigFloat.FromRational(coefficient, precision), precision);
}
