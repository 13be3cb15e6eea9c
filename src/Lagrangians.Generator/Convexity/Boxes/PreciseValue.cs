using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Boxes;

/// <summary>
/// Enclosures of expressions over thin boxes in high precision; null where a part is not certainly defined or a condition not decided.
/// </summary>
internal sealed class PreciseValue(Func<Symbol, BigRange> valueOf, Precision precision)
{
    // Beyond, an interval's ends would be long numbers.
    private const long LargestMagnitude = 4_000;

    // What an operation on ranges costs, and a power against an exponential.
    private const int StepsOfOperation = 24;
    private const int TimesOfPower = 3;

    private readonly Dictionary<Expr, BigRange?> _known = new(ReferenceComparer.Instance);

    /// <summary>Encloses the expression's values.</summary>
    public BigRange? Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        BigRange? value;
        try
        {
            value = expr switch
            {
                Constant constant => BigRange.Of(constant.Value, precision),
                Symbol symbol => valueOf(symbol),
                Sum sum => OfSum(sum),
                Product product => OfProduct(product),
                Call call => OfCall(call),
                Piecewise p => Holds(p.Condition) is { } holds ? Of(holds ? p.WhenTrue : p.WhenFalse) : null,
                _ => null,
            };
        }
        catch (PrecisionLimitException)
        {
            value = null;
        }

