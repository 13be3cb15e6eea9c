using Lagrangians.Generator.Arithmetic;
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

    // Where an argument is beyond it, e^−u is below every number, and x·e^−u too.
    private const double Vanishing = 800;

    /// <summary>The form, or null if nothing vanishes.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression, mirrored as far as it can be.</param>
    /// <param name="far">A judge at the lowest v.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Judge far)
    {
        var limit = algebra.Rebuild(expr, node => node switch
        {
            Call { Arguments.Count: >= 1 } call => Limit(algebra, call, far.Value(call.Arguments[0])) ?? node,
            Product product when IsQuotient(product, far) => algebra.Zero,
            _ => node,
        });
        return ReferenceEquals(limit, expr) ? null : algebra.Rebuild(limit, node => DominantTerm.TakeOut(algebra, node, far));
    }

    // x/(e^x − 1).
    private static bool IsQuotient(Product product, Judge far) => Enumerable.Range(0, product.Count).Any(i =>
        product.Base(i) is Call { Function: "Expm1" or "Sinh" or "Cosh" } call && product.Exponent(i) is Constant { Value.Sign: < 0 } && far.Value(call) is { IsFinite: true } value && value.Magnitude > Vanishing);

    private static Expr? Limit(Algebra algebra, Call call, DoubleWord at)
    {
        if (call.IsClosed || !at.IsFinite)
            return null;
        Rational? limit = call.Function switch
        {
            Algebra.Exponential or "Sigmoid" or "Softplus" or "Log1mExp" when at < -Vanishing => 0,
            "Expm1" when at < -Vanishing => -1,
            "Sigmoid" when at > Vanishing => 1,
            "Tanh" when Math.Abs(at.ToScaledDouble().ToDouble()) > Vanishing => at.Sign,
            "Erf" when Math.Abs(at.ToScaledDouble().ToDouble()) > 60 => at.Sign,
            "Erfc" when at > 60 => 0,
            "NormalCdf" when at < -60 => 0,
            _ => null,
        };
        return limit is { } value ? algebra.Constant(value) : null;
    }
}
