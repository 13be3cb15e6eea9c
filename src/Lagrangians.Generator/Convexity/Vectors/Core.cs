using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>An expression that depends on x through one part of it only: a function of one number, of that part.</summary>
/// <param name="Function">The function.</param>
/// <param name="Variable">Its variable, on the range of the part.</param>
/// <param name="Part">The part.</param>
internal sealed record Core(Expr Function, Symbol Variable, Expr Part)
{
    private const int MaximumParts = 4;

    /// <summary>The parts through which alone the expression depends on x; an element, affine functions of it, reductions.</summary>
    public static IEnumerable<Core> Of(ShapeProver prover, Expr expr)
    {
        var algebra = prover.Algebra;
        if (prover.IsOfOneNumber(expr))
        {
            if (Algebra.Nodes(expr).OfType<Symbol>().FirstOrDefault(ShapeProver.IsX) is { } x)
                yield return new Core(OneNumber.Of(algebra, expr), OneNumber.Of(algebra, x), x);
            yield break;
        }

        foreach (var part in Parts(prover, expr).Take(MaximumParts))
        {
            var t = (Symbol)algebra.Symbol("t", 0, SymbolKind.Variable, prover.RangeOf(part));
            var function = Replace(algebra, expr, part, t);
            if (function is not null && DependsOnNothingBut(function, t))
                yield return new Core(OneNumber.Of(algebra, function), t, part);
            if (OfNorm(prover, expr, part) is { } ofNorm)
                yield return ofNorm;
        }
    }

    // Through Σf² too: t² for t = ‖f‖, as which it is that of a convex function.
    private static Core? OfNorm(ShapeProver prover, Expr expr, Expr part)
    {
        var algebra = prover.Algebra;
        var f = part switch
        {
            Reduction { Kind: ReductionKind.Norm } norm => norm.Body,
            Reduction { Kind: ReductionKind.Sum, Body: Product { Count: 1, Coefficient.IsOne: true } square } when square.Exponent(0) is Constant { Value: var two } && two == 2 => square.Base(0),
            _ => null,
        };
        if (f is null)
            return null;
        var (whole, squares) = (algebra.Reduce(ReductionKind.Norm, f), algebra.Reduce(ReductionKind.Sum, algebra.Power(f, 2)));
        var t = (Symbol)algebra.Symbol("t", 0, SymbolKind.Variable, prover.RangeOf(whole));
        var function = algebra.Substitute(algebra.Substitute(expr, whole, t), squares, algebra.Power(t, 2));
        return Algebra.Contains(expr, squares) && DependsOnNothingBut(function, t) ? new Core(OneNumber.Of(algebra, function), t, whole) : null;
    }

    /// <summary>Is t the only symbol of it that stands for x, an element or a function of them?</summary>
    public static bool DependsOnNothingBut(Expr function, Symbol t) =>
        !Algebra.Nodes(function).Any(n => ShapeProver.IsX(n) && !ReferenceEquals(n, t));

    private static IEnumerable<Expr> Parts(ShapeProver prover, Expr expr)
    {
        var seen = new HashSet<Expr>(ReferenceComparer.Instance);
        foreach (var node in Algebra.Nodes(expr))
        {
            var isPart = node is Reduction ? prover.DependsOnX(node)
                : node is Sum { VariesByElement: true } && prover.DependsOnX(node) && prover.Of(node).IsAffine;
            if (isPart && !ReferenceEquals(node, expr) && seen.Add(node))
                yield return node;
        }
    }

    private static Expr? Replace(Algebra algebra, Expr expr, Expr part, Symbol t)
    {
        if (part is not Sum sum)
            return algebra.Substitute(expr, part, t);
        // Of c·x + r = t follows x = (t − r)/c, outside of reductions, in which it is another element.
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is Symbol { Kind: SymbolKind.Element } x)
            {
                var rest = algebra.Subtract(sum, algebra.Scale(x, sum.Coefficients[i]));
                return algebra.Substitute(expr, x, algebra.Scale(algebra.Subtract(t, rest), 1 / sum.Coefficients[i]));
            }
        }

        return null;
    }
}
