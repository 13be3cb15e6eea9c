using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>Far out on one side, a root that meets what it tends to: k·(√A + B) is k·(A − B²)/(√A − B) where B is negative.</summary>
internal static class Conjugates
{
    // Every pair of terms is tried.
    private const int MaximumTerms = 16;

    /// <summary>The sum with the first such pair joined; itself if there is none.</summary>
    public static Expr Join(Algebra algebra, Sum sum, Func<Expr, int> signOf)
    {
        if (sum.Terms.Count > MaximumTerms)
            return sum;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Sum square || found.Exponent is not Constant { Value: var power } || power != Rational.Half)
                continue;
            var rest = view.RestOf(found);
            foreach (var (term, coefficient) in view.Terms())
            {
                var other = algebra.Scale(algebra.Divide(term, rest), coefficient / found.Coefficient);
                if (ReferenceEquals(term, found.Term) || ReferenceEquals(other, found.Base) || signOf(other) >= 0)
                    continue;
                var difference = algebra.Subtract(square, algebra.Power(other, 2));
                if (SumView.CountTerms(difference) >= SumView.CountTerms(square))
                    continue;
                var joined = algebra.Divide(algebra.Multiply(rest, difference), algebra.Subtract(algebra.Sqrt(square), other));
                return view.Exchange((found.Term, found.Coefficient), (term, coefficient), algebra.Scale(joined, found.Coefficient));
            }
        }

        return sum;
    }
}
