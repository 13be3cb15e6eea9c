using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>
/// The textbook form of what was written to keep digits: hypot(a, b) is √(a² + b²), and x²/(√(1 + x²) + 1) is √(1 + x²) − 1, of which more is
/// known.
/// </summary>
internal static class PlainForm
{
    /// <summary>The form, or null where it is the expression itself.</summary>
    public static Expr? Of(Algebra algebra, Expr expr)
    {
        var simple = Simplifier.Simplify(algebra, algebra.Import(expr));
        var plain = Simplifier.Simplify(algebra, algebra.Rebuild(simple, node => node switch
        {
            Call { Function: "Hypot" } call => algebra.Sqrt(algebra.Add(algebra.Power(call.Arguments[0], 2), algebra.Power(call.Arguments[1], 2))),
            Product product => Rationalize(algebra, product),
            _ => node,
        }));
        return ReferenceEquals(plain, simple) ? null : plain;
    }

    // n/(k·(√a + r)) is n/(k·(a − r²))·(√a − r), where n/(a − r²) is no longer than n.
    private static Expr Rationalize(Algebra algebra, Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || product.Exponent(i) is not Constant { Value: var power } || power != -1)
                continue;
            for (var j = 0; j < sum.Terms.Length; j++)
            {
                if (sum.Terms[j] is not Product { Count: 1, Coefficient.IsOne: true } root || root.Exponent(0) is not Constant { Value: var e } || e != Rational.Half)
                    continue;
                var rest = algebra.Scale(algebra.Subtract(sum, algebra.Scale(root, sum.Coefficients[j])), 1 / sum.Coefficients[j]);
                var numerator = algebra.Scale(algebra.Multiply(product, sum), 1 / sum.Coefficients[j]);
                var quotient = algebra.Divide(numerator, algebra.Subtract(root.Base(0), algebra.Power(rest, 2)));
                if (quotient.Size <= numerator.Size)
                    return algebra.Multiply(quotient, algebra.Subtract(root, rest));
            }
        }

        return product;
    }
}
