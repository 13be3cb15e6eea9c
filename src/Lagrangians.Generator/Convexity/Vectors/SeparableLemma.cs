using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// Σ h(xᵢ) + ψ(T) with T = Σ xᵢ and h″ &gt; 0: the Hessian diag(h″) + ψ″·11ᵀ is positive semidefinite if 1 + ψ″·Σ 1/h″ ≥ 0; with
/// 1/h″ = a·x + b that is 1 + ψ″·(a·T + n·b) ≥ 0.
/// </summary>
internal sealed class SeparableLemma(Algebra algebra, SignProver signs)
{
    private const int Boxes = 150;

    public bool Prove(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Sum sum)
            return false;
        Symbol? x = null;
        Reduction? total = null;
        var (separable, rest) = (new Algebra.SumBuilder(algebra), new Algebra.SumBuilder(algebra));
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (TermOf(prover, sum.Terms[i]) is { } term)
            {
                x ??= Algebra.Nodes(term).OfType<Symbol>().FirstOrDefault(s => s.Kind == SymbolKind.Element);
                separable.Add(term, sum.Coefficients[i]);
            }
            else
            {
                rest.Add(sum.Terms[i], sum.Coefficients[i]);
                total ??= Algebra.Nodes(sum.Terms[i]).OfType<Reduction>().FirstOrDefault(r => r is { Kind: ReductionKind.Sum, Body: Symbol { Kind: SymbolKind.Element } });
            }
        }

        if (x is null || total is null)
            return false;
        var t = (Symbol)algebra.Symbol("T", 0, SymbolKind.Variable, prover.RangeOf(total));
        var psi = algebra.Substitute(rest.ToExpr(), total, t);
        return Core.DependsOnNothingBut(psi, t) && OneNumber.IsSmooth(psi) && OneNumber.IsSmooth(separable.ToExpr()) && Prove(expr, separable.ToExpr(), x, psi, t, shape);
    }

    private bool Prove(Expr expr, Expr separable, Symbol element, Expr psi, Symbol t, Shape shape)
    {
        var x = OneNumber.Of(algebra, element);
        var bend = Second(OneNumber.Of(algebra, separable), x);
        if (signs.NonNegative(bend, Boxes) is not { IsStrict: true })
            return false;
        var inverse = Simplifier.Simplify(algebra, algebra.Power(bend, -1));
        var a = DerivedLagrangian.Derivative(algebra, inverse, x);
        var b = Simplifier.Simplify(algebra, algebra.Subtract(inverse, algebra.Multiply(a, x)));
        // What differs from element to element has no place in a bound for all.
        if (Algebra.Contains(a, x) || Algebra.Contains(b, x) || Algebra.Nodes(separable).OfType<Symbol>().Any(s => s.Kind == SymbolKind.ElementParameter))
            return false;
        var room = algebra.Add(algebra.Multiply(a, t), algebra.Multiply(algebra.Length, b));
        if (signs.NonNegative(algebra.Add(algebra.One, algebra.Multiply(Second(psi, t), room)), Boxes) is null)
            return false;
        shape.Convex = new Fact(
            $"{ShapeProver.Name(expr)} is convex",
            $"its Hessian is diag(h″) + ψ″·11ᵀ with 1/h″ = {inverse} and ψ″ = {Second(psi, t)}, and 1 + ψ″·({room}) ≥ 0");
        return true;
    }

    private Expr Second(Expr expr, Symbol symbol) =>
        DerivedLagrangian.Derivative(algebra, DerivedLagrangian.Derivative(algebra, expr, symbol), symbol);

    // h of a term c·Σh(xᵢ), with the factor, if it is one of single elements and not of T.
    private Expr? TermOf(ShapeProver prover, Expr term)
    {
        if (term is Reduction { Kind: ReductionKind.Sum } sum)
            return sum.Body is not Symbol && prover.IsOfOneNumber(sum.Body) ? sum.Body : null;
        if (term is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Reduction { Kind: ReductionKind.Sum } inner && Algebra.IsOne(product.Exponent(i)) && inner.Body is not Symbol
                && prover.IsOfOneNumber(inner.Body) && algebra.Divide(product, inner) is var rest && !prover.DependsOnX(rest))
                return algebra.Multiply(rest, inner.Body);
        }

        return null;
    }
}
