using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Looks at a sum as a rule does: what stands with a factor, what stands without it.</summary>
internal readonly struct SumView(Algebra algebra, Sum sum)
{
    /// <summary>Every call and sum among the factors of every term, with its exponent and the term's coefficient.</summary>
    public IEnumerable<Occurrence> Factors()
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = sum.Terms[i];
            var coefficient = sum.Coefficients[i];
            if (term is Call)
                yield return new(term, term, algebra.One, coefficient);
            if (term is not Product product)
                continue;
            for (var j = 0; j < product.Count; j++)
            {
                var (b, e) = (product.Base(j), product.Exponent(j));
                if (b is Call or Sum)
                    yield return new(term, b, e, coefficient);
            }
        }
    }

    /// <summary>What stands in the term with the factor.</summary>
    public Expr RestOf(Occurrence found) =>
        ReferenceEquals(found.Term, found.Base) ? algebra.One : algebra.Divide(found.Term, algebra.Power(found.Base, found.Exponent));

    /// <summary>The coefficient of a term, of the constant if the term is 1.</summary>
    public Rational CoefficientOf(Expr term)
    {
        if (Algebra.IsOne(term))
            return sum.Constant;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (ReferenceEquals(sum.Terms[i], term))
                return sum.Coefficients[i];
        }

        return 0;
    }

    /// <summary>The terms with their coefficients, the constant as a multiple of 1.</summary>
    public IEnumerable<(Expr Term, Rational Coefficient)> Terms()
    {
        for (var i = 0; i < sum.Terms.Length; i++)
            yield return (sum.Terms[i], sum.Coefficients[i]);
        if (!sum.Constant.IsZero)
            yield return (algebra.One, sum.Constant);
    }

    /// <summary>The same multiplied out, the constant last.</summary>
    public IEnumerable<Expr> Summands()
    {
        foreach (var (term, coefficient) in Terms())
            yield return algebra.Scale(term, coefficient);
    }

    /// <summary>The same of any expression: what is no sum, or one number, is its only one.</summary>
    public static IEnumerable<Expr> SummandsOf(Algebra algebra, Expr expr) => expr is Sum { IsClosed: false } sum ? new SumView(algebra, sum).Summands() : [expr];

    public static int CountTerms(Expr expr) => expr switch
    {
        Constant constant => constant.Value.IsZero ? 0 : 1,
        Sum sum => sum.Terms.Length + (sum.Constant.IsZero ? 0 : 1),
        _ => 1,
    };

    /// <summary>The exponent of a base in a term; 0 where it does not occur, null where it is no number.</summary>
    public static Rational? ExponentOf(Expr @base, Expr term)
    {
        if (ReferenceEquals(@base, term))
            return 1;
        if (term is Product product)
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (ReferenceEquals(product.Base(i), @base))
                    return (product.Exponent(i) as Constant)?.Value;
            }
        }

        return 0;
    }

    /// <summary>The sum with two terms taken away and <paramref name="added"/> put in.</summary>
    public Expr Exchange((Expr Term, Rational Coefficient) first, (Expr Term, Rational Coefficient) second, Expr added)
    {
        var result = new Algebra.SumBuilder(algebra);
        result.Add(sum, 1);
        result.Add(first.Term, -first.Coefficient);
        result.Add(second.Term, -second.Coefficient);
        result.Add(added, 1);
        return result.ToExpr();
    }
}

/// <summary>A factor in a term of a sum: coefficient·rest·baseᵉ.</summary>
internal readonly record struct Occurrence(Expr Term, Expr Base, Expr Exponent, Rational Coefficient);
