using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Calls whose argument is a product of two factors, with the product's rounding error as a second argument: at βx = 700 it would be 350
/// ulps of e^βx.
/// </summary>
internal static class Corrections
{
    // The functions that have such a kernel.
    private static readonly HashSet<string> Functions = ["Exp", "Expm1", "Sigmoid", "Softplus", "Sinh", "Cosh", "Log1mExp"];

    // Any type holds the integers below.
    private static readonly Rational LargestNumber = 1 << 24;

    public static bool IsCorrected(Call call) => call.Arguments.Count == 2 && call.Arguments[1] is Call { Function: ProductErrors.OfProduct or ProductErrors.OfQuotient };

    /// <summary>The expression with every call corrected that can be; itself if none can.</summary>
    public static Expr Apply(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
        node is Call { Arguments.Count: 1 } call && Functions.Contains(call.Function) && ErrorOf(algebra, call.Arguments[0]) is { } error
            ? algebra.Corrected(call.Function, call.Arguments[0], error)
            : node);

    // What has no rounding of its own: x, |x|, max(x, 0).
    private static bool IsExact(Expr factor) => factor switch
    {
        Symbol => true,
        Constant { Value: var value } => value.IsInteger && Rational.Abs(value) < LargestNumber,
        Call { Function: "Abs" or "Max" or "Min" } call => call.Arguments.All(IsExact),
        _ => false,
    };

    private static Expr? ErrorOf(Algebra algebra, Expr argument)
    {
        if (argument is not Product product || product.IsClosed || !product.Coefficient.IsPowerOfTwo)
            return null;
        var coefficient = algebra.Constant(product.Coefficient);
        if (product.Count == 1 && product.Exponent(0) is Constant { Value: var power } && power == 2 && IsExact(product.Base(0)))
            return algebra.Call(ProductErrors.OfProduct, algebra.Multiply(coefficient, product.Base(0)), product.Base(0));
        if (product.Count != 2 || product.Exponent(0) is not Constant { Value: var e } || product.Exponent(1) is not Constant { Value: var f }
            || !IsExact(product.Base(0)) || !IsExact(product.Base(1)))
            return null;
        if (e.IsOne && f.IsOne)
            return algebra.Call(ProductErrors.OfProduct, algebra.Multiply(coefficient, product.Base(0)), product.Base(1));
        var (over, under) = e.IsOne && f == -1 ? (0, 1) : f.IsOne && e == -1 ? (1, 0) : (-1, -1);
        return over < 0 ? null : algebra.Call(ProductErrors.OfQuotient, algebra.Multiply(coefficient, product.Base(over)), product.Base(under));
    }
}
