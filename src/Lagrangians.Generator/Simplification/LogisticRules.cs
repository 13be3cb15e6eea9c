using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Quotients of exponentials that are sigmoids.</summary>
internal static class LogisticRules
{
    public static readonly Rule[] All = [FromDenominator, AbsorbExponential, CancelWeight];

    // (c + c·e^v)^−p = c^−p·σ(−v)^p, and (c·e^a + c·e^b)^−p = c^−p·e^−pa·σ(a − b)^p.
    private static Expr? FromDenominator(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || !IsNegative(product.Exponent(i)) || !sum.Coefficients.All(c => c.Sign > 0 && c == sum.Coefficients[0])
                || !sum.Terms.All(t => t is Call { Function: Algebra.Exponential }))
                continue;
            var power = algebra.Negate(product.Exponent(i));
            var exponents = sum.Terms.Select(t => t.Children[0]).ToArray();
            Expr? sigmoid = null;
            if (exponents.Length == 1 && sum.Constant == sum.Coefficients[0])
                sigmoid = algebra.Power(algebra.Call("Sigmoid", algebra.Negate(exponents[0])), power);
            else if (exponents.Length == 2 && sum.Constant.IsZero)
            {
                sigmoid = algebra.Multiply(
                    algebra.Exp(algebra.Negate(algebra.Multiply(power, exponents[0]))),
                    algebra.Power(algebra.Call("Sigmoid", algebra.Subtract(exponents[0], exponents[1])), power));
            }

            if (sigmoid is not null)
            {
                var scale = algebra.Power(algebra.Constant(sum.Coefficients[0]), algebra.Negate(power));
                var rest = algebra.Divide(product, algebra.Power(sum, product.Exponent(i)));
                return algebra.Multiply(rest, scale, sigmoid);
            }
        }

        return null;
    }

    // e^−v·σ(v) = σ(−v).
    private static Expr? AbsorbExponential(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        var exponential = Enumerable.Range(0, product.Count).Select(product.Base).OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential);
        if (exponential is null)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Sigmoid" } sigmoid || product.Exponent(i) is not Constant { Value: { IsInteger: true, Sign: > 0 } power })
                continue;
            var u = sigmoid.Arguments[0];
            // The same number for every element bounds e^(xᵢ − logsumexp); on its own e^xᵢ would overflow.
            if (!u.VariesByElement && exponential.VariesByElement)
                continue;
            for (var m = power <= 8 ? power : 8; m.Sign > 0; m -= 1)
            {
                var left = algebra.Add(exponential.Arguments[0], algebra.Scale(u, m));
                if (SumView.CountTerms(left) >= SumView.CountTerms(exponential.Arguments[0]))
                    continue;
                var mirrored = algebra.Call("Sigmoid", algebra.Negate(u));
                var rest = algebra.Divide(algebra.Divide(product, exponential), algebra.Power(sigmoid, m));
                return algebra.Multiply(rest, algebra.Exp(left), algebra.Power(mirrored, m));
            }
        }

        return null;
    }

    // e^(u + log w)/w = e^u, of a weight that may be 0.
    private static Expr? CancelWeight(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: Algebra.Exponential } exponential || !Algebra.IsOne(product.Exponent(i)) || exponential.Arguments[0] is not Sum exponent)
                continue;
            for (var j = 0; j < product.Count; j++)
            {
                var logarithm = algebra.Call("Log", product.Base(j));
                if (IsNegative(product.Exponent(j)) && exponent.Terms.Contains(logarithm) && exponent.Coefficients[exponent.Terms.ToList().IndexOf(logarithm)].IsOne)
                    return algebra.Multiply(algebra.Divide(product, exponential), product.Base(j), algebra.Exp(algebra.Subtract(exponent, logarithm)));
            }
        }

        return null;
    }

    private static bool IsNegative(Expr exponent) => exponent is Constant { Value.Sign: < 0 } or Product { Coefficient.Sign: < 0 };
}
