using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// For one side: every function by what it tends to and the exponentially small rest, so that the limits cancel symbolically.
/// x·σ(x) − softplus(x) is −x·σ(−x) − softplus(−x), of which both terms are small far out.
/// </summary>
internal static class MirroredForm
{
    /// <summary>The form, or null if nothing is changed.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="far">A v far out on that side.</param>
    /// <param name="grid">The grid of v.</param>
    /// <param name="isSimple">Whether what holds at the defaults holds for all parameters.</param>
    public static Expr? Of(Algebra algebra, Expr expr, double far, SampleGrid grid, bool isSimple = false)
    {
        var changed = Changed(algebra, expr, SignOf, isSimple);
        changed = algebra.Rebuild(Expand.Everywhere(algebra, changed), node => DominantTerm.TakeOut(algebra, node, grid.JudgeAt(far)));
        if (ReferenceEquals(changed, expr))
            return null;
        var expanded = Expand.Everywhere(algebra, changed);
        return ReferenceEquals(expanded, expr) ? null : expanded;

        int SignOf(Expr u) => MirroredForm.SignOf(u, far, grid);
    }

    /// <summary>The same, given the signs of arguments.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="signOf">The sign of an expression far out; 0 where it is not certain.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Func<Expr, int> signOf)
    {
        var expanded = Expand.Everywhere(algebra, Changed(algebra, expr, signOf, isSimple: false));
        return ReferenceEquals(expanded, expr) ? null : expanded;
    }

    private static Expr Changed(Algebra algebra, Expr expr, Func<Expr, int> signOf, bool isSimple) => algebra.Rebuild(expr, node => node switch
    {
        Call { Function: "Log" } call => algebra.Call("Log", Tails.Scale(algebra, call.Arguments[0], signOf)),
        Call call => Mirror(algebra, call, signOf) ?? node,
        Sum sum => Conjugates.Join(algebra, sum, signOf, isSimple),
        Product product => Cotangents(algebra, Tails.ScaleBelow(algebra, product, signOf), signOf),
        _ => node,
    });

    /// <summary>The sign of an expression far out; 0 where it is not certain.</summary>
    public static int SignOf(Expr u, double far, SampleGrid grid)
    {
        var (near, distant) = (grid.JudgeAt(far / 3).Value(u), grid.JudgeAt(far).Value(u));
        return near.Sign == distant.Sign && !near.IsNaN ? near.Sign : 0;
    }

    // 1/tanh u = ±(1 + 2/(e^(±2u) − 1)); seen from below, where tanh has become a difference already.
    private static Expr Cotangents(Algebra algebra, Expr expr, Func<Expr, int> signOf)
    {
        if (expr is not Product product)
            return expr;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Exponent(i) is not Constant { Value: var power } || power != -1 || product.Base(i) is not Sum { Terms.Length: 1 } sum
                || sum.Terms[0] is not Call { Function: "Sigmoid" } sigmoid || Rational.Abs(sum.Constant * 2) != Rational.Abs(sum.Coefficients[0]) || !Rational.Abs(sum.Constant).IsOne)
                continue;
            var u = new Term(algebra, sigmoid.Arguments[0]);
            if (signOf(u.Expr) >= 0)
                continue;
            var cotangent = sum.Constant * (1 + (2 / (-u).Call("Expm1")));
            return algebra.Multiply(algebra.Divide(product, algebra.Power(sum, -1)), cotangent.Expr);
        }

        return product;
    }

    private static Expr? Mirror(Algebra algebra, Call call, Func<Expr, int> signOf)
    {
        if (call.IsClosed || FunctionLibrary.Find(call.Function) is not { Mirrored: { } mirrored } function)
            return null;
        var u = call.Arguments.Select(a => new Term(algebra, a)).ToArray();
        // The others are what they are replaced by for either sign.
        if (function.IsChoice && HasPlace(u[0].Expr))
            return null;
        var sign = signOf((u.Length == 1 ? u[0] : u[0] - u[1]).Expr);
        return sign == 0 ? null : mirrored(u, sign)?.Expr;
    }

    // The sign of x − m is not that of x.
    private static bool HasPlace(Expr u) => Algebra.Nodes(u).OfType<Sum>().Any(s => s.Terms.Any(t => Algebra.Nodes(t).All(n => n is not Symbol { Kind: SymbolKind.Variable }) && !t.IsClosed));
}
