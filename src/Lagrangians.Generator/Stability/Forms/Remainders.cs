using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Stability.Series;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>What an exponential or a logarithm is more than the first terms of its series, and what is like it, as the one function that this is.</summary>
internal static class Remainders
{
    // Every factor of every term is tried.
    private const int MaximumTerms = 16;

    // Of the same argument: as right as that is.
    private static readonly Identity[] OfTheArgument =
    [
        new(["Expm1", "Log1p"], (_, u) => u, (f, u) => u.Call(f.Function + "mx")),
        // Energies are such differences.
        new(["Expm1"], (_, u) => u * u.Exp(), (_, u) => -u.Exp() * (-u).Call("Expm1mx")),
    ];

    // The same without an exponential that vanishes where the other factor overflows.
    private static readonly Identity[] Finite = [new(["Expm1"], (_, u) => u * u.Exp(), (_, u) => u.Call("Expm1mx") - (u * u.Call("Expm1")))];

    private static readonly Identity[][] Plain = [Finite, OfTheArgument];

    private static readonly Identity[] Identities =
    [
        .. OfTheArgument,
        new(["Log1p"], (_, u) => u / (1 + u), (_, u) => -(-OverOneMore(u)).Call("Log1pmx")),
        // Divergences too: log w − 1 + 1/w is v − log(1 + v) with v = 1/w − 1.
        new(["Log"], (_, w) => 1 - (1 / w), (_, w) => -InverseLessOne(w).Call("Log1pmx")),
        new(["Log"], (_, w) => w - 1, (_, w) => LessOne(w).Call("Log1pmx")),
        new(["XLogX"], (_, u) => u - 1, (_, u) => -u * InverseLessOne(u).Call("Log1pmx")),
        new(["LogCosh"], (_, u) => u * u.Call("Tanh"), (_, u) => -u.Call("Negentropy")),
    ];

    // An exponential less 1, which is one of the functions above.
    private static readonly Identity[] Beginnings =
    [
        new([Algebra.Exponential], (_, u) => u.Number(1), (_, u) => u.Call("Expm1")),
    ];

    /// <summary>The sum with the first such terms joined; null where there are none.</summary>
    public static Expr? Join(Algebra algebra, Sum sum) =>
        Join(algebra, sum, Identities) ?? (Join(algebra, sum, Beginnings) is Sum begun ? Join(algebra, begun, Identities) : null);

    /// <summary>The same in one of the ways that hold for parameters of any size: of an argument without functions that round, of which nothing is lost before.</summary>
    public static Expr? JoinPlain(Algebra algebra, Sum sum, int way) => Join(algebra, sum, Plain[way], u => Algebra.Nodes(u).All(n => n is not Call || TwoWords.IsExact(n)));

    /// <summary>The same expression with such functions taken apart, which may cancel against what stands beside them; null where there are none.</summary>
    public static Expr? Opened(Algebra algebra, Expr expr)
    {
        var opened = algebra.Rebuild(expr, node => node is Call { Function: "Expm1mx" or "Log1pmx", Arguments: [var argument] } call
            ? FunctionLibrary.Find(call.Function).Opened!([new Term(algebra, argument)]).Expr : node);
        return ReferenceEquals(opened, expr) ? null : Simplifier.Simplify(algebra, Expand.Terms(algebra, opened));
    }

    /// <summary>How many of these there are.</summary>
    public static int Ways => Plain.Length;

    private static Expr? Join(Algebra algebra, Sum sum, Identity[] identities, Func<Expr, bool>? serves = null)
    {
        if (sum.Terms.Length > MaximumTerms)
            return null;
        var view = new SumView(algebra, sum);
        foreach (var (functions, less, joined) in identities)
        {
            foreach (var found in view.Factors())
            {
                if (found.Base is not Call { Arguments: [var argument] } call || !functions.Contains(call.Function) || !Algebra.IsOne(found.Exponent) || serves?.Invoke(argument) == false)
                    continue;
                var (factor, u) = (algebra.Scale(view.RestOf(found), found.Coefficient), new Term(algebra, argument));
                if (Without(algebra, sum, algebra.Multiply(factor, call), Multiplied(factor, (-less(call, u)).Expr)) is { } rest)
                    return algebra.Add(algebra.Multiply(factor, joined(call, u).Expr), rest);
            }
        }

        return null;

        Expr Multiplied(Expr factor, Expr terms) => algebra.Add([.. SumView.SummandsOf(algebra, terms).Select(t => algebra.Multiply(factor, t))]);
    }

    // n/(n + d) for n/d.
    private static Term OverOneMore(Term u)
    {
        var (n, d) = Fraction(u);
        return n / (n + d);
    }

    // (d − n)/n for n/d.
    private static Term InverseLessOne(Term u)
    {
        var (n, d) = Fraction(u);
        return (d - n) / n;
    }

    // (n − d)/d for n/d.
    private static Term LessOne(Term u)
    {
        var (n, d) = Fraction(u);
        return (n - d) / d;
    }

    private static (Term Numerator, Term Denominator) Fraction(Term u)
    {
        var (algebra, denominator) = (u.Algebra, u.Algebra.One);
        if (u.Expr is Product product)
        {
            foreach (var i in Enumerable.Range(0, product.Count).Where(i => product.Exponent(i) is Constant { Value.Sign: < 0 }))
                denominator = algebra.Multiply(denominator, algebra.Power(product.Base(i), algebra.Scale(product.Exponent(i), -1)));
        }

        // A third is no number.
        if (u.Expr is Product { Coefficient: { IsExactDouble: false } third } && (1 / third).IsExactDouble)
            denominator = algebra.Scale(denominator, 1 / third);
        var d = new Term(algebra, denominator);
        return (u * d, d);
    }

    // The sum less two parts of it, or at least with less of the second than it had; null where it does not have them.
    private static Expr? Without(Algebra algebra, Sum sum, Expr first, Expr second)
    {
        var (others, count) = (algebra.Subtract(sum, first), SumView.CountTerms(sum) - SumView.CountTerms(first));
        var rest = algebra.Subtract(others, second);
        if (SumView.CountTerms(others) > count)
            return null;
        return SumView.CountTerms(rest) <= count - SumView.CountTerms(second) || SumView.SummandsOf(algebra, others).Any(t => algebra.Divide(t, second) is Constant { Value: var times } && times > 1) ? rest : null;
    }

    // f(u) − g(u) = h(u).
    private sealed record Identity(string[] Functions, Func<Call, Term, Term> Less, Func<Call, Term, Term> Joined);
}
