using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// Undoes what definitions do for the sake of their digits: the shift of a stabilised log-sum-exp comes out of the logarithm, where it
/// cancels; a variance written as a difference of moments becomes the sum of squares that it is.
/// </summary>
/// <param name="splitsSums">Whether Σ(f + g) becomes Σf + Σg.</param>
internal sealed class NormalForm(Algebra algebra, ShapeProver prover, bool splitsSums)
{
    private const int MaximumShifts = 4;

    public Expr Of(Expr expr) => algebra.Rebuild(expr, Rewrite);

    private Expr Rewrite(Expr node) => node switch
    {
        Call { Function: Algebra.Exponential } exponential => algebra.Exp(Expand(exponential.Arguments[0])),
        Call { Function: "Log" } log => WithoutShift(log.Arguments[0]),
        Call { Function: "LogAddExp" } pair => WithoutShift(pair.Arguments[0], pair.Arguments[1]),
        Reduction { Kind: ReductionKind.LogSumExp or ReductionKind.Maximum or ReductionKind.Minimum } reduction =>
            algebra.Reduce(reduction.Kind, Expand(reduction.Body)),
        Reduction { Kind: ReductionKind.Sum, Body: Sum body } when splitsSums => Split(body),
        Product product => ExpandTerm(product),
        Sum sum => Centred.Rewrite(algebra, prover, sum) ?? sum,
        _ => node,
    };

    // a·(u + v) = a·u + a·v, where a is the same for all elements.
    private Expr Expand(Expr expr)
    {
        if (expr is Sum sum)
        {
            var terms = new Algebra.SumBuilder(algebra);
            terms.Add(sum.Constant);
            for (var i = 0; i < sum.Terms.Length; i++)
                terms.Add(ExpandTerm(sum.Terms[i]), sum.Coefficients[i]);
            return terms.ToExpr();
        }

        return ExpandTerm(expr);
    }

    private Expr ExpandTerm(Expr term)
    {
        if (term is not Product product)
            return term;
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is not Sum sum || !Algebra.IsOne(product.Exponent(i)))
                continue;
            var rest = algebra.Divide(product, sum);
            if (rest.VariesByElement)
                continue;
            var terms = new Algebra.SumBuilder(algebra);
            terms.Add(rest, sum.Constant);
            for (var k = 0; k < sum.Terms.Length; k++)
                terms.Add(algebra.Multiply(rest, sum.Terms[k]), sum.Coefficients[k]);
            return terms.ToExpr();
        }

        return term;
    }

    private Expr Split(Sum body)
    {
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(algebra.Length, body.Constant);
        for (var i = 0; i < body.Terms.Length; i++)
            terms.Add(algebra.Reduce(ReductionKind.Sum, ExpandTerm(body.Terms[i])), body.Coefficients[i]);
        return terms.ToExpr();
    }

    // log Σ wₖ·e^(uₖ + s) = s + log Σ wₖ·e^uₖ.
    private Expr WithoutShift(Expr argument)
    {
        foreach (var shift in Exponents(argument).SelectMany(Shifts).Distinct(ReferenceComparer.Instance).Take(MaximumShifts))
        {
            var rest = TimesExponential(argument, algebra.Negate(shift));
            if (!Mentions(rest, shift))
                return algebra.Add(shift, algebra.Call("Log", rest));
        }

        return algebra.Call("Log", argument);
    }

    private Expr WithoutShift(Expr first, Expr second)
    {
        (first, second) = (Expand(first), Expand(second));
        foreach (var shift in Shifts(first).Concat(Shifts(second)).Distinct(ReferenceComparer.Instance).Take(MaximumShifts))
        {
            var (a, b) = (algebra.Subtract(first, shift), algebra.Subtract(second, shift));
            if (!Mentions(a, shift) && !Mentions(b, shift))
                return algebra.Add(shift, algebra.Call("LogAddExp", a, b));
        }

        return algebra.Call("LogAddExp", first, second);
    }

    // Does what varies in the shift, without its factors, still occur?
    private bool Mentions(Expr rest, Expr shift) => Algebra.Nodes(shift)
        .Where(n => n is Reduction or Call && prover.DependsOnX(n) && !prover.Of(n).IsAffine).Any(n => Algebra.Contains(rest, n));

    // The terms of an exponent that are the same for all elements and no affine function.
    private IEnumerable<Expr> Shifts(Expr exponent) => exponent switch
    {
        Sum sum => sum.Terms.Select((t, i) => (Term: t, Coefficient: sum.Coefficients[i])).Where(t => IsShift(t.Term)).Select(t => algebra.Scale(t.Term, t.Coefficient)),
        _ => IsShift(exponent) ? [exponent] : [],
    };

    private bool IsShift(Expr term) => !term.VariesByElement && prover.DependsOnX(term) && !prover.Of(term).IsAffine;

    private static IEnumerable<Expr> Exponents(Expr sum) => sum switch
    {
        Sum terms => terms.Terms.SelectMany(Exponents),
        Reduction { Kind: ReductionKind.Sum } reduction => Exponents(reduction.Body),
        Product product => Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).SelectMany(i => Exponents(product.Base(i))),
        Call { Function: Algebra.Exponential } exponential => [exponential.Arguments[0]],
        _ => [],
    };

    private Expr TimesExponential(Expr expr, Expr exponent)
    {
        switch (expr)
        {
            case Sum sum:
                var terms = new Algebra.SumBuilder(algebra);
                terms.Add(algebra.Exp(exponent), sum.Constant);
                for (var i = 0; i < sum.Terms.Length; i++)
                    terms.Add(TimesExponential(sum.Terms[i], exponent), sum.Coefficients[i]);
                return terms.ToExpr();
            case Reduction { Kind: ReductionKind.Sum } reduction:
                return algebra.Reduce(ReductionKind.Sum, TimesExponential(reduction.Body, exponent));
            case Product product when InnerSum(product) is { } inner:
                return algebra.Multiply(algebra.Divide(product, inner), TimesExponential(inner, exponent));
            default:
                return algebra.Multiply(expr, algebra.Exp(exponent));
        }
    }

    private static Expr? InnerSum(Product product)
    {
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Reduction { Kind: ReductionKind.Sum } or Sum && Algebra.IsOne(product.Exponent(i)))
                return product.Base(i);
        }

        return null;
    }
}
