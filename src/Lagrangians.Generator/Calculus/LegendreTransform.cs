using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>
/// The energy of a neuron, x·L′(x) − L(x), with what cancels taken out symbolically: for x·log x it is x.
/// </summary>
internal sealed class LegendreTransform
{
    // Multiplying out is worth a bounded effort: beyond it the factors stay as they are.
    private const int MaximumExpansions = 400;

    private readonly Algebra _algebra;
    private int _expansions;

    private LegendreTransform(Algebra algebra) => _algebra = algebra;

    public static Expr Of(Algebra algebra, Expr value, Expr gradient, Expr x)
    {
        var transform = new LegendreTransform(algebra);
        if (x.VariesByElement)
            return Simplifier.Simplify(algebra, algebra.Subtract(transform.SumTerms(x, gradient), value));
        var difference = algebra.Subtract(transform.Multiply(x, gradient), transform.Multiply(algebra.One, value));
        return Simplifier.Simplify(algebra, difference);
    }

    // Σᵢ xᵢ·gᵢ, term by term: what is centred must stay so.
    private Expr SumTerms(Expr x, Expr gradient)
    {
        if (gradient is not Sum sum)
            return _algebra.Reduce(ReductionKind.Sum, _algebra.Multiply(x, gradient));
        var terms = new Algebra.SumBuilder(_algebra);
        terms.Add(_algebra.Reduce(ReductionKind.Sum, x), sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(_algebra.Reduce(ReductionKind.Sum, _algebra.Multiply(x, sum.Terms[i])), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    // Products are multiplied out, so that equal terms meet; inside pieces, piece by piece.
    private Expr Multiply(Expr factor, Expr expr)
    {
        Budget.Enter();
        if (++_expansions > MaximumExpansions)
            return _algebra.Multiply(factor, expr);
        switch (expr)
        {
            case Sum sum:
                var terms = new Algebra.SumBuilder(_algebra);
                terms.Add(factor, sum.Constant);
                for (var i = 0; i < sum.Terms.Length; i++)
                    terms.Add(Multiply(factor, sum.Terms[i]), sum.Coefficients[i]);
                return terms.ToExpr();
            case Piecewise p:
                return _algebra.Piecewise(p.Condition, Multiply(factor, p.WhenTrue), Multiply(factor, p.WhenFalse));
            case Call { Function: "XLogX" } call:
                return Multiply(_algebra.Multiply(factor, _algebra.Call("Log", call.Arguments[0])), call.Arguments[0]);
            case Product product:
                for (var i = 0; i < product.Count; i++)
                {
                    if (product.Base(i) is Sum or Piecewise && Algebra.IsOne(product.Exponent(i)))
                        return Multiply(_algebra.Multiply(factor, _algebra.Divide(product, product.Base(i))), product.Base(i));
                }

                return _algebra.Multiply(factor, product);
            default:
                return _algebra.Multiply(factor, expr);
        }
    }
}