        if (value is { } v && (!v.Lower.IsFinite || !v.Upper.IsFinite || v.Lower > v.Upper))
            value = null;
        return _known[expr] = value;
    }

    private BigRange? OfSum(Sum sum)
    {
        Budget.Charge(StepsOfOperation * sum.Terms.Length);
        var total = BigRange.Of(sum.Constant, precision);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (Of(sum.Terms[i]) is not { } term)
                return null;
            total = BigRange.Add(total, BigRange.Multiply(term, BigRange.Of(sum.Coefficients[i], precision), precision), precision);
        }

        return total;
    }

    private BigRange? OfProduct(Product product)
    {
        Budget.Charge(StepsOfOperation * product.Count);
        var result = BigRange.Of(product.Coefficient, precision);
        for (var i = 0; i < product.Count; i++)
        {
            if (OfPower(product.Base(i), product.Exponent(i)) is not { } factor)
                return null;
            result = BigRange.Multiply(result, factor, precision);
        }

        return result;
    }

    private BigRange? OfPower(Expr @base, Expr exponent)
    {
        if (Of(@base) is not { } b || Of(exponent) is not { } e)
            return null;
        if (e.IsPoint && e.Lower.IsInteger && e.Lower.Magnitude < 12)
        {
            var n = (int)e.Lower.ToDouble();
            if (n < 0 && b.ContainsZero)
                return null;
            var power = n % 2 == 0 ? b.Abs() : b;
            var positive = BigRange.Point(BigFloat.One);
            for (var i = 0; i < Math.Abs(n); i++)
                positive = BigRange.Multiply(positive, power, precision);
            return n < 0 ? positive.Reciprocal(precision) : positive;
        }

        if (b.Lower.Sign < 0 || (b.Lower.IsZero && e.Lower.Sign <= 0))
            return null;
        // Monotone in each: the extremes are among the corners.
        BigFloat[] corners = [Power(b.Lower, e.Lower), Power(b.Upper, e.Lower), Power(b.Lower, e.Upper), Power(b.Upper, e.Upper)];
        return corners.Any(c => c.IsNaN) ? null : BigRange.Widen(corners.Min(), corners.Max(), precision);
    }

    private BigFloat Power(BigFloat b, BigFloat e)
    {
        ElementaryFunction.Charge(precision, TimesOfPower);
        return b.IsZero ? BigFloat.Zero : BigFunctions.Pow(b, e, precision);
    }

    private BigRange? OfCall(Call call)
    {
        var function = FunctionLibrary.Find(call.Function);
        var arguments = new BigRange[call.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Of(call.Arguments[i]) is not { } argument)
                return null;
            arguments[i] = argument;
        }

        var (low, high) = (Value(a => a.Lower), Value(a => a.Upper));
        if (arguments.All(a => a.IsPoint))
            return low.IsNaN ? null : function.IsChoice ? BigRange.Point(low) : BigRange.Widen(low, low, precision);
        if (low.IsNaN || high.IsNaN)
            return null;
        switch (function.Trend)
        {
            case Trend.Increasing:
                return low <= high ? BigRange.Widen(low, high, precision) : null;
            case Trend.IncreasingBetweenPoles:
                // Within a distance of 1 a pole would show.
                return low <= high && BigFloat.Subtract(arguments[0].Upper, arguments[0].Lower, precision) < 1 ? BigRange.Widen(low, high, precision) : null;
            case Trend.Decreasing:
                return low >= high ? BigRange.Widen(high, low, precision) : null;
            case Trend.Valley:
                return BigRange.Widen(Value(a => a.Abs().Lower), Value(a => a.Abs().Upper), precision);
            case Trend.TurnsAtZero when !arguments[0].ContainsZero:
                return BigRange.Widen(BigFloat.Min(low, high), BigFloat.Max(low, high), precision);
            case Trend.Wave:
                var width = BigFloat.Subtract(arguments[0].Upper, arguments[0].Lower, precision);
                var reach = BigFloat.Add(width, BigFloat.One.Scale(-precision.Bits), precision);
                return BigRange.Widen(BigFloat.Subtract(low, reach, precision), BigFloat.Add(low, reach, precision), precision);
            default:
                return ByBehaviour(function, arguments);
        }

        BigFloat Value(Func<BigRange, BigFloat> end) => function.Value(Array.ConvertAll(arguments, a => end(a)), precision);
    }

    // Where it is known to be monotone in each argument here, by two corners.
    private BigRange? ByBehaviour(ElementaryFunction function, BigRange[] arguments)
    {
        if (arguments.Any(a => Math.Abs(a.Lower.Magnitude) > LargestMagnitude || Math.Abs(a.Upper.Magnitude) > LargestMagnitude))
            return null;
        var trends = function.Behaviour([.. arguments.Select(a => new Interval(Bound.At(a.Lower.ToRational()), Bound.At(a.Upper.ToRational())))]).Trends;
        if (trends.Take(arguments.Length).Any(t => t == Monotony.Unknown))
            return null;
        var (low, high) = (Corner(isLow: true), Corner(isLow: false));
        return low <= high ? BigRange.Widen(low, high, precision) : null;

        BigFloat Corner(bool isLow) => function.Value([.. arguments.Select((a, i) => (trends[i] == Monotony.Decreasing) != isLow ? a.Lower : a.Upper)], precision);
    }

    /// <summary>Whether a condition holds, where that is certain.</summary>
    public bool? Holds(Expr condition)
    {
        switch (condition)
        {
            case Relation relation:
                if (Of(relation.Left) is not { } l || Of(relation.Right) is not { } r)
                    return null;
                return relation.Comparison switch
                {
                    Comparison.Less => l.Upper < r.Lower ? true : l.Lower >= r.Upper ? false : null,
                    Comparison.LessOrEqual => l.Upper <= r.Lower ? true : l.Lower > r.Upper ? false : null,
                    _ => l.Upper < r.Lower || l.Lower > r.Upper ? false : l.IsPoint && r.IsPoint ? true : null,
                };
            case Logic { Connective: Connective.Not } not:
                return !Holds(not.Children[0]);
            case Logic { Connective: Connective.And } and:
                var all = and.Children.Select(Holds).ToList();
                return all.Contains(false) ? false : all.Contains(null) ? null : true;
            case Logic { Connective: Connective.Or } or:
                var any = or.Children.Select(Holds).ToList();
                return any.Contains(true) ? true : any.Contains(null) ? null : false;
            default:
                return condition is Logic logic ? logic.Connective == Connective.True : null;
        }
    }
}
