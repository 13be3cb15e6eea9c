using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>What the variables are called that hold the values of expressions.</summary>
internal static class Nouns
{
    /// <summary>The noun; null for what is spelled wherever it is used.</summary>
    public static string? Of(Expr expr) => expr switch
    {
        Symbol or Constant => null,
        _ when Lowerer.IsNumber(expr) => null,
        Call call => char.ToLowerInvariant(call.Function[0]) + call.Function.Substring(1),
        Sum => "sum",
        Product product => OfProduct(product),
        Piecewise => "piece",
        _ => "mask",
    };

    private static string? OfProduct(Product product)
    {
        // A sign is not worth a name; a number among the factors becomes one with the coefficient of a sum, and a name would round it apart.
        if ((product.Count == 1 && product.Coefficient == -1 && Algebra.IsOne(product.Exponent(0))) || ProductLowering.HasNumber(product))
            return null;
        if (product.Count == 1 && product.Coefficient.IsOne && product.Exponent(0) is Constant { Value: var e })
            return e == Rational.Half ? "root" : e == 2 ? "square" : "power";
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is Constant { Value.Sign: < 0 })
                return "quotient";
        }

        return "product";
    }
}
