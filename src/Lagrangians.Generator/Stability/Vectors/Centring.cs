using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>
/// What is centred, about the first element: x − mean x is d − mean d for d = x − x₀, which is exact where x has a large offset, and 0
/// where all elements are equal.
/// </summary>
internal sealed class Centring(Algebra algebra)
{
    private readonly PivotElements _first = new(algebra, algebra.Zero);

    public Expr Rewrite(Expr node)
    {
        if (node is not Sum { VariesByElement: true } sum)
            return node;
        var result = node;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var symbol = Algebra.Nodes(sum.Terms[i]).OfType<Symbol>().FirstOrDefault(s => s.VariesByElement);
            if (!sum.Terms[i].VariesByElement || symbol is null)
                continue;
            var slope = algebra.Scale(algebra.Divide(sum.Terms[i], symbol), sum.Coefficients[i]);
            if (slope.VariesByElement)
                continue;
            var rest = algebra.Subtract(result, algebra.Multiply(slope, symbol));
            rest = algebra.Add(rest, algebra.Multiply(slope, algebra.Mean(symbol)));
            if (SumView.CountTerms(rest) > SumView.CountTerms(result) - 2)
                continue;
            var difference = Whole(algebra.Subtract(symbol, _first.At(symbol)));
            result = algebra.Add(rest, algebra.Multiply(slope, algebra.Subtract(difference, algebra.Mean(difference))));
        }

        return result;
    }

    // A difference that stays one when terms are added to it.
    private Expr Whole(Expr difference) =>
        algebra.Piecewise(algebra.Compare(Comparison.Equal, difference, algebra.Zero), algebra.Zero, difference);
}
