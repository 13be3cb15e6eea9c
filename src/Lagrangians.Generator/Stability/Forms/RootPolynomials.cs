using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Sums that are polynomials in one root r = √(B² + M), where M is r² − B²: what they have in common with r − B is M/(r + B), in which nothing
/// cancels. So r + 1/r − 2 with r = √(1 + x²) is (r − 1)²/r, and that is x⁴/(r·(r + 1)²).
/// </summary>
internal static class RootPolynomials
{
    private const int MaximumDegree = 12;

    /// <summary>The expression with the outermost of such sums factored; null where there is none.</summary>
    public static Expr? Of(Algebra algebra, Expr expr, Expr x)
    {
        var rewritten = Factored(expr);
        return ReferenceEquals(rewritten, expr) ? null : rewritten;

        // From the top: what is factored further in is no polynomial any more.
        Expr Factored(Expr node)
        {
            Budget.Enter();
            if (!Algebra.Contains(node, x))
                return node;
            return node is Sum sum && Factor(algebra, sum, x) is { } factors ? factors : algebra.WithParts(node, Factored);
        }
    }

    private static Expr? Factor(Algebra algebra, Sum sum, Expr x)
    {
        if (Expand.Terms(algebra, sum) is not Sum open)
            return null;
        var view = new SumView(algebra, open);
        foreach (var found in view.Factors())
        {
            if (found is { Base: Sum square, Exponent: Constant { Value: { IsInteger: false } power } } && (2 * power).IsInteger && Root.Of(algebra, square, x) is { } root)
                return Factor(algebra, view, root, x);
        }

        return null;
    }

    // Every term is c·R·(ρ² − 1)ʲ·ρᵏ with ρ = r/B: those with the same R are one polynomial in ρ.
    private static Expr? Factor(Algebra algebra, SumView view, Root root, Expr x)
    {
        var (order, kinds) = (new List<Expr>(), new Dictionary<Expr, List<(Expr Term, Rational Coefficient, Rational Own, int J, int K)>>(ReferenceComparer.Instance));
        foreach (var (term, coefficient) in view.Terms())
        {
            if (SumView.ExponentOf(root.X, term) is not { IsInteger: true } ofX || SumView.ExponentOf(root.Square, term) is not { } ofSquare)
                return null;
            Rational j = new((ofX / root.Power).Floor(), 1), k = 2 * ofSquare;
            if (!k.IsInteger || Rational.Abs(j) > MaximumDegree || Rational.Abs(k) > MaximumDegree)
                return null;
            var rest = algebra.Multiply(term, algebra.Power(root.Square, -ofSquare), algebra.Power(root.M, -j), algebra.Power(root.B, (2 * j) + k));
            if (Algebra.Contains(algebra.Divide(rest, algebra.Power(root.X, ofX - (j * root.Power))), x))
                return null;
            var own = rest is Constant { Value: var number } ? number : rest is Product product ? product.Coefficient : 1;
            rest = algebra.Scale(rest, 1 / own);
            if (!kinds.TryGetValue(rest, out var terms))
            {
                order.Add(rest);
                kinds[rest] = terms = [];
            }

            terms.Add((term, coefficient, own, (int)j.Numerator, (int)k.Numerator));
        }

        var (factored, isFactored) = (new Algebra.SumBuilder(algebra), false);
        foreach (var rest in order)
        {
            var terms = kinds[rest];
            var (lowest, polynomial) = (terms.Min(t => t.J), new LaurentPolynomial());
            foreach (var (_, coefficient, own, j, k) in terms)
                polynomial.Add(coefficient * own, j - lowest, k);
            if (terms.Count > 1 && polynomial.DivideByRoot(1) is var ones and > 0)
            {
                isFactored = true;
                factored.Add(Product(algebra, rest, root, polynomial, lowest + ones, lowest + polynomial.DivideByRoot(-1)), 1);
                continue;
            }

            foreach (var (term, coefficient, _, _, _) in terms)
                factored.Add(term, coefficient);
        }

        return isFactored ? factored.ToExpr() : null;
    }

    // R·(M/B²)ᵃ·((r + B)/B)ᵇ⁻ᵃ·Q(r/B).
    private static Expr Product(Algebra algebra, Expr common, Root root, LaurentPolynomial quotient, int a, int b)
    {
        var r = algebra.Sqrt(root.Square);
        var degree = quotient.Highest;
        var sum = new Algebra.SumBuilder(algebra);
        for (var i = quotient.Lowest; i <= degree; i++)
            sum.Add(algebra.Multiply(algebra.Power(r, i - quotient.Lowest), algebra.Power(root.B, degree - i)), quotient[i]);
        return algebra.Multiply(
            common,
            algebra.Power(r, quotient.Lowest),
            algebra.Power(root.M, a),
            algebra.Power(algebra.Add(r, root.B), b - a),
            sum.ToExpr(),
            algebra.Power(root.B, -degree - a - b));
    }

    /// <summary>√(B² + M) with M = c·Xᵖ, where X has the variable in it and c and B have not.</summary>
    private sealed record Root(Sum Square, Expr B, Expr M, Expr X, Rational Power)
    {
        public static Root? Of(Algebra algebra, Sum square, Expr x)
        {
            var varying = Enumerable.Range(0, square.Terms.Length).Where(i => Algebra.Contains(square.Terms[i], x)).ToArray();
            if (varying.Length != 1)
                return null;
            var m = algebra.Scale(square.Terms[varying[0]], square.Coefficients[varying[0]]);
            var rest = algebra.Subtract(square, m);
            var (b, e) = m is Product product
                ? Enumerable.Range(0, product.Count).Select(i => (product.Base(i), product.Exponent(i))).FirstOrDefault(f => Algebra.Contains(f.Item1, x))
                : (m, algebra.One);
            if (b is null || e is not Constant { Value: { IsInteger: true, Sign: > 0 } power } || Algebra.Contains(algebra.Divide(m, algebra.Power(b, power)), x))
                return null;
            return rest is Sum || Algebra.IsZero(rest) || !algebra.Bounds(rest).IsNonNegative || algebra.Sqrt(rest) is not { } root || !algebra.Bounds(root).IsNonNegative
                ? null
                : new(square, root, m, b, power);
        }
    }
}
