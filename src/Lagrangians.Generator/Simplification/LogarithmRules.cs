using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Logarithms of sums and products that are functions of their own.</summary>
internal static class LogarithmRules
{
    public static readonly Rule[] All = [OfSum, OfInverseHyperbolic, OfProduct, OfCall, TimesItsArgument];

    private static Expr? OfSum(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" } log || log.Arguments[0] is not Sum sum)
            return null;
        if (sum.Constant.IsOne)
        {
            var rest = algebra.Subtract(sum, algebra.One);
            return rest is Call { Function: Algebra.Exponential } exponential
                ? algebra.Call("Softplus", exponential.Arguments[0])
                : algebra.Call("Log1p", rest);
        }

        var isPair = sum.Constant.IsZero && sum.Terms.Length == 2 && sum.Coefficients.All(c => c.IsOne);
        return isPair && sum.Terms[0] is Call { Function: Algebra.Exponential } a && sum.Terms[1] is Call { Function: Algebra.Exponential } b
            ? algebra.Call("LogAddExp", a.Arguments[0], b.Arguments[0])
            : null;
    }

    // log(u + √(u² + c)) = asinh(u/√c) + ½·log c for c > 0; log(u + √(u² − 1)) = acosh u.
    private static Expr? OfInverseHyperbolic(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" } log || log.Arguments[0] is not Sum { Terms.Length: > 1 } sum)
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is not Product { Count: 1 } root || root.Exponent(0) is not Constant { Value: var power } || power != Rational.Half || root.Base(0).IsClosed)
                continue;
            var square = algebra.Scale(root.Base(0), sum.Coefficients[i] * sum.Coefficients[i]);
            var u = new Term(algebra, algebra.Subtract(sum, algebra.Scale(root, sum.Coefficients[i])));
            var rest = new Term(algebra, algebra.Subtract(square, algebra.Power(u.Expr, 2)));
            if (sum.Coefficients[i].Sign < 0 || u.Expr.IsClosed)
                continue;
            if (rest.Value == -1)
                return u.Call("Acosh").Expr;
            if (rest.Bounds.IsPositive)
                return ((u / rest.Sqrt()).Call("Asinh") + (rest.Log() / 2)).Expr;
        }

        return null;
    }

    private static Expr? OfProduct(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" } log || log.Arguments[0] is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            switch (product.Base(i))
            {
                case Call { Function: Algebra.Exponential } exponential:
                    return algebra.Add(exponential.Arguments[0], algebra.Call("Log", algebra.Divide(product, exponential)));
                case Call { Function: "Cosh" } cosh when product.Count == 1 && product.Coefficient.Sign > 0 && Algebra.IsOne(product.Exponent(0)):
                    return algebra.Add(algebra.Call("LogCosh", cosh.Arguments[0]), algebra.Call("Log", algebra.Constant(product.Coefficient)));
                case Call { Function: "Expm1" } expm1 when product.Count == 1 && product.Coefficient == -1 && Algebra.IsOne(product.Exponent(0)):
                    return algebra.Call("Log1mExp", expm1.Arguments[0]);
            }
        }

        return OfPower(algebra, product);
    }

    // log bᵖ = p·log b where b ≥ 0 follows from bᵖ > 0, else p·log |b|.
    private static Expr? OfPower(Algebra algebra, Product product)
    {
        if (product.Count != 1 || !product.Coefficient.IsOne || product.Exponent(0) is not Constant exponent)
            return null;
        var magnitude = Algebra.IsEvenInteger(exponent) ? algebra.Call("Abs", product.Base(0)) : product.Base(0);
        return algebra.Scale(algebra.Call("Log", magnitude), exponent.Value);
    }

    private static Expr? OfCall(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" } log || log.Arguments[0] is not Call inner)
            return null;
        return inner.Function switch
        {
            "Cosh" => algebra.Call("LogCosh", inner.Arguments[0]),
            "Sigmoid" => algebra.Negate(algebra.Call("Softplus", algebra.Negate(inner.Arguments[0]))),
            _ => null,
        };
    }

    // uᵖ·log u is uᵖ⁻¹·xlogx(u), which has a value at 0, for p ≥ 1.
    private static Expr? TimesItsArgument(Algebra algebra, Expr expr)
    {
        if (expr is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Log" } log || !Algebra.IsOne(product.Exponent(i)) || log.Arguments[0] is Constant)
                continue;
            for (var j = 0; j < product.Count; j++)
            {
                if (ReferenceEquals(product.Base(j), log.Arguments[0]) && product.Exponent(j) is Constant { Value: var e } && e >= 1)
                {
                    var argument = new Term(algebra, log.Arguments[0]);
                    return (new Term(algebra, product) / argument / new Term(algebra, log) * argument.Call("XLogX")).Expr;
                }
            }
        }

        return null;
    }
}
