using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Sums of logistic functions of ±u over one denominator: with e = e^−|u|, σ(u)ᵃ·σ(−u)ᵇ is eᵇ/(1 + e)ᵃ⁺ᵇ for u ≥ 0 and eᵃ/(1 + e)ᵃ⁺ᵇ for u &lt; 0. One exponential and one
/// quotient serve for all, and what cancels between them does so in the numerator, before anything is rounded.
/// </summary>
internal static class LogisticFractions
{
    // The binomial of a higher power has more terms than the quotient saves.
    private const int MaximumPower = 6;

    /// <summary>The expression with the fraction; null where there are not two logistic functions that it would be made of.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="signOf">The sign that an argument has where the form is to hold, 0 where it may have either.</param>
    public static Expr? Of(Algebra algebra, Expr expr, Func<Expr, int> signOf)
    {
        var summands = SumView.SummandsOf(algebra, expr).SelectMany(s => MultipliedOut(algebra, s)).ToArray();
        if (summands.Select(ArgumentIn).FirstOrDefault(a => a is not null) is not { } u)
            return null;
        var (above, below) = (Logistic(u), Logistic(algebra.Negate(u)));
        var found = new List<(Expr Factor, int Above, int Below)>();
        var others = new List<Expr>();
        foreach (var summand in summands)
        {
            var (i, j) = (PowerOf(above, summand), PowerOf(below, summand));
            if (i + j == 0)
                others.Add(summand);
            else
                found.Add((algebra.Divide(summand, algebra.Multiply(algebra.Power(above, i), algebra.Power(below, j))), i, j));
        }

        if (found.Sum(f => f.Above + f.Below) < 2 || found.Max(f => f.Above + f.Below) is var power && power > MaximumPower)
            return null;
        var e = (-new Term(algebra, u).Call("Abs")).Exp();
        var numerator = signOf(u) switch
        {
            > 0 => Positive(),
            < 0 => Negative(),
            _ => algebra.Piecewise(algebra.Less(u, algebra.Zero), Negative(), Positive()),
        };
        return algebra.Add([algebra.Divide(numerator, (1 + e).Pow(power).Expr), .. others]);

        Expr Positive() => Numerator(f => f.Below);

        Expr Negative() => Numerator(f => f.Above);

        Expr Logistic(Expr argument) => algebra.Call("Sigmoid", argument);

        // By Horner's scheme in e.
        Expr Numerator(Func<(Expr Factor, int Above, int Below), int> lowest)
        {
            var coefficients = new Expr[power + 1];
            for (var i = 0; i <= power; i++)
                coefficients[i] = algebra.Zero;
            foreach (var term in found)
            {
                var (binomial, left) = (Rational.One, power - term.Above - term.Below);
                for (var i = 0; i <= left; i++)
                {
                    var place = lowest(term) + i;
                    coefficients[place] = algebra.Add(coefficients[place], algebra.Scale(term.Factor, binomial));
                    binomial = binomial * (left - i) / (i + 1);
                }
            }

            return Enumerable.Reverse(coefficients).Aggregate((sum, next) => algebra.Add(next, algebra.Multiply(e.Expr, sum)));
        }
    }

    // Logistic functions stand in a factor too: σ(u)·(1 + u·σ(−u)).
    private static IEnumerable<Expr> MultipliedOut(Algebra algebra, Expr summand)
    {
        if (summand is not Product product)
            return [summand];
        for (var i = 0; i < product.Count; i++)
        {
            if (product.Base(i) is Sum { IsClosed: false } sum && Algebra.IsOne(product.Exponent(i)) && Algebra.Nodes(sum).Any(IsLogistic))
                return SumView.SummandsOf(algebra, sum).Select(term => algebra.Multiply(term, algebra.Divide(summand, sum)));
        }

        return [summand];
    }

    // That of the first logistic function among the factors.
    private static Expr? ArgumentIn(Expr summand)
    {
        var factors = summand is Product product ? Enumerable.Range(0, product.Count).Select(product.Base) : [summand];
        return factors.OfType<Call>().FirstOrDefault(IsLogistic)?.Arguments[0];
    }

    private static bool IsLogistic(Expr factor) => factor is Call { Function: "Sigmoid", IsClosed: false };

    // Where that is whole; a higher one stays as it is.
    private static int PowerOf(Expr logistic, Expr summand) =>
        SumView.ExponentOf(logistic, summand) is { IsInteger: true, Sign: > 0 } power && power <= MaximumPower ? (int)power.Numerator : 0;
}
