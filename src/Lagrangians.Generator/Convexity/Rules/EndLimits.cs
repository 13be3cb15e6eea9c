using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Limits of functions of one number at an end of its domain: what is continuous there, and what falls as e^−x or e^−x² does.</summary>
/// <param name="algebra">The algebra of the functions.</param>
/// <param name="x">The number.</param>
/// <param name="isUpper">Whether it is the upper end.</param>
internal sealed class EndLimits(Algebra algebra, Symbol x, bool isUpper)
{
    private readonly int _side = isUpper ? 1 : -1;

    /// <summary>A finite limit as an expression without x, or null where none is known.</summary>
    public Expr? Of(Expr expr) => At(expr)?.Value is { } value ? Simplifier.Simplify(algebra, value) : null;

    private Limit? At(Expr expr)
    {
        Budget.Enter();
        if (!Algebra.Contains(expr, x))
            return new(expr, 0);
        return expr switch
        {
            Symbol => OfVariable(),
            Sum sum => OfSum(sum),
            Product product => Vanishes(product) ? new(algebra.Zero, 0) : OfProduct(product),
            Call { Arguments.Length: 1 } call => OfCall(call),
            _ => null,
        };
    }

    private Limit OfVariable()
    {
        var end = isUpper ? x.Domain.Upper : x.Domain.Lower;
        return end.IsFinite ? new(algebra.Constant(end.Value), 0) : new(null, _side);
    }

    private Limit? OfSum(Sum sum)
    {
        var (finite, infinity) = (new Algebra.SumBuilder(algebra), 0);
        finite.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (At(sum.Terms[i]) is not { } term)
                return null;
            if (term.Value is not null)
            {
                finite.Add(term.Value, sum.Coefficients[i]);
                continue;
            }

            var sign = term.Infinity * sum.Coefficients[i].Sign;
            if (infinity != 0 && infinity != sign)
                return null;
            infinity = sign;
        }

        return infinity != 0 ? new(null, infinity) : new(finite.ToExpr(), 0);
    }

    // Of powers with constant exponents: all finite, or all infinite or of a known sign.
    private Limit? OfProduct(Product product)
    {
        var (finite, sign, isInfinite) = (new ProductBuilder(algebra), product.Coefficient.Sign, false);
        finite.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (At(b) is not { } limit || Algebra.Contains(e, x))
                return null;
            if (limit.Value is { } value)
            {
                var bounds = algebra.Bounds(value);
                if (!bounds.IsPositive && !(e is Constant { Value: { IsInteger: true } n } && (n.Sign > 0 || bounds.ExcludesZero)))
                    return null;
                finite.Multiply(value, e);
                var power = algebra.PowerBounds(value, e);
                sign *= power.IsPositive ? 1 : power.IsNegative ? -1 : 0;
                continue;
            }

            if (e is not Constant { Value: { IsInteger: true, Sign: > 0 } })
                return null;
            isInfinite = true;
            sign *= limit.Infinity < 0 && !Algebra.IsEvenInteger(e) ? -1 : 1;
        }

        return !isInfinite ? new(finite.ToExpr(), 0) : sign != 0 ? new(null, sign) : null;
    }

    private Limit? OfCall(Call call)
    {
        if (At(call.Arguments[0]) is not { } argument)
            return null;
        var function = FunctionLibrary.Find(call.Function);
        if (argument.Value is { } value)
            return function.Domain == Interval.All && !Choice.Is(call) && function.Pole is null && call.Function != "Sign" ? new(algebra.Call(call.Function, value), 0) : null;
        if (function.Mass is not { } mass)
            return null;
        var rises = argument.Infinity > 0 == (function.Trend == Trend.Increasing);
        var end = rises ? mass.Values.Upper : mass.Values.Lower;
        return end.IsFinite ? new(algebra.Constant(end.Value), 0) : new(null, rises ? 1 : -1);
    }

    // A power of x times e^−x or e^−x², hidden in the tail of a distribution or not.
    private bool Vanishes(Product product)
    {
        if (!OfVariable().IsInfinite)
            return false;
        var exponent = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            if (e is not Constant { Value: { } power } || !(b is Call call && Tail(call) is { } tail ? Take(tail, power) : IsTame(b, power)))
                return false;
        }

        var slope = DerivedLagrangian.Derivative(algebra, exponent.ToExpr(), x);
        if (Algebra.Contains(slope, x))
            return DerivedLagrangian.Derivative(algebra, slope, x) is var bend && !Algebra.Contains(bend, x) && algebra.Bounds(bend).IsNegative;
        return isUpper ? algebra.Bounds(slope).IsNegative : algebra.Bounds(slope).IsPositive;

        // e^u·r for a tame r.
        bool Take(Expr tail, Rational power)
        {
            var factors = tail is Product p ? Enumerable.Range(0, p.Count).Select(k => (Base: p.Base(k), Exponent: p.Exponent(k))) : [(Base: tail, Exponent: algebra.One)];
            foreach (var (b, e) in factors)
            {
                if (b is Call { Function: Algebra.Exponential } exponential && Algebra.IsOne(e))
                    exponent.Add(exponential.Arguments[0], power);
                else if (power.Sign < 0 || e is not Constant { Value: var own } || !IsTame(b, own))
                    return false;
            }

            return true;
        }
    }

    // An exponential itself, or what falls as one does at this end.
    private Expr? Tail(Call call)
    {
        if (call.Function == Algebra.Exponential)
            return call;
        return call.Arguments.Length == 1 && FunctionLibrary.Find(call.Function).Tail is { } tail && At(call.Arguments[0]) is { IsInfinite: true, Infinity: var sign }
            ? tail(new Term(algebra, call.Arguments[0]), sign)?.Expr
            : null;
    }

    // Is it bounded by a power of x at this end?
    private bool IsTame(Expr expr, Rational power)
    {
        if (!Algebra.Contains(expr, x))
            return true;
        return power.Sign > 0 && expr switch
        {
            Symbol => true,
            Sum sum => sum.Terms.All(t => IsTame(t, 1)),
            Product product => Enumerable.Range(0, product.Count).All(i => product.Exponent(i) is Constant { Value: var e } && IsTame(product.Base(i), e)),
            Call { Function: "Erfcx" } call => At(call.Arguments[0]) is { Infinity: > 0 },
            Call { Arguments.Length: 1 } call => FunctionLibrary.Find(call.Function).Range([Interval.All]) is { Lower.IsFinite: true, Upper.IsFinite: true },
            _ => false,
        };
    }

    // A number, or ±∞.
    private sealed record Limit(Expr? Value, int Infinity)
    {
        public bool IsInfinite => Value is null;
    }
}
