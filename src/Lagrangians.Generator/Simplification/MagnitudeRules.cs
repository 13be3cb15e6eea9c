using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>
/// Products of u, |u| and sign u: each has one form. The square of sign u is 1 also at 0, where it is the limit of a derivative.
/// </summary>
internal static class MagnitudeRules
{
    public static readonly Rule[] All = [Join];

    private static Expr? Join(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Abs" or "Sign" } call)
                continue;
            var joined = JoinAround(algebra, product, call.Arguments[0]);
            if (joined is not null && !ReferenceEquals(joined, product))
                return joined;
        }

        return null;
    }

    private static Expr? JoinAround(Algebra algebra, Product product, Expr u)
    {
        var rest = new ProductBuilder(algebra);
        rest.Multiply(product.Coefficient);
        Rational magnitude = 0;
        var odd = false;
        for (var i = 0; i < product.Count; i++)
        {
            var (b, e) = (product.Base(i), product.Exponent(i));
            var exponent = (e as Constant)?.Value;
            if (exponent is { } power && IsCall(b, "Abs", u))
                magnitude += power;
            else if (exponent is { IsInteger: true } signs && IsCall(b, "Sign", u))
                odd ^= !Algebra.IsEvenInteger(e);
            else if (exponent is { IsInteger: true } whole && ReferenceEquals(b, u))
                (magnitude, odd) = (magnitude + whole, odd ^ !Algebra.IsEvenInteger(e));
            else
                rest.Multiply(b, e);
        }

        rest.Multiply(Write(algebra, u, magnitude, odd), algebra.One);
        return rest.ToExpr();
    }

    private static Expr Write(Algebra algebra, Expr u, Rational magnitude, bool odd)
    {
        var sign = odd ? algebra.Call("Sign", u) : algebra.One;
        if (magnitude.IsZero)
            return sign;
        if (!magnitude.IsInteger)
            return algebra.Multiply(sign, algebra.Power(algebra.Call("Abs", u), magnitude));
        var isEven = Algebra.IsEvenInteger(algebra.Constant(magnitude));
        if (isEven != odd)
            return algebra.Power(u, magnitude);
        Rational one = magnitude.Sign;
        return algebra.Multiply(algebra.Power(algebra.Call("Abs", u), one), algebra.Power(u, magnitude - one));
    }

    private static bool IsCall(Expr expr, string function, Expr argument) =>
        expr is Call call && call.Function == function && ReferenceEquals(call.Arguments[0], argument);
}
