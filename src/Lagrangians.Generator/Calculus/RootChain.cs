using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>
/// Numbers that depend on norms, differentiated as functions Φ of the norms r: Φ(‖f‖)′ = Φ′(r)/r·Σ f·f′. So what cancels in Φ′(r)/r does:
/// of √(1 + r²) it is 1/√(1 + r²), at r = 0 too, and of log cosh r it has the limit 1 there.
/// </summary>
/// <param name="algebra">The algebra.</param>
internal sealed class RootChain(Algebra algebra)
{
    // Symbols of their own: none that is read has such a position, nor has one of a linear functional.
    private const int FirstPosition = int.MaxValue / 2;

    private readonly Dictionary<Expr, bool> _known = new(ReferenceComparer.Instance);

    /// <summary>Whether the number depends on a norm, or on a root of a sum of terms that are not negative, outside of such.</summary>
    public bool OccurIn(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        return _known[expr] = expr is Reduction { Kind: ReductionKind.Norm } || (expr is Product product && RootedIn(product).Any()) || expr.Children.Any(OccurIn);
    }

    /// <summary>The derivative of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="differentiate">The derivative of what holds no such root outside of one.</param>
    public Expr Differentiate(Expr number, Func<Expr, Expr> differentiate)
    {
        var roots = new List<Reduction>();
        Collect(number, roots);
        var names = roots.Select((_, i) => (Symbol)algebra.Symbol("r", FirstPosition + i, SymbolKind.Parameter, Interval.NonNegative)).ToArray();
        var named = Name(number, roots, names);
        var derivative = new Algebra.SumBuilder(algebra);
        derivative.Add(Restore(differentiate(named), roots, names), 1);
        for (var i = 0; i < roots.Count; i++)
        {
            var inner = InnerOf(roots[i], differentiate);
            if (Algebra.IsZero(inner))
                continue;
            var slope = Simplifier.Simplify(algebra, new Differentiator(algebra, names[i]).Differentiate(named));
            derivative.Add(Times(Restore(new RootRatio(algebra, names[i]).Of(slope), roots, names), inner), 1);
        }

        return derivative.ToExpr();
    }

    // r·r′: Σ f·f′ of a norm, half of the derivative of a sum.
    private Expr InnerOf(Reduction root, Func<Expr, Expr> differentiate)
    {
        if (root.Kind != ReductionKind.Norm)
            return algebra.Scale(differentiate(root), Rational.Half);
        var inner = differentiate(root.Body);
        return Algebra.IsZero(inner) ? inner : algebra.Reduce(ReductionKind.Sum, algebra.Multiply(root.Body, inner));
    }

    // Piece by piece, as x/r is written where x·(1/r) would be another number.
    private Expr Times(Expr ratio, Expr inner) => ratio is Piecewise piece
        ? algebra.Piecewise(piece.Condition, Times(piece.WhenTrue, inner), Times(piece.WhenFalse, inner))
        : algebra.Multiply(ratio, inner);

    private void Collect(Expr expr, List<Reduction> roots)
    {
        if (!OccurIn(expr))
            return;
        if (expr is Reduction { Kind: ReductionKind.Norm } norm)
        {
            if (!roots.Contains(norm, ReferenceComparer.Instance))
                roots.Add(norm);
            return;
        }

        foreach (var sum in expr is Product product ? RootedIn(product) : Enumerable.Empty<Reduction>())
        {
            if (!roots.Contains(sum, ReferenceComparer.Instance))
                roots.Add(sum);
        }

        foreach (var child in expr.Children)
        {
            if (!roots.Contains(child, ReferenceComparer.Instance))
                Collect(child, roots);
        }
    }

    // Sums of terms that are not negative, of which a root is taken.
    private IEnumerable<Reduction> RootedIn(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Reduction { Kind: ReductionKind.Sum } sum && product.Exponent(i) is Constant { Value.IsInteger: false } && algebra.Bounds(sum).IsNonNegative)
                yield return sum;
        }
    }

    private Expr Name(Expr number, List<Reduction> roots, Symbol[] names)
    {
        var known = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        for (var i = 0; i < names.Length; i++)
            known.Add(roots[i], roots[i].Kind == ReductionKind.Norm ? names[i] : algebra.Power(names[i], 2));
        return Replace(number, known);
    }

    private Expr Restore(Expr expr, List<Reduction> roots, Symbol[] names)
    {
        var known = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        for (var i = 0; i < names.Length; i++)
        {
            known.Add(names[i], roots[i].Kind == ReductionKind.Norm ? roots[i] : algebra.Sqrt(roots[i]));
            known[RootRatio.IsZero(algebra, names[i])] = RootRatio.IsZero(algebra, roots[i]);
        }

        return Replace(expr, known);
    }

    private Expr Replace(Expr expr, Dictionary<Expr, Expr> known)
    {
        if (known.TryGetValue(expr, out var replaced))
            return replaced;
        Budget.Enter();
        return known[expr] = algebra.WithParts(expr, part => Replace(part, known));
    }
}
