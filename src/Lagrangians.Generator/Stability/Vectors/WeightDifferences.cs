using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// Differences of two weights of one element, of which nothing may be left: e^a − e^b is ±e^max(a, b)·(1 − e^−|a − b|), which has all digits
/// where a and b are near to each other, and overflows nowhere. With a = x − z and b = −x − z it is 2·sinh(x)·e^−z.
/// </summary>
/// <param name="algebra">The algebra of the expressions.</param>
internal sealed class WeightDifferences(Algebra algebra)
{
    // Every pair of terms is tried.
    private const int MaximumTerms = 16;

    public Expr Rewrite(Expr expr) => algebra.Rebuild(expr, node => node is Sum { VariesByElement: true, Terms.Length: <= MaximumTerms } sum ? Join(sum) ?? JoinWithin(sum) ?? sum : node);

    // Of (e^−xᵢ + …)·e^−z the first is a weight as well.
    private Expr? JoinWithin(Sum sum)
    {
        var opened = new Algebra.SumBuilder(algebra);
        opened.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            opened.Add(Opened(sum.Terms[i]), sum.Coefficients[i]);
        return opened.ToExpr() is Sum { Terms.Length: <= MaximumTerms } other && !ReferenceEquals(other, sum) ? Join(other) : null;
    }

    private Expr Opened(Expr term)
    {
        if (term is not Product product || !product.Children.Any(c => c is Call { Function: Algebra.Exponential, VariesByElement: false }))
            return term;
        var inner = Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base).OfType<Sum>()
            .FirstOrDefault(s => s.Terms.Any(t => Weighted(t, 1) is not null));
        if (inner is null)
            return term;
        var rest = algebra.Divide(product, inner);
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(rest, inner.Constant);
        for (var i = 0; i < inner.Terms.Length; i++)
            terms.Add(algebra.Multiply(rest, inner.Terms[i]), inner.Coefficients[i]);
        return terms.ToExpr();
    }

    private Expr? Join(Sum sum)
    {
        var weighted = sum.Terms.Select((t, i) => Weighted(t, sum.Coefficients[i])).ToArray();
        for (var i = 0; i < weighted.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (weighted[i] is { } a && weighted[k] is { } b && Common(a.Factor, b.Factor) is { } common && Difference(a.Exponent, b.Exponent) is { } difference)
                {
                    var rest = algebra.Subtract(sum, algebra.Add(algebra.Scale(sum.Terms[i], sum.Coefficients[i]), algebra.Scale(sum.Terms[k], sum.Coefficients[k])));
                    return algebra.Add(
                        rest,
                        algebra.Multiply(algebra.Subtract(a.Factor, common), algebra.Exp(a.Exponent)),
                        algebra.Multiply(algebra.Add(b.Factor, common), algebra.Exp(b.Exponent)),
                        algebra.Multiply(common, difference));
                }
            }
        }

        return null;
    }

    // A term as factor·e^exponent.
    private (Expr Factor, Expr Exponent)? Weighted(Expr term, Rational coefficient)
    {
        var factors = term is Product product ? Enumerable.Range(0, product.Count).Where(i => Algebra.IsOne(product.Exponent(i))).Select(product.Base) : [term];
        return factors.FirstOrDefault(f => f is Call { Function: Algebra.Exponential, VariesByElement: true }) is { } exponential
            ? (algebra.Scale(algebra.Divide(term, exponential), coefficient), exponential.Children[0])
            : null;
    }

    // What of a factor is the opposite of the same in another one.
    private Expr? Common(Expr factor, Expr other)
    {
        var (terms, opposite) = (TermsOf(factor), TermsOf(algebra.Negate(other)).ToList());
        var common = new Algebra.SumBuilder(algebra);
        foreach (var term in terms.Where(opposite.Contains))
            common.Add(term.Term, term.Coefficient);
        var found = common.ToExpr();
        return Algebra.IsZero(found) ? null : found;
    }

    private IEnumerable<(Expr Term, Rational Coefficient)> TermsOf(Expr expr) => expr switch
    {
        Sum sum => sum.Terms.Select((t, i) => (t, sum.Coefficients[i])).Append((algebra.One, sum.Constant)).Where(t => !t.Item2.IsZero),
        Constant constant => [(algebra.One, constant.Value)],
        Product product when !product.Coefficient.IsOne => [(algebra.Scale(product, 1 / product.Coefficient), product.Coefficient)],
        _ => [(expr, 1)],
    };

    // e^a − e^b, where a and b differ in what is of the element alone.
    private Expr? Difference(Expr a, Expr b)
    {
        var difference = algebra.Subtract(a, b);
        if (!difference.VariesByElement || Algebra.Nodes(difference).Any(n => n is Reduction))
            return null;
        var half = algebra.Scale(difference, Rational.Half);
        var middle = algebra.Subtract(a, half);
        var larger = middle.VariesByElement ? Larger(a, b) : algebra.Add(middle, algebra.Call("Abs", half));
        var distance = algebra.Call("Abs", difference);
        return algebra.Negate(algebra.Multiply(algebra.Call("Sign", difference), algebra.Exp(larger), algebra.Call("Expm1", algebra.Negate(distance))));
    }

    // The larger of two exponents, with what they share outside.
    private Expr Larger(Expr a, Expr b)
    {
        var shared = new Algebra.SumBuilder(algebra);
        var other = TermsOf(b).ToList();
        foreach (var term in TermsOf(a).Where(other.Contains))
            shared.Add(term.Term, term.Coefficient);
        var rest = shared.ToExpr();
        return algebra.Add(rest, algebra.Call("Max", algebra.Subtract(a, rest), algebra.Subtract(b, rest)));
    }
}
