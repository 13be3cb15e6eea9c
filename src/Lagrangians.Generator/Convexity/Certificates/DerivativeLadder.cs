using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>
/// Proves that a polynomial in x and exponentials is not negative on a half-line: it is not at the end, and its derivative is not beyond.
/// Each derivative takes a power of x away, so that the exponentials remain: e^x − 1 − x − x²/2 ≥ 0 for x ≥ 0.
/// </summary>
internal sealed class DerivativeLadder(Algebra algebra)
{
    private const int MaximumDepth = 7;
    private const int MaximumSize = 200;

    /// <summary>Is the expression nowhere negative? On a line, from 0 in both directions.</summary>
    public bool NonNegative(Expr expr)
    {
        if (Algebra.Nodes(expr).OfType<Symbol>().FirstOrDefault(s => s.Kind == SymbolKind.Variable) is not { } x)
            return false;
        return Rays(x).All(ray => Climb(Simplifier.Simplify(algebra, algebra.Substitute(expr, x, ray.Place)), ray.Variable, 0));
    }

    private bool Climb(Expr expr, Symbol t, int depth)
    {
        if (expr.Size > MaximumSize || RationalCertificate.Of(algebra, expr) is not { IsSigned: true } form)
            return false;
        if (form.NonNegative() is not null)
            return true;
        if (depth == MaximumDepth || !form.IsEntire)
            return false;
        // The numerator is smooth everywhere, so that its values and slopes may be taken at the end itself.
        var numerator = form.ToExpr();
        var end = Simplifier.Simplify(algebra, algebra.Substitute(numerator, t, algebra.Zero));
        var isAbove = algebra.Bounds(end).IsNonNegative || RationalCertificate.Of(algebra, end)?.NonNegative() is not null;
        return isAbove && Climb(DerivedLagrangian.Derivative(algebra, numerator, t), t, depth + 1);
    }

    // The domain as x = lower + t, upper − t, or both ±t; t is not negative.
    private IEnumerable<(Symbol Variable, Expr Place)> Rays(Symbol x)
    {
        var t = (Symbol)algebra.Symbol("t", x.Index, SymbolKind.Variable, Interval.NonNegative);
        if (x.Domain.Lower.IsFinite)
            yield return (t, algebra.Add(algebra.Constant(x.Domain.Lower.Value), t));
        else if (x.Domain.Upper.IsFinite)
            yield return (t, algebra.Subtract(algebra.Constant(x.Domain.Upper.Value), t));
        else
        {
            yield return (t, t);
            yield return (t, algebra.Negate(t));
        }
    }
}
