using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Alternatives;

/// <summary>
/// Logarithms that are other functions for all values of the parameters: of a sum of weighted exponentials, whichever of them is the largest, and of a
/// difference of sigmoids, which is a product of two.
/// </summary>
internal static class LogarithmsOfSums
{
    /// <summary>The expression with such logarithms replaced; itself where there are none.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="x">The variable: what does not depend on it is a weight as a whole.</param>
    public static Expr Replace(Algebra algebra, Expr expr, Symbol x)
    {
        var replaced = algebra.Rebuild(expr, node => node switch
        {
            Call { Function: "Log" } log when log.Arguments[0] is Sum sum => OfSum(algebra, sum, x) ?? node,
            Call { Function: "Log1p" } log when algebra.Add(algebra.One, log.Arguments[0]) is Sum sum => OfSum(algebra, sum, x) ?? node,
            _ => node,
        });
        return ReferenceEquals(replaced, expr) ? expr : Simplifier.Simplify(algebra, replaced);
    }

    private static Expr? OfSum(Algebra algebra, Sum sum, Symbol x) => OfSigmoids(algebra, sum) ?? OfExponentials(algebra, sum, x);

    // σ(u) − σ(v) = σ(u)·σ(−v)·(1 − e^(v−u)).
    private static Expr? OfSigmoids(Algebra algebra, Sum sum)
    {
        if (!sum.Constant.IsZero || sum.Terms.Length != 2 || !(sum.Coefficients[0] + sum.Coefficients[1]).IsZero || !sum.Terms.All(t => t is Call { Function: "Sigmoid" }))
            return null;
        var positive = sum.Coefficients[0].Sign > 0 ? 0 : 1;
        var (u, v) = (new Term(algebra, sum.Terms[positive].Children[0]), new Term(algebra, sum.Terms[1 - positive].Children[0]));
        if (!(u - v).Bounds.IsPositive)
            return null;
        return (u.Number(sum.Coefficients[positive]).Log() + (v - u).Call("Log1mExp") - (-u).Call("Softplus") - v.Call("Softplus")).Expr;
    }

    // log Σ wᵢ·e^uᵢ for wᵢ > 0.
    private static Expr? OfExponentials(Algebra algebra, Sum sum, Symbol x)
    {
        var rest = new Algebra.SumBuilder(algebra);
        rest.Add(sum.Constant);
        var exponents = new List<Expr>();
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (!Algebra.Contains(sum.Terms[i], x))
                rest.Add(sum.Terms[i], sum.Coefficients[i]);
            else if (!Add(algebra, algebra.Scale(sum.Terms[i], sum.Coefficients[i]), x, exponents))
                return null;
        }

        var weight = rest.ToExpr();
        if (!Algebra.IsZero(weight) && !algebra.Bounds(weight).IsPositive)
            return null;
        if (!Algebra.IsZero(weight))
            exponents.Add(algebra.Call("Log", weight));
        return exponents.Count < 2 ? null : exponents.Skip(1).Aggregate(exponents[0], (sofar, next) => algebra.Call("LogAddExp", sofar, next));
    }

    // A hyperbolic cosine is two exponentials.
    private static bool Add(Algebra algebra, Expr term, Symbol x, List<Expr> exponents)
    {
        var factors = term is Product product && product.Count > 0 ? Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base) : [term];
        var bent = factors.OfType<Call>().FirstOrDefault(c => c.Function is Algebra.Exponential or "Cosh" && Algebra.Contains(c, x));
        if (bent is null)
            return false;
        var weight = algebra.Divide(term, bent);
        if (Algebra.Contains(weight, x) || !algebra.Bounds(weight).IsPositive)
            return false;
        var isOne = bent.Function == Algebra.Exponential;
        var shift = algebra.Call("Log", isOne ? weight : algebra.Scale(weight, Arithmetic.Rational.Half));
        exponents.Add(algebra.Add(bent.Arguments[0], shift));
        if (!isOne)
            exponents.Add(algebra.Add(algebra.Negate(bent.Arguments[0]), shift));
        return true;
    }
}
