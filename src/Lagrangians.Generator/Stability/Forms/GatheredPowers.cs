using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Terms with powers of one sum over their common denominator, so that what cancels is gone: k·e^x/S − k²·e^2x/S² with S = 1 − p + k·e^x is
/// (1 − p)·k·e^x/S².
/// </summary>
internal static class GatheredPowers
{
    private const int MaximumPower = 3;

    /// <summary>The sum with such terms joined; itself if there are none.</summary>
    public static Expr Join(Algebra algebra, Sum sum, Expr x)
    {
        foreach (var found in new SumView(algebra, sum).Factors())
        {
            if (found.Base is Sum denominator && Algebra.Contains(denominator, x) && !IsNatural(found.Exponent) && Join(algebra, sum, denominator, found.Exponent, x) is { } joined)
                return joined;
        }

        return sum;
    }

    private static bool IsNatural(Expr exponent) => exponent is Constant { Value: { IsInteger: true, Sign: >= 0 } };

    // Over the lowest of the powers that differ by a whole number from the one that was found.
    private static Expr? Join(Algebra algebra, Sum sum, Sum denominator, Expr exponent, Expr x)
    {
        var terms = new List<(Expr Factor, Rational Coefficient, Rational Above)>();
        var others = new Algebra.SumBuilder(algebra);
        foreach (var (term, coefficient) in new SumView(algebra, sum).Terms())
        {
            var own = ExponentOf(algebra, denominator, term);
            var isJoined = !Algebra.IsZero(own) || (Algebra.IsInteger(exponent) && IsRational(term, denominator));
            if (isJoined && algebra.Subtract(own, exponent) is Constant { Value: { IsInteger: true } above })
                terms.Add((algebra.Divide(term, algebra.Power(denominator, own)), coefficient, above));
            else
                others.Add(term, coefficient);
        }

        if (terms.Count < 2)
            return null;
        var lowest = terms.Min(t => t.Above);
        if (terms.All(t => t.Above == lowest) || terms.Any(t => t.Above - lowest > MaximumPower))
            return null;
        var open = WithoutDifferences(algebra, denominator);
        var numerator = new Algebra.SumBuilder(algebra);
        foreach (var (rest, coefficient, above) in terms)
            numerator.Add(Expand.Products(algebra, algebra.Multiply(WithoutDifferences(algebra, rest), algebra.Power(open, above - lowest))), coefficient);
        var collected = Collected(algebra, numerator.ToExpr(), x);
        if (CountTerms(collected) > terms.Count)
            return null;
        others.Add(algebra.Multiply(collected, algebra.Power(denominator, algebra.Add(exponent, algebra.Constant(lowest)))), 1);
        return others.ToExpr();
    }

    private static int CountTerms(Expr collected) => collected is Product product
        ? Enumerable.Range(0, product.Count).Max(i => SumView.CountTerms(product.Base(i)))
        : SumView.CountTerms(collected);

    private static Expr ExponentOf(Algebra algebra, Expr @base, Expr term)
    {
        if (ReferenceEquals(@base, term))
            return algebra.One;
        if (term is Product product)
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (ReferenceEquals(product.Base(i), @base))
                    return product.Exponent(i);
            }
        }

        return algebra.Zero;
    }

    // A term without the sum joins in where it is made of what the sum is made of.
    private static bool IsRational(Expr term, Sum denominator)
    {
        var known = new HashSet<Expr>(Algebra.Nodes(denominator), ReferenceComparer.Instance);
        return Algebra.Nodes(term).All(n => n is not (Call or Piecewise) || n.IsClosed || known.Contains(n) || n is Call { Function: Algebra.Exponential });
    }

    // e^u − 1 as it is multiplied out.
    private static Expr WithoutDifferences(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node =>
        node is Call { Function: "Expm1", Arguments.Length: 1 } call ? algebra.Subtract(algebra.Exp(call.Arguments[0]), algebra.One) : node);

    // Terms that differ only in what x is not in are one: x²·a − x² is x²·(a − 1).
    private static Expr Collected(Algebra algebra, Expr numerator, Expr x)
    {
        if (numerator is not Sum sum)
            return numerator;
        var (order, factors) = (new List<Expr>(), new Dictionary<Expr, Algebra.SumBuilder>(ReferenceComparer.Instance));
        foreach (var (term, coefficient) in new SumView(algebra, sum).Terms())
        {
            var (varying, constant) = Split(algebra, Simplifier.Simplify(algebra, term), x);
            if (!factors.TryGetValue(varying, out var builder))
            {
                order.Add(varying);
                factors[varying] = builder = new(algebra);
            }

            builder.Add(Expand.Products(algebra, constant), coefficient);
        }

        var result = new Algebra.SumBuilder(algebra);
        foreach (var varying in order)
            result.Add(algebra.Multiply(varying, Rewriting.CommonFactor(algebra, factors[varying].ToExpr())), 1);
        return Rewriting.CommonFactor(algebra, Simplifier.Simplify(algebra, result.ToExpr()));
    }

    private static (Expr Varying, Expr Constant) Split(Algebra algebra, Expr term, Expr x)
    {
        if (term is not Product product)
            return Algebra.Contains(term, x) ? (term, algebra.One) : (algebra.One, term);
        var rest = algebra.Constant(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            if (!Algebra.Contains(product.Base(i), x) && !Algebra.Contains(product.Exponent(i), x))
                rest = algebra.Multiply(rest, algebra.Power(product.Base(i), product.Exponent(i)));
        }

        return (algebra.Divide(term, rest), rest);
    }
}
