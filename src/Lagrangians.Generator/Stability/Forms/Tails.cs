using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// The tails of the error function as an exponential and the rest: in a logarithm and below the line the exponential is out of the type's
/// range long before the result is. erfc u = e^−u²·erfcx u, Φ(u) = ½·e^(−u²/2)·erfcx(−u/√2).
/// </summary>
internal static class Tails
{
    /// <summary>The argument of a logarithm with its tails taken apart.</summary>
    public static Expr Scale(Algebra algebra, Expr argument, Func<Expr, int> signOf) => argument switch
    {
        Call call => Scaled(algebra, call, signOf) ?? argument,
        Product product => Scale(algebra, product, signOf, _ => true),
        _ => argument,
    };

    /// <summary>A product with the tails in its denominator taken apart.</summary>
    public static Expr ScaleBelow(Algebra algebra, Product product, Func<Expr, int> signOf) =>
        Scale(algebra, product, signOf, exponent => exponent is Constant { Value.Sign: < 0 });

    private static Expr Scale(Algebra algebra, Product product, Func<Expr, int> signOf, Func<Expr, bool> isWanted)
    {
        Expr result = product;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Call call && isWanted(product.Exponent(i)) && Scaled(algebra, call, signOf) is { } scaled)
                result = algebra.Multiply(algebra.Divide(result, algebra.Power(call, product.Exponent(i))), algebra.Power(scaled, product.Exponent(i)));
        }

        return result;
    }

    private static Expr? Scaled(Algebra algebra, Call call, Func<Expr, int> signOf)
    {
        if (call.IsClosed || FunctionLibrary.Find(call.Function).Tail is not { } tail)
            return null;
        return tail(new Term(algebra, call.Arguments[0]), signOf(call.Arguments[0]))?.Expr;
    }
}
