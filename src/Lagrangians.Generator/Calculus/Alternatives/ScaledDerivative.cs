using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Alternatives;

/// <summary>
/// The derivative in a parameter that a function is scaled by within and without, as s in s·log(1 + e^(x/s)): it is the entropy of the weights, where the
/// derivatives of the two factors would cancel.
/// </summary>
/// <param name="algebra">The algebra.</param>
/// <param name="parameter">The parameter.</param>
internal sealed class ScaledDerivative(Algebra algebra, Symbol parameter)
{
    private static readonly Rational[] Degrees = [1, -1];

    /// <summary>The derivative; null where no term is scaled so.</summary>
    /// <param name="value">What is differentiated.</param>
    public Expr? Of(Expr value)
    {
        // Where the parameter occurs within one function only, as the base of a logarithm, that is what scales.
        var scale = ScaleIn(value);
        var terms = new Algebra.SumBuilder(algebra);
        var isFound = false;
        foreach (var (term, coefficient) in TermsOf(value))
        {
            var entropy = OfTerm(term, scale);
            isFound |= entropy is not null;
            terms.Add(entropy is null ? DerivedLagrangian.Derivative(algebra, term, parameter)
                : algebra.Multiply(entropy, DerivedLagrangian.Derivative(algebra, scale, parameter)), coefficient);
        }

        return isFound ? terms.ToExpr() : null;
    }

    private static IEnumerable<(Expr Term, Rational Coefficient)> TermsOf(Expr value) =>
        value is Sum sum ? sum.Terms.Select((t, i) => (t, sum.Coefficients[i])) : [(value, Rational.One)];

    private Expr ScaleIn(Expr value)
    {
        var calls = Algebra.Nodes(value).OfType<Call>().Where(c => c.Arguments is [Symbol only] && ReferenceEquals(only, parameter)).Distinct(ReferenceComparer.Instance).ToArray();
        return calls is [var call] && !Algebra.Contains(algebra.Substitute(value, call, algebra.One), parameter) ? call : parameter;
    }

    // k·s·Φ(u/s) with the derivative k·(Φ − uΦ′), and k/s·Φ(u·s) with the derivative −k/s²·(Φ − uΦ′).
    private Expr? OfTerm(Expr term, Expr scale)
    {
        var function = (term as Call ?? (term as Product)?.Children.OfType<Call>().FirstOrDefault(c => c.Function is "Softplus" or "LogAddExp")) is { Function: "Softplus" or "LogAddExp" } call ? call : null;
        if (function is null)
            return null;
        var outside = algebra.Divide(term, function);
        foreach (var degree in Degrees)
        {
            if (IsOfDegree(outside, scale, degree) && function.Arguments.All(a => IsOfDegree(a, scale, -degree)))
            {
                var entropy = function.Arguments.Length == 1 ? ChainEnergy.Entropy(new Term(algebra, function.Arguments[0]))
                    : ChainEnergy.Entropy(new Term(algebra, function.Arguments[0]) - new Term(algebra, function.Arguments[1]));
                return algebra.Scale(algebra.Multiply(algebra.Divide(outside, scale), entropy.Expr), degree);
            }
        }

        return null;
    }

    private bool IsOfDegree(Expr expr, Expr scale, Rational degree)
    {
        var rest = expr is Sum sum ? Divided(sum, scale, degree) : algebra.Divide(expr, algebra.Power(scale, degree));
        return !Algebra.Contains(rest, parameter);
    }

    private Expr Divided(Sum sum, Expr scale, Rational degree)
    {
        var terms = new Algebra.SumBuilder(algebra);
        terms.Add(algebra.Power(scale, -degree), sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(algebra.Divide(sum.Terms[i], algebra.Power(scale, degree)), sum.Coefficients[i]);
        return terms.ToExpr();
    }
}
