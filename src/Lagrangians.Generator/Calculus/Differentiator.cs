using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>Derivatives of expressions in one symbol, each node once.</summary>
/// <param name="algebra">The algebra of the expressions.</param>
/// <param name="symbol">What the derivative is taken in.</param>
/// <param name="seed">The derivative of the symbol itself, or null for 1: an element of v makes it the derivative along v.</param>
internal sealed class Differentiator(Algebra algebra, Expr symbol, Expr? seed = null)
{
    private readonly Dictionary<Expr, Expr> _known = new(ReferenceComparer.Instance);
    private readonly RootChain _roots = new(algebra);

    /// <summary>The derivative; piecewise bodies are differentiated piece by piece.</summary>
    public Expr Differentiate(Expr expr)
    {
        if (_known.TryGetValue(expr, out var known))
            return known;
        Budget.Enter();
        algebra.Budget.Cancellation.ThrowIfCancellationRequested();
        var derivative = expr switch
        {
            _ when ReferenceEquals(expr, symbol) => seed ?? algebra.One,
            Constant or Symbol => algebra.Zero,
            { VariesByElement: false } when _roots.OccurIn(expr) => _roots.Differentiate(expr, Differentiate),
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Call call => OfCall(call),
            Piecewise p => algebra.Piecewise(p.Condition, Differentiate(p.WhenTrue), Differentiate(p.WhenFalse)),
            Reduction reduction => OfReduction(reduction),
            _ => throw new InvalidOperationException($"{expr.GetType().Name} is not a number"),
        };
        _known[expr] = derivative;
        return derivative;
    }

