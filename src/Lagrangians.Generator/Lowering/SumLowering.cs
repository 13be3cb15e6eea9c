using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>Adds up a sum: a positive term first, the constant last unless it is the only positive one.</summary>
internal readonly struct SumLowering(Lowerer lowerer)
{
    public Step Of(Sum sum)
    {
        var terms = new List<(Step Step, bool IsNegative)>(sum.Terms.Length + 1);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = Term(sum.Terms[i], sum.Coefficients[i], out var isNegative);
            terms.Add((term, isNegative));
        }

        if (!sum.Constant.IsZero)
            terms.Add((lowerer.Number(Rational.Abs(sum.Constant)), sum.Constant.Sign < 0));
        var first = Arrangement.First(terms, t => t.IsNegative);
        var total = terms[first].IsNegative ? lowerer.Apply(Operator.Negate, terms[first].Step) : terms[first].Step;
        for (var i = 0; i < terms.Count; i++)
        {
            if (i != first)
                total = lowerer.Apply(terms[i].IsNegative ? Operator.Subtract : Operator.Add, total, terms[i].Step);
        }

        return total;
    }

    // A term without its sign.
    private Step Term(Expr term, Rational coefficient, out bool isNegative)
    {
        isNegative = coefficient.Sign < 0;
        coefficient = Rational.Abs(coefficient);
        if (Lowerer.ValueOf(term) is { } value)
        {
            isNegative ^= value.Sign < 0;
            return lowerer.Number(Rational.Abs(value * coefficient));
        }

        if (coefficient.IsOne)
            return lowerer.Of(term);
        var products = new ProductLowering(lowerer);
        if (term is not Product product || !TakesCoefficient(product))
            return products.Times(lowerer.Of(term), coefficient);
        var step = products.Unsigned(product, coefficient, out var isOpposite);
        isNegative ^= isOpposite;
        return step;
    }

    /// <summary>Whether a coefficient before the product becomes one with it: with a number among its factors, or the 1 of a reciprocal.</summary>
    private static bool TakesCoefficient(Product product) => ProductLowering.HasNumber(product) || ProductLowering.IsReciprocal(product);
}
