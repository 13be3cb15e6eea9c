using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Convexity.Certificates;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// Intervals that hold every value of an expression on its domain, for all values of the parameters and any number of elements;
/// tighter than the signs that the algebra keeps.
/// </summary>
internal sealed class Ranges(Algebra algebra)
{
    private readonly Dictionary<Expr, Interval> _known = new(ReferenceComparer.Instance);

    public Interval Of(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var found = expr switch
        {
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call call => OfCall(call),
            Piecewise p => Of(p.WhenTrue).Union(Of(p.WhenFalse)),
            Reduction reduction => OfReduction(reduction),
            _ => Interval.All,
        };
        return _known[expr] = Intervals.Intersect(found, algebra.Bounds(expr));
    }

    private Interval OfCall(Call call)
    {
        var function = FunctionLibrary.Find(call.Function);
        Interval[] arguments = [.. call.Arguments.Select(Of)];
        var enclosure = function.Enclose([.. arguments.Select(Domains.Around)]);
        var enclosed = new Interval(
            Rational.TryFromDouble(enclosure.Lower, out var lower) ? Bound.At(lower) : Bound.Infinite,
            Rational.TryFromDouble(enclosure.Upper, out var upper) ? Bound.At(upper) : Bound.Infinite);
        // What increases does not reach its value at an end that is not reached: e^u < 1 for u < 0.
        if (function is { Arity: 1, Trend: Trend.Increasing })
            enclosed = new Interval(Opened(enclosed.Lower, arguments[0].Lower), Opened(enclosed.Upper, arguments[0].Upper));
        return Intervals.Intersect(function.Range(arguments), enclosed);

        static Bound Opened(Bound value, Bound argument) => value with { IsOpen = value.IsOpen || (argument.IsFinite && argument.IsOpen) };
    }

    private Interval OfSum(Sum sum)
    {
        var range = Interval.Point(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            range += Of(sum.Terms[i]).Scale(sum.Coefficients[i]);
        return !range.ExcludesZero && MassRule.Difference(sum) is var (greater, smaller) ? Intervals.Intersect(range, SignOf(greater, smaller)) : range;
    }

    // F(u) − F(v) has the sign of u − v for an increasing F, and the other for a decreasing one.
    private Interval SignOf(Call greater, Call smaller)
    {
        var difference = Simplifier.Simplify(algebra, algebra.Subtract(greater.Arguments[0], smaller.Arguments[0]));
        if (FunctionLibrary.Find(greater.Function).Trend == Trend.Decreasing)
            difference = algebra.Negate(difference);
        var sign = Intervals.SignOf(Of(difference));
        return sign.IsPositive || RationalCertificate.Of(algebra, difference)?.NonNegative() is not { } found ? sign
            : found is { IsStrict: true, MayVanish: false } ? Interval.Positive : Interval.NonNegative;
    }

    private Interval OfProduct(Product product)
    {
        if (MeanOf(product) is { } mean)
            return Of(mean).Scale(product.Coefficient);
        var range = Interval.Point(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
            range = Intervals.Multiply(range, OfPower(product.Base(i), product.Exponent(i)));
        return range;
    }

    // A mean lies where what is averaged does.
    private static Expr? MeanOf(Product product)
    {
        if (product.Count != 2)
            return null;
        for (var i = 0; i < 2; i++)
        {
            if (product.Base(i) is Reduction { Kind: ReductionKind.Sum } sum && Algebra.IsOne(product.Exponent(i))
                && product.Base(1 - i) is Symbol { Index: Symbol.LengthIndex } && product.Exponent(1 - i) is Constant { Value: var e } && e == -1)
                return sum.Body;
        }

        return null;
    }

    private Interval OfPower(Expr @base, Expr exponent)
    {
        var range = Of(@base);
        if (exponent is Constant { Value: { IsInteger: true } n } && Rational.Abs(n) <= int.MaxValue / 2)
            return Intervals.Power(range, (int)n.Numerator);
        var sign = algebra.PowerBounds(@base, exponent);
        if (!range.IsNonNegative)
            return sign;
        // u ≥ 1 and p ≥ 0 make uᵖ ≥ 1, and so on.
        var fromOne = range + Interval.Point(-1);
        var p = Of(exponent);
        if (range.IsPositive)
            sign = Intervals.Intersect(sign, Interval.Positive);
        if ((fromOne.IsNonNegative && p.IsNonNegative) || (fromOne.IsNonPositive && range.IsPositive && p.IsNonPositive))
            return Intervals.Intersect(sign, Interval.AtLeast(1));
        return (fromOne.IsNonPositive && p.IsNonNegative) || (fromOne.IsNonNegative && p.IsNonPositive)
            ? Intervals.Intersect(sign, new Interval(Bound.Infinite, Bound.At(1))) : sign;
    }

    private Interval OfReduction(Reduction reduction)
    {
        var body = Of(reduction.Body);
        return reduction.Kind switch
        {
            ReductionKind.Maximum or ReductionKind.Minimum => body,
            // At least one term, and of non-negative ones the sum is no less than any.
            ReductionKind.Sum => new Interval(
                body.IsNonNegative ? body.Lower : Bound.Infinite, body.IsNonPositive ? body.Upper : Bound.Infinite),
            ReductionKind.LogSumExp => new Interval(body.Lower, Bound.Infinite),
            _ => body.ExcludesZero ? Interval.Positive : Interval.NonNegative,
        };
    }
}
