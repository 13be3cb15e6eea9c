using Lagrangians.Generator.Calculus.Seams;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>
/// Φ′(r)/r for r ≥ 0: at 0 its limit Φ″(0) where Φ′(0) = 0, so that Φ is smooth as an even function of r; where it is not, as of a norm itself,
/// Φ(‖f‖) has a corner, of whose subgradients 0 is taken.
/// </summary>
internal sealed class RootRatio(Algebra algebra, Symbol r)
{
    /// <summary>The condition that a root is 0.</summary>
    public static Expr IsZero(Algebra algebra, Expr root) => algebra.Compare(Comparison.Equal, root, algebra.Zero);

    /// <summary>slope/r, piece by piece.</summary>
    public Expr Of(Expr slope)
    {
        if (!Algebra.Contains(slope, r))
            return OverRoot(slope);
        // What chooses between two numbers does so outside: d − max(d − r, 0) is r where r < d, and that over r is 1. What chooses element by element cannot.
        return Algebra.Nodes(slope).FirstOrDefault(n => (n is Piecewise || (n is Call && Switch.Is(n))) && !n.VariesByElement && Algebra.Contains(n, r)) switch
        {
            null => OverRoot(slope),
            Piecewise piece => Choose(piece.Condition, piece, piece.WhenTrue, piece.WhenFalse),
            var node => Choose(Switch.ConditionOf(algebra, node), node, Switch.Choose(algebra, node, true), Switch.Choose(algebra, node, false)),
        };

        Expr Choose(Expr condition, Expr node, Expr whenTrue, Expr whenFalse) =>
            algebra.Piecewise(condition, Of(Within(slope, node, whenTrue)), Of(Within(slope, node, whenFalse)));
    }

    private Expr Within(Expr slope, Expr piece, Expr chosen) => Simplifier.Simplify(algebra, algebra.Substitute(slope, piece, chosen));

    private Expr OverRoot(Expr slope)
    {
        var ratio = Simplifier.Simplify(algebra, algebra.Divide(slope, r));
        return IsRegular(ratio) ? ratio : algebra.Piecewise(IsZero(algebra, r), Limit(slope) ?? algebra.Zero, ratio);
    }

    private Expr? Limit(Expr slope)
    {
        if (!IsRegular(slope) || !Algebra.IsZero(AtZero(slope)))
            return null;
        var bend = Simplifier.Simplify(algebra, new Differentiator(algebra, r).Differentiate(slope));
        return IsRegular(bend) ? AtZero(bend) : null;
    }

    private Expr AtZero(Expr expr) => Simplifier.Simplify(algebra, algebra.Substitute(expr, r, algebra.Zero));

    // Whether nothing in the expression is undefined at r = 0.
    private bool IsRegular(Expr expr) => Algebra.Nodes(expr).All(node => node switch
    {
        Product product => Enumerable.Range(0, product.Count).All(i => IsRegular(product.Base(i), product.Exponent(i))),
        Call { Arguments.Length: 1 } call when Algebra.Contains(call, r) && AtZero(call.Arguments[0]) is Constant argument =>
            FunctionLibrary.Find(call.Function).Domain.Contains(Interval.Point(argument.Value)),
        _ => true,
    });

    private bool IsRegular(Expr @base, Expr exponent) =>
        !Algebra.Contains(@base, r) || algebra.Bounds(exponent).IsNonNegative || !Algebra.IsZero(AtZero(@base));
}
