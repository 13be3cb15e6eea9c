using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Takes the exponential that grows fastest out of a sum: log(1 − p + p·e^x) is x + log(p + (1 − p)·e^−x), and powers of such sums get its
/// power as a factor, so that what is large meets its like.
/// </summary>
internal static class DominantTerm
{
    public static Expr TakeOut(Algebra algebra, Expr node, Judge farOut)
    {
        switch (node)
        {
            case Call { Function: "Log" } log when log.Arguments[0] is Product product && Exponential(product) is { } factor:
                return algebra.Add(factor.Arguments[0], Logarithm(algebra, algebra.Divide(product, factor), farOut));
            case Call { Function: "Log" } log:
                return Find(log.Arguments[0], farOut) is { } largest
                    ? algebra.Add(largest, Logarithm(algebra, Reduced(algebra, log.Arguments[0], largest), farOut))
                    : Logarithm(algebra, log.Arguments[0], farOut);
            case Call { Function: "Log1p" } log when algebra.Add(algebra.One, log.Arguments[0]) is var sum && Find(sum, farOut) is { } exponent:
                return algebra.Add(exponent, Logarithm(algebra, Reduced(algebra, sum, exponent), farOut));
            case Product product:
                return OfProduct(algebra, product, farOut);
            default:
                return node;
        }
    }

    // What tends to 1 keeps its digits by log(1 + u).
    private static Expr Logarithm(Algebra algebra, Expr argument, Judge farOut) =>
        argument is Sum { Constant.IsOne: true } sum && farOut.Value(sum) > 0.5 && farOut.Value(sum) < 2
            ? algebra.Call("Log1p", algebra.Subtract(sum, algebra.One))
            : algebra.Call("Log", argument);

    private static Call? Exponential(Product product) =>
        Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base).OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential);

    private static Expr OfProduct(Algebra algebra, Product product, Judge farOut)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || product.Exponent(i) is not Constant { Value: { Sign: < 0 } power } || Find(sum, farOut) is not { } exponent)
                continue;
            var rest = algebra.Divide(product, algebra.Power(sum, power));
            var reduced = algebra.Power(Reduced(algebra, sum, exponent), power);
            return OfProduct(algebra, algebra.Multiply(rest, reduced, algebra.Exp(algebra.Scale(exponent, power))) as Product ?? product, farOut);
        }

        return product;
    }

    private static Expr Reduced(Algebra algebra, Expr sum, Expr exponent) =>
        Expand.Products(algebra, algebra.Multiply(algebra.Power(sum, 1), algebra.One)) is Sum terms
            ? Divide(algebra, terms, algebra.Exp(algebra.Negate(exponent)))
            : algebra.Multiply(sum, algebra.Exp(algebra.Negate(exponent)));

    private static Expr Divide(Algebra algebra, Sum sum, Expr factor)
    {
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(factor, sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(algebra.Multiply(sum.Terms[i], factor), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    // The exponent of the largest term, if that is an exponential that grows.
    private static Expr? Find(Expr expr, Judge farOut)
    {
        if (expr is Product single)
            expr = Enumerable.Range(0, single.Count).Select(single.Base).FirstOrDefault(b => b is Sum) ?? expr;
        if (expr is not Sum sum)
            return null;
        Expr? found = null;
        var largest = DoubleWord.One;
        foreach (var term in sum.Terms)
        {
            var exponential = term is Call { Function: Algebra.Exponential } call ? call
                : term is Product product ? Enumerable.Range(0, product.Count).Select(product.Base).OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential)
                : null;
            if (exponential is null)
                continue;
            var exponent = farOut.Value(exponential.Arguments[0]);
            if (exponent > largest)
                (found, largest) = (exponential.Arguments[0], exponent);
        }

        return found;
    }
}
