using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Pieces;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rounding;

/// <summary>
/// The expressions of a function's numbers that are 0 if it fits: coefficients that cancel, what exponents differ from whole numbers, jumps
/// and changes of the slope where pieces meet, what is to be positive at an end of the domain.
/// </summary>
internal sealed class Seams(Algebra algebra, Symbol x, IReadOnlyList<Symbol> parameters)
{
    /// <summary>Sets of expressions; all of a set are 0, or it does not fit.</summary>
    public IEnumerable<IReadOnlyList<Expr>> Of(Expr body)
    {
        foreach (var node in Algebra.Nodes(body))
        {
            foreach (var part in OfNode(node))
                yield return [part];
        }

        foreach (var part in AtEnds(body))
            yield return Parts(part);
        foreach (var part in AtJoints(body))
            yield return Parts(part);
    }

    private IEnumerable<Expr> OfNode(Expr node)
    {
        if (node is Sum)
            return Groups(node).Where(IsOfNumbers);
        return node is Product product
            ? Enumerable.Range(0, product.Count).Select(product.Exponent).Where(IsOfNumbers).Select(FromNearest)
            : [];
    }

    // What an exponent differs from the half of a whole number next to it.
    private Expr FromNearest(Expr exponent)
    {
        var middle = algebra.Bounds(exponent) is { Lower.IsFinite: true } bounds ? bounds.Lower.Value : 0;
        return algebra.Subtract(exponent, algebra.Constant((Rational)((middle * 2) + Rational.Half).Floor() / 2));
    }

    private IEnumerable<Expr> AtEnds(Expr body)
    {
        foreach (var end in new[] { x.Domain.Lower, x.Domain.Upper })
        {
            if (!end.IsFinite)
                continue;
            foreach (var requirement in Requirement.Of(algebra, body))
                yield return At(requirement.Expr, algebra.Constant(end.Value));
        }
    }

    private IEnumerable<Expr> AtJoints(Expr body)
    {
        var all = Algebra.Nodes(body).OfType<Symbol>().Where(LooseNumber.Is);
        if (new PieceSplitter(algebra, x, new SignProver(algebra).Sign).Split(body, [.. parameters, .. all]) is not { } cases)
            yield break;
        foreach (var one in cases)
        {
            for (var i = 1; i < one.Pieces.Count; i++)
            {
                var (left, right, place) = (one.Pieces[i - 1].Value, one.Pieces[i].Value, one.Pieces[i].Lower!);
                yield return At(algebra.Subtract(right, left), place);
                yield return algebra.Subtract(SlopeAt(right, place), SlopeAt(left, place));
            }
        }
    }

    private Expr SlopeAt(Expr value, Expr place) => At(DerivedLagrangian.Derivative(algebra, Roots.Simplify(algebra, value), x), place);

    private Expr At(Expr expr, Expr place) => Roots.Simplify(algebra, algebra.Substitute(expr, x, place));

    // Of a sum the coefficients of what is not made of rounded numbers alone; of a product the factor that is.
    private IReadOnlyList<Expr> Parts(Expr expr)
    {
        expr = Roots.Simplify(algebra, expr);
        if (expr is Product product && Enumerable.Range(0, product.Count).Where(i => product.Base(i) is Sum && Algebra.IsOne(product.Exponent(i))).ToList() is [var only])
            expr = product.Base(only);
        return expr is Sum ? [.. Groups(expr)] : [expr];
    }

    private IEnumerable<Expr> Groups(Expr expr)
    {
        var sum = (Sum)expr;
        var groups = new Dictionary<Expr, Algebra.SumBuilder>(ReferenceComparer.Instance);
        GroupOf(algebra.One).Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var (factor, rest) = Separate(sum.Terms[i]);
            GroupOf(rest).Add(factor, sum.Coefficients[i]);
        }

        return groups.Values.Select(g => g.ToExpr()).Where(e => !Algebra.IsZero(e));

        Algebra.SumBuilder GroupOf(Expr rest) => groups.TryGetValue(rest, out var known) ? known : groups[rest] = new Algebra.SumBuilder(algebra);
    }

    private (Expr Factor, Expr Remainder) Separate(Expr term)
    {
        if (IsClosed(term))
            return (term, algebra.One);
        if (term is not Product product)
            return (algebra.One, term);
        var factor = algebra.Constant(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            if (IsClosed(product.Base(i)) && IsClosed(product.Exponent(i)))
                factor = algebra.Multiply(factor, algebra.Power(product.Base(i), product.Exponent(i)));
        }

        return (factor, algebra.Divide(term, factor));
    }

    private static bool IsClosed(Expr expr) => !Algebra.Nodes(expr).Any(n => (n is Symbol symbol && !LooseNumber.Is(symbol)) || n is Relation or Logic or Reduction);

    private static bool IsOfNumbers(Expr expr) => IsClosed(expr) && Algebra.Nodes(expr).Any(n => n is Symbol);
}
