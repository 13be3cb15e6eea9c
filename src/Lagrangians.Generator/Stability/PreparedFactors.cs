using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// What a product has of parameters alone, where some of it stands below the line, as one factor: s·f(x)/β is (s/β)·f(x), whose quotient is computed once for all x, and each x is spared a division.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="x">The variable.</param>
internal readonly struct PreparedFactors(Algebra algebra, Symbol x)
{
    /// <summary>The form with its terms so; the same one where none is.</summary>
    public Expr Of(Expr form)
    {
        switch (form)
        {
            case Piecewise piece:
                return algebra.Piecewise(piece.Condition, Of(piece.WhenTrue), Of(piece.WhenFalse));
            case Sum sum when !sum.IsClosed:
                var terms = new Algebra.SumBuilder(algebra);
                terms.Add(sum.Constant);
                for (var i = 0; i < sum.Terms.Length; i++)
                    terms.Add(Of(sum.Terms[i]), sum.Coefficients[i]);
                return terms.ToExpr();
            case Product product when !product.IsClosed:
                return OfProduct(product);
            default:
                return form;
        }
    }

    private Expr OfProduct(Product product)
    {
        var (ofParameters, rest, above, isDivided) = (algebra.One, algebra.Constant(product.Coefficient), 0, false);
        for (var i = 0; i < product.Count; i++)
        {
            var factor = algebra.Power(Algebra.IsOne(product.Exponent(i)) && product.Base(i) is Piecewise piece ? Of(piece) : product.Base(i), product.Exponent(i));
            if (factor.IsClosed || Algebra.Contains(factor, x))
            {
                rest = algebra.Multiply(rest, factor);
                continue;
            }

            ofParameters = algebra.Multiply(ofParameters, factor);
            var isBelow = Arrangement.IsBelow(product.Exponent(i));
            isDivided |= isBelow;
            above += isBelow ? 0 : 1;
        }

        // A quotient by a parameter is rounded once, its product with the inverse twice: beside a function that does not count.
        return isDivided && Algebra.Contains(rest, x) && (above > 0 || Algebra.Nodes(rest).Any(n => n is Call { IsClosed: false })) ? algebra.Multiply(algebra.Call(Whole.Name, ofParameters), rest) : algebra.Multiply(ofParameters, rest);
    }
}
