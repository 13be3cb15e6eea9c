using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Logistic functions of ±u as functions of one e = e^−|u|: σ(u)·σ(−u) is e/(1 + e)², softplus(−|u|) is log(1 + e); and 1/cosh²(u) is 4e/(1 + e)² of
/// e = e^−2|u|. What they have in common is computed once, and nothing overflows. And u·log u as a product, whose logarithm stands beside it most often.
/// </summary>
internal static class SharedFunctions
{
    /// <summary>The expression with them; null where there are none.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="signOf">The sign that an argument has where the form is to hold, 0 where it has none.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Func<Expr, int> signOf)
    {
        var changed = algebra.Rebuild(expr, node => node switch
        {
            Call { Arguments: [var u], IsClosed: false } call => OfCall(call.Function, new Term(algebra, u), signOf(u))?.Expr ?? node,
            Product product => OfPowers(algebra, product, signOf),
            _ => node,
        });
        return ReferenceEquals(changed, expr) ? null : changed;
    }

    /// <summary>The same for arguments of either sign: σ(u) is {e where u &lt; 0, else 1}/(1 + e), softplus(u) is max(u, 0) + log(1 + e). Null where there are none.</summary>
    /// <remarks>What remains of a kernel without the corrections of its quotients, and one exponential for all that is made of it.</remarks>
    public static Expr? OfAnySign(Algebra algebra, Expr expr)
    {
        var changed = algebra.Rebuild(Paired(algebra, expr), node => node is Call { Arguments: [var u], IsClosed: false } call ? OfCall(algebra, call.Function, new Term(algebra, u))?.Expr ?? node : node);
        return ReferenceEquals(changed, expr) ? null : changed;
    }

    // σ(u)·σ(−u) is e/(1 + e)² for either sign.
    private static Expr Paired(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
    {
        if (node is not Product product)
            return node;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Sigmoid", Arguments: [var u], IsClosed: false } logistic || product.Exponent(i) is not Constant { Value: { Sign: > 0 } power })
                continue;
            var mirrored = algebra.Call("Sigmoid", algebra.Negate(u));
            if (SumView.ExponentOf(mirrored, product) is not { Sign: > 0 } other)
                continue;
            var (e, common) = ((-new Term(algebra, u).Call("Abs")).Exp(), power < other ? power : other);
            return (new Term(algebra, node) / (new Term(algebra, logistic) * new Term(algebra, mirrored)).Pow(common) * (e / (1 + e).Pow(2)).Pow(common)).Expr;
        }

        return node;
    });

    private static Term? OfCall(Algebra algebra, string function, Term u)
    {
        var e = (-u.Call("Abs")).Exp();
        return function switch
        {
            "Sigmoid" => new Term(algebra, algebra.Piecewise(algebra.Less(u.Expr, algebra.Zero), e.Expr, algebra.One)) / (1 + e),
            "Softplus" => u.Call("Max", u.Number(0)) + e.Call("Log1p"),
            "XLogX" => new Term(algebra, algebra.Piecewise(algebra.Compare(Comparison.Equal, u.Expr, algebra.Zero), algebra.Zero, (u * u.Log()).Expr)),
            _ => null,
        };
    }

    private static Expr OfPowers(Algebra algebra, Product product, Func<Expr, int> signOf)
    {
        Expr result = product;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: "Cosh", Arguments: [var argument], IsClosed: false } cosh
                || product.Exponent(i) is not Constant { Value: { Sign: < 0 } power } exponent || !Algebra.IsEvenInteger(exponent) || signOf(argument) is var sign && sign == 0)
                continue;
            var e = (-2 * sign * new Term(algebra, argument)).Exp();
            var square = 4 * e / (1 + e).Pow(2);
            result = algebra.Multiply(algebra.Divide(result, algebra.Power(cosh, power)), algebra.Power(square.Expr, power / -2));
        }

        return result;
    }

    private static Term? OfCall(string function, Term u, int sign) => (function, sign) switch
    {
        ("Sigmoid", < 0) => u.Exp() / (1 + u.Exp()),
        ("Sigmoid", > 0) => 1 / (1 + (-u).Exp()),
        ("Softplus", < 0) => u.Exp().Call("Log1p"),
        ("Softplus", > 0) => u + (-u).Exp().Call("Log1p"),
        _ => null,
    };
}
