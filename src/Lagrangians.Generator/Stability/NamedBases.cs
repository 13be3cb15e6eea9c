using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Exponentials and logarithms of other bases than e, as the kernels have them: what is known of e^(x·log 2) is known of 2^x, but 2^x rounds
/// nothing in its exponent, and is exact at integers.
/// </summary>
internal static class NamedBases
{
    /// <summary>The expression as it is to be emitted; itself if there are none.</summary>
    public static Expr Apply(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node => node switch
    {
        Call { Function: Algebra.Exponential, Arguments: [Product exponent] } => PowerOf(algebra, exponent) ?? node,
        Product { IsClosed: false } product => Logarithms(algebra, product),
        _ => node,
    });

    // e^(k·log b) = bᵏ.
    private static Expr? PowerOf(Algebra algebra, Product exponent)
    {
        for (var i = 0; i < exponent.Count; i++)
        {
            if (exponent.Base(i) is not Call { Function: "Log" } log || !Algebra.IsOne(exponent.Exponent(i)) || !algebra.IsExponential(log.Arguments[0], exponent))
                continue;
            var (b, k) = (log.Arguments[0], algebra.Divide(exponent, log));
            return Named(b, "Exp") is { } name ? algebra.Call(name, k) : algebra.Call(Power.Kernel, b, k);
        }

        return null;
    }

    // log u/log b.
    private static Expr Logarithms(Algebra algebra, Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Log", IsClosed: true } number || product.Exponent(i) is not Constant { Value: { Sign: < 0 } below } || below != -1
                || Named(number.Arguments[0], "Log") is not { } name)
                continue;
            for (var k = 0; k < product.Count; k++)
            {
                if (product.Base(k) is Call { Function: "Log", IsClosed: false } logarithm && Algebra.IsOne(product.Exponent(k)))
                    return algebra.Multiply(algebra.Divide(algebra.Multiply(product, number), logarithm), algebra.Call(name, logarithm.Arguments[0]));
            }
        }

        return product;
    }

    private static string? Named(Expr @base, string function) =>
        @base is not Constant { Value: var value } ? null : value == 2 ? function + "2" : value == 10 ? function + "10" : null;
}