    private Expr OfSum(Sum sum)
    {
        var terms = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(Differentiate(sum.Terms[i]), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    // What is the same for every element is one number: parts of it may be singular where the whole is not.
    private Expr OfProduct(Product product)
    {
        if (!product.VariesByElement || !_roots.OccurIn(product))
            return OfFactors(product);
        var (number, varying) = (new ProductBuilder(algebra), new ProductBuilder(algebra));
        number.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
            (product.Base(i).VariesByElement || product.Exponent(i).VariesByElement ? varying : number).Multiply(product.Base(i), product.Exponent(i));
        var (same, rest) = (number.ToExpr(), varying.ToExpr());
        return algebra.Add(
            algebra.Multiply(Differentiate(same), rest),
            algebra.Multiply(same, rest is Product factors ? OfFactors(factors) : Differentiate(rest)));
    }

    private Expr OfFactors(Product product)
    {
        var terms = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            var factor = OfPower(product.Base(i), product.Exponent(i));
            if (Algebra.IsZero(factor))
                continue;
            var rest = new ProductBuilder(algebra);
            for (var j = 0; j < product.Count; j++)
            {
                if (j != i)
                    rest.Multiply(product.Base(j), product.Exponent(j));
            }

            rest.Multiply(factor, algebra.One);
            terms.Add(rest.ToExpr(), product.Coefficient);
        }

        return terms.ToExpr();
    }

    // (bᵉ)′ = e·bᵉ⁻¹·b′ + bᵉ·log b·e′. The first term is 0 for e = 0, also at b = 0 (not 0·∞); the second is 0 at b = 0, where
    // bᵉ·log b tends to 0.
    private Expr OfPower(Expr b, Expr e)
    {
        var inBase = Differentiate(b);
        var inExponent = Differentiate(e);
        var first = Algebra.IsZero(inBase) ? algebra.Zero : algebra.Multiply(OfPowerItself(b, e), inBase);
        if (Algebra.IsZero(inExponent))
            return first;
        var second = algebra.Multiply(algebra.Power(b, e), algebra.Call("Log", b), inExponent);
        if (!algebra.Bounds(b).IsPositive)
            second = algebra.Piecewise(algebra.Less(algebra.Zero, b), second, algebra.Zero);
        return algebra.Add(first, second);
    }

    private Expr OfPowerItself(Expr b, Expr e)
    {
        var rest = algebra.Subtract(e, algebra.One);
        var derivative = algebra.Multiply(e, algebra.Power(b, rest));
        if (b is Reduction { Kind: ReductionKind.Sum } && algebra.Bounds(b).IsNonNegative && !algebra.Bounds(rest).IsNonNegative)
            return ZeroAtZero(b, derivative);
        return MayBeConstantAtZero(b, e)
            ? algebra.Piecewise(algebra.Join(Connective.And, IsZero(e), IsZero(b)), algebra.Zero, derivative)
            : derivative;
    }

    // A real parameter as exponent is one value away from any other; an integer one, or n − 1 of a second derivative, may well be 0.
    private bool MayBeConstantAtZero(Expr b, Expr e) =>
        e is not (Constant or Symbol { Kind: SymbolKind.Parameter }) && !algebra.Bounds(e).ExcludesZero && !algebra.Bounds(b).ExcludesZero;

    // A root of a sum of terms that are not negative has a corner where all of them are 0, as a norm has: of its subgradients 0 is
    // taken, and for all derivatives the same.
    private Expr ZeroAtZero(Expr root, Expr derivative) => algebra.Piecewise(IsZero(root), algebra.Zero, derivative);

    private Expr IsZero(Expr expr) => algebra.Compare(Comparison.Equal, expr, algebra.Zero);

    private Expr OfReduction(Reduction reduction)
    {
        var body = reduction.Body;
        var inner = Differentiate(body);
        if (Algebra.IsZero(inner) && reduction.Beside is null)
            return inner;
        switch (reduction.Kind)
        {
            case ReductionKind.Sum:
                return algebra.Reduce(ReductionKind.Sum, inner);
            case ReductionKind.LogSumExp:
                var weight = algebra.Exp(algebra.Subtract(body, reduction));
                var ofElements = algebra.Reduce(ReductionKind.Sum, algebra.Multiply(weight, inner));
                return reduction.Beside is not { } beside
                    ? ofElements
                    : algebra.Add(ofElements, algebra.Multiply(algebra.Exp(algebra.Subtract(beside, reduction)), Differentiate(beside)));
            case ReductionKind.Norm:
                return ZeroAtZero(reduction, algebra.Divide(algebra.Reduce(ReductionKind.Sum, algebra.Multiply(body, inner)), reduction));
            case ReductionKind.Maximum or ReductionKind.Minimum:
                // Where several elements share the extremum, the mean of their derivatives.
                var isExtremum = algebra.Compare(Comparison.Equal, body, reduction);
                var sum = algebra.Reduce(ReductionKind.Sum, algebra.Piecewise(isExtremum, inner, algebra.Zero));
                return algebra.Divide(sum, algebra.Reduce(ReductionKind.Sum, algebra.Piecewise(isExtremum, algebra.One, algebra.Zero)));
            default:
                throw new InvalidOperationException($"{reduction.Kind} is how a reduction is computed, not a function of the vector");
        }
    }

    // (log ∏bᵉ)′ = Σ e·b′/b, without multiplying out; e′ is left to the rule of the power.
    private Expr? OfLogarithm(Call call)
    {
        if (call.Function != "Log" || call.Arguments[0] is not Product product)
            return null;
        var terms = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < product.Count; i++)
        {
            if (!Algebra.IsZero(Differentiate(product.Exponent(i))) || MayBeConstantAtZero(product.Base(i), product.Exponent(i)))
                return null;
            terms.Add(algebra.Divide(algebra.Multiply(product.Exponent(i), Differentiate(product.Base(i))), product.Base(i)), 1);
        }

        return terms.ToExpr();
    }

    private Expr OfCall(Call call)
    {
        if (OfLogarithm(call) is { } logarithmic)
            return logarithmic;
        var function = FunctionLibrary.Find(call.Function);
        var arguments = call.Arguments.Select(a => new Term(algebra, a)).ToArray();
        var terms = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < arguments.Length; i++)
        {
            var inner = Differentiate(call.Arguments[i]);
            if (!Algebra.IsZero(inner))
                terms.Add(algebra.Multiply(function.Derivatives[i](arguments).Expr, inner), 1);
        }

        return terms.ToExpr();
    }
}
