using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Terms of a sum that together are one function: e^u − 1, 1 − σ(u), e^u + e^−u, e^(u − e^v) − e^u, 1 − 1/(1 + u).</summary>
internal static class SumRules
{
    public static readonly Rule[] All = [JoinShifts, JoinMirrored, JoinNested, JoinFractions];

    // Every pair of terms is tried.
    private const int MaximumFractions = 32;

    // k·R·f(u)ᵖ + k·s·R is k·R·g(u) where f(u)ᵖ + s = g(u).
    private static Expr? JoinShifts(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Arguments.Length: 1 } call || found.Exponent is not Constant exponent)
                continue;
            foreach (var shift in FunctionLibrary.Find(call.Function).Shifts)
            {
                if (shift.Exponent != exponent.Value)
                    continue;
                var rest = view.RestOf(found);
                if (view.CoefficientOf(rest) != found.Coefficient * shift.Amount)
                    continue;
                var result = shift.Result(new Term(algebra, call.Arguments[0])).Expr;
                return view.Exchange(
                    (found.Term, found.Coefficient),
                    (rest, found.Coefficient * shift.Amount),
                    algebra.Scale(algebra.Multiply(rest, result), found.Coefficient));
            }
        }

        return null;
    }

    // k·R·f(u) ± k·R·f(−u).
    private static Expr? JoinMirrored(Algebra algebra, Expr expr)
    {
        if (expr is not Sum sum)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Arguments.Length: 1 } call || !Algebra.IsOne(found.Exponent))
                continue;
            var function = FunctionLibrary.Find(call.Function);
            if (function.MirrorSum is null && function.MirrorDifference is null)
                continue;
            var rest = view.RestOf(found);
            var mirrored = algebra.Multiply(rest, algebra.Call(call.Function, algebra.Negate(call.Arguments[0])));
            var partner = view.CoefficientOf(mirrored);
            var join = partner == found.Coefficient ? function.MirrorSum : partner == -found.Coefficient ? function.MirrorDifference : null;
            if (join is null || partner.IsZero)
                continue;
            var result = join(new Term(algebra, call.Arguments[0])).Expr;
            return view.Exchange(
                (found.Term, found.Coefficient),
                (mirrored, partner),
                algebra.Scale(algebra.Multiply(rest, result), found.Coefficient));
        }

        return null;
    }

    // k·R·e^(b + d) − k·R·e^b = k·R·e^b·(e^d − 1) where d is exponential itself: products have joined what was e^b·e^d.
    private static Expr? JoinNested(Algebra algebra, Expr expr)
    {
        if (expr is not Sum { VariesByElement: false } sum)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Call { Function: Algebra.Exponential, Arguments: [Sum exponent] } || !Algebra.IsOne(found.Exponent))
                continue;
            foreach (var (partner, coefficient) in view.Terms())
            {
                if (coefficient != -found.Coefficient || partner is Constant)
                    continue;
                var other = ExponentIn(algebra, partner);
                var difference = algebra.Subtract(exponent, other);
                if (SumView.CountTerms(difference) != 1 || !Algebra.Nodes(difference).Any(n => n is Call { Function: Algebra.Exponential }))
                    continue;
                var rest = view.RestOf(found);
                if (!ReferenceEquals(partner, algebra.Multiply(rest, algebra.Exp(other))))
                    continue;
                var joined = algebra.Multiply(partner, algebra.Call("Expm1", difference));
                return view.Exchange((found.Term, found.Coefficient), (partner, coefficient), algebra.Scale(joined, found.Coefficient));
            }
        }

        return null;
    }

    private static Expr ExponentIn(Algebra algebra, Expr term) =>
        ((term as Product)?.Children.Take(((Product)term).Count) ?? [term]).OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential)?.Arguments[0] ?? algebra.Zero;

    // R·Dᵉ⁺¹ + S·Dᵉ is (R·D + S)·Dᵉ, worth writing where R·D + S is shorter than D: 1 − 1/(1 + u) is u/(1 + u).
    private static Expr? JoinFractions(Algebra algebra, Expr expr)
    {
        if (expr is not Sum { Terms.Length: <= MaximumFractions } sum)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var found in view.Factors())
        {
            if (found.Base is not Sum denominator || found.Exponent is not Constant { Value: { Sign: < 0 } exponent })
                continue;
            foreach (var (partner, coefficient) in view.Terms())
            {
                if (ReferenceEquals(partner, found.Term) || SumView.ExponentOf(denominator, partner) != exponent + 1)
                    continue;
                var rest = algebra.Divide(partner, algebra.Power(denominator, exponent + 1));
                var numerator = Expand(algebra, rest, denominator, coefficient, view.RestOf(found), found.Coefficient);
                if (SumView.CountTerms(numerator) >= SumView.CountTerms(denominator))
                    continue;
                var joined = algebra.Multiply(numerator, algebra.Power(denominator, exponent));
                return view.Exchange((found.Term, found.Coefficient), (partner, coefficient), joined);
            }
        }

        return null;
    }

    private static Expr Expand(Algebra algebra, Expr rest, Sum denominator, Rational coefficient, Expr added, Rational addedCoefficient)
    {
        // |u|·|u| is u².
        var numerator = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < denominator.Terms.Length; i++)
            numerator.Add(Simplifier.Simplify(algebra, algebra.Multiply(rest, denominator.Terms[i])), coefficient * denominator.Coefficients[i]);
        numerator.Add(rest, coefficient * denominator.Constant);
        numerator.Add(added, addedCoefficient);
        return numerator.ToExpr();
    }
}
