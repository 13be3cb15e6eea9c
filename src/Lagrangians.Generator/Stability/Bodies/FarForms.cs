using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>
/// Far out the largest power of x is taken out of a sum, so that it meets its like: x²/(1 + x²) is 1/(1 + 1/x²), and log(1 + x²) is
/// 2·log|x| + log1p(1/x²).
/// </summary>
internal static class FarForms
{
    /// <summary>The expression for |x| ≥ 1, an identity; itself if there is nothing to take out.</summary>
    public static Expr Of(Algebra algebra, Expr expr, Symbol x) => algebra.Rebuild(expr, node => node switch
    {
        Call { Function: "Log" } log when Split(algebra, log.Arguments[0], x) is var (power, rest) =>
            algebra.Add(LogOf(algebra, x, power), Near(algebra, rest)),
        Call { Function: "Log1p" } log when Split(algebra, algebra.Add(algebra.One, log.Arguments[0]), x) is var (power, rest) =>
            algebra.Add(LogOf(algebra, x, power), Near(algebra, rest)),
        Product product => OfProduct(algebra, product, x),
        _ => node,
    });

    private static Expr LogOf(Algebra algebra, Symbol x, Rational power) => algebra.Scale(algebra.Call("Log", algebra.Call("Abs", x)), power);

    private static Expr Near(Algebra algebra, Expr rest) =>
        rest is Sum { Constant.IsOne: true } ? algebra.Call("Log1p", algebra.Subtract(rest, algebra.One)) : algebra.Call("Log", rest);

    private static Expr OfProduct(Algebra algebra, Product product, Symbol x)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || product.Exponent(i) is Constant { Value: { IsInteger: true, Sign: > 0 } } || Split(algebra, sum, x) is not var (power, rest))
                continue;
            var exponent = product.Exponent(i);
            var others = algebra.Divide(product, algebra.Power(sum, exponent));
            var isEven = Algebra.IsInteger(exponent) && Algebra.IsEvenInteger(algebra.Constant(power));
            var taken = algebra.Multiply(others, algebra.Power(algebra.Power(isEven ? x : algebra.Call("Abs", x), power), exponent));
            return algebra.Multiply(taken, algebra.Power(rest, exponent));
        }

        return product;
    }

    // |x|^p·rest of a sum of even powers of x, or of powers of |x|, where the largest comes alone.
    private static (Rational Power, Expr Others)? Split(Algebra algebra, Expr expr, Symbol x)
    {
        if (expr is not Sum sum)
            return null;
        Rational largest = 0;
        for (var i = 0; i < sum.Terms.Length; i++)
            largest = Rational.Max(largest, PowerOf(sum.Terms[i], x) ?? 0);
        if (largest.Sign <= 0)
            return null;
        var divisor = algebra.Power(Algebra.IsEvenInteger(algebra.Constant(largest)) ? x : algebra.Call("Abs", x), -largest);
        var rest = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Length; i++)
            rest.Add(algebra.Multiply(sum.Terms[i], divisor), sum.Coefficients[i]);
        rest.Add(divisor, sum.Constant);
        return (largest, rest.ToExpr());
    }

    private static Rational? PowerOf(Expr term, Symbol x)
    {
        if (IsMagnitude(term, x))
            return 1;
        if (term is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is Constant { Value: var e } && (IsMagnitude(product.Base(i), x) || (ReferenceEquals(product.Base(i), x) && Algebra.IsEvenInteger(product.Exponent(i)))))
                return e;
        }

        return null;
    }

    private static bool IsMagnitude(Expr expr, Symbol x) => expr is Call { Function: "Abs" } call && ReferenceEquals(call.Arguments[0], x);
}
