using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>
/// Reads off the vector a of a linear functional Σ aᵢ·vᵢ: from the derivative of a number along v it gives the gradient, exactly
/// through reductions of any depth.
/// </summary>
internal sealed class LinearFunctional(Algebra algebra, Expr v)
{
    /// <summary>The gradient of a number in a vector.</summary>
    /// <param name="algebra">The algebra of the expression.</param>
    /// <param name="number">The number.</param>
    /// <param name="element">The vector's element.</param>
    public static Expr Gradient(Algebra algebra, Expr number, Symbol element)
    {
        var v = algebra.Symbol("v", int.MaxValue, SymbolKind.Element, Interval.All);
        return new LinearFunctional(algebra, v).Coefficient(new Differentiator(algebra, element, v).Differentiate(number));
    }

    /// <summary>a, as an expression of one element.</summary>
    public Expr Coefficient(Expr functional)
    {
        if (!Algebra.Contains(functional, v))
            return algebra.Zero;
        Budget.Enter();
        switch (functional)
        {
            case Sum sum:
                var terms = new Algebra.SumBuilder(algebra);
                for (var i = 0; i < sum.Terms.Length; i++)
                    terms.Add(Coefficient(sum.Terms[i]), sum.Coefficients[i]);
                return terms.ToExpr();
            case Product product:
                return OfProduct(product);
            case Piecewise p when !Algebra.Contains(p.Condition, v):
                return algebra.Piecewise(p.Condition, Coefficient(p.WhenTrue), Coefficient(p.WhenFalse));
            case Reduction { Kind: ReductionKind.Sum } reduction:
                return OfSum(reduction.Body);
            default:
                throw new InvalidOperationException($"not linear: {functional.GetType().Name}");
        }
    }

    private Expr OfProduct(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (Algebra.Contains(product.Base(i), v))
                return algebra.Multiply(algebra.Divide(product, product.Base(i)), Coefficient(product.Base(i)));
        }

        throw new InvalidOperationException("not linear: the exponent varies");
    }

    // Σᵢ (Aᵢ·vᵢ + Σₖ Bₖᵢ·Nₖ) for numbers Nₖ that are linear in v themselves: A + Σₖ (Σᵢ Bₖᵢ)·coefficient of Nₖ.
    private Expr OfSum(Expr body)
    {
        var numbers = new List<Expr>();
        CollectNumbers(body, numbers);
        var names = numbers.Select((_, i) => algebra.Symbol("n", int.MaxValue - 1 - i, SymbolKind.Parameter, Interval.All)).ToArray();
        var named = new Dictionary<Expr, Expr>(ReferenceComparer.Instance);
        for (var i = 0; i < numbers.Count; i++)
            named.Add(numbers[i], names[i]);
        body = Name(body, named);
        var result = new Algebra.SumBuilder(algebra);
        result.Add(new Differentiator(algebra, v).Differentiate(body), 1);
        for (var i = 0; i < numbers.Count; i++)
        {
            var factor = algebra.Reduce(ReductionKind.Sum, new Differentiator(algebra, names[i]).Differentiate(body));
            result.Add(algebra.Multiply(factor, Coefficient(numbers[i])), 1);
        }

        return result.ToExpr();
    }

    // From the outside in, all at once: one number may also occur within another, where it is part of that.
    private Expr Name(Expr expr, Dictionary<Expr, Expr> named)
    {
        if (named.TryGetValue(expr, out var name))
            return name;
        Budget.Enter();
        return named[expr] = algebra.WithParts(expr, part => Name(part, named));
    }

    private void CollectNumbers(Expr expr, List<Expr> numbers)
    {
        if (!Algebra.Contains(expr, v))
            return;
        if (expr is Reduction)
        {
            if (!numbers.Contains(expr, ReferenceComparer.Instance))
                numbers.Add(expr);
            return;
        }

        foreach (var child in expr.Children)
            CollectNumbers(child, numbers);
    }
}
