using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// An expression so far out that its exponentially small terms are below every number: softplus(βx)/β is x there, which overflows where
/// that does and nowhere before.
/// </summary>
internal static class LimitForm
{
    /// <summary>From which v on it holds.</summary>
    public const double Lowest = 1024;

    /// <summary>The form, or null if nothing vanishes.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression, mirrored as far as it can be.</param>
    /// <param name="far">A judge at the lowest v.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Judge far)
    {
        var limit = algebra.Rebuild(expr, node => node switch
        {
            Call { Arguments.Length: >= 1 } call => Limit(algebra, call, far.Value(call.Arguments[0])) ?? node,
            Product product when IsQuotient(product, far) => algebra.Zero,
            _ => node,
        });
        return ReferenceEquals(limit, expr) ? null : algebra.Rebuild(limit, node => DominantTerm.TakeOut(algebra, node, far));
    }

    // x/(e^x − 1).
    private static bool IsQuotient(Product product, Judge far) => Enumerable.Range(0, product.Count).Any(i =>
        product.Base(i) is Call call && product.Exponent(i) is Constant { Value.Sign: < 0 } && FunctionLibrary.Find(call.Function) is { ExponentialOrder: 1 } function
        && far.Value(call) is { IsFinite: true } value && value.Magnitude > function.LimitsFrom);

    private static Expr? Limit(Algebra algebra, Call call, DoubleWord at)
    {
        if (call.IsClosed || !at.IsFinite)
            return null;
        var function = FunctionLibrary.Find(call.Function);
        var limit = at < -function.LimitsFrom ? function.Limits.Below : at > function.LimitsFrom ? function.Limits.Above : null;
        return limit is { } value ? algebra.Constant(value) : null;
    }
}
