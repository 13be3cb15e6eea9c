using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Far out on one side, a root that meets what it tends to: k·(√A + B) is k·(A − B²)/(√A − B) where B is negative, and k·(B/√A + C) is
/// k·(C²·A − B²)/(√A·(C·√A − B)) where B and C have different signs.
/// </summary>
internal static class Conjugates
{
    // Every pair of terms is tried.
    private const int MaximumTerms = 16;

    /// <summary>The sum with the first such pair joined; itself if there is none.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="signOf">The sign of an expression far out, 0 where it has none.</param>
    /// <param name="isSimple">Whether what holds at the defaults holds for all parameters: whether B or C is the larger one may depend on them.</param>
    public static Expr Join(Algebra algebra, Sum sum, Func<Expr, int> signOf, bool isSimple)
    {
        if (sum.Terms.Length > MaximumTerms)
            return sum;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Sum square || found.Exponent is not Constant { Value: var power } || (power != Rational.Half && !(isSimple && -power == Rational.Half)))
                continue;
            foreach (var (term, coefficient) in view.Terms().Where(t => !ReferenceEquals(t.Term, found.Term)))
            {
                var joined = power.Sign > 0
                    ? OfRoot(algebra, square, view.RestOf(found), algebra.Scale(term, coefficient / found.Coefficient), signOf)
                    : OfReciprocal(algebra, square, view.RestOf(found), algebra.Scale(term, coefficient / found.Coefficient), signOf);
                if (joined is not null)
                    return view.Exchange((found.Term, found.Coefficient), (term, coefficient), algebra.Scale(joined, found.Coefficient));
            }
        }

        return sum;
    }

    private static Expr? OfRoot(Algebra algebra, Sum square, Expr rest, Expr term, Func<Expr, int> signOf)
    {
        var other = algebra.Divide(term, rest);
        if (ReferenceEquals(other, square) || signOf(other) >= 0)
            return null;
        var difference = algebra.Subtract(square, algebra.Power(other, 2));
        return SumView.CountTerms(difference) >= SumView.CountTerms(square)
            ? null
            : algebra.Divide(algebra.Multiply(rest, difference), algebra.Subtract(algebra.Sqrt(square), other));
    }

    // B is what the root divides, and C a number or a parameter: what grows with x is not its limit.
    private static Expr? OfReciprocal(Algebra algebra, Sum square, Expr rest, Expr term, Func<Expr, int> signOf)
    {
        if (signOf(rest) * signOf(term) >= 0)
            return null;
        var difference = algebra.Subtract(Series.Expand.Products(algebra, algebra.Multiply(algebra.Power(term, 2), square)), algebra.Power(rest, 2));
        var root = algebra.Sqrt(square);
        return SumView.CountTerms(difference) >= SumView.CountTerms(square)
            ? null
            : algebra.Divide(difference, algebra.Multiply(root, algebra.Subtract(algebra.Multiply(term, root), rest)));
    }
}
