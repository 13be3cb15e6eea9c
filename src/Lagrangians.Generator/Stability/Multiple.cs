using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// An expression as a factor without x times the rest. What differs by such a factor has the same rest, and the form that is stable for one is
/// so for the other: of L = f(βx)/β the derivative in β is the energy over β.
/// </summary>
/// <param name="Factor">A number times powers of what does not depend on x.</param>
/// <param name="Rest">The rest.</param>
internal readonly record struct Multiple(Expr Factor, Expr Rest)
{
    /// <param name="algebra">The algebra.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="x">The variable.</param>
    /// <param name="keepsNumbers">Whether log 2 and the like are part of the rest.</param>
    public static Multiple Of(Algebra algebra, Expr expr, Symbol x, bool keepsNumbers = false)
    {
        Expr[] terms = expr is Sum { Constant.IsZero: true } ? [.. expr.Children] : [expr];
        var factor = algebra.Constant(expr is Sum { Constant.IsZero: true } sum ? sum.Coefficients.Select(Rational.Abs).Aggregate(Rational.Max) : Rational.One);
        foreach (var @base in terms.SelectMany(FactorsOf).Select(f => f.Base).Distinct(ReferenceComparer.Instance).Where(b => !Algebra.Contains(b, x) && !(keepsNumbers && b.IsClosed)))
        {
            // The largest power of all terms: it is multiplied by what they are multiplied by.
            var power = terms.Max(t => PowerOf(t, @base));
            factor = algebra.Multiply(factor, algebra.Power(@base, power));
        }

        if (terms is [Product { Coefficient: var coefficient }])
            factor = algebra.Scale(factor, Rational.Abs(coefficient));
        return new(factor, Divided(algebra, expr, factor));
    }

    /// <summary>What this is, by the form of another with the same rest; null where that divides by what this does not.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="other">The other.</param>
    /// <param name="form">Its form.</param>
    /// <param name="x">The variable.</param>
    public Expr? By(Algebra algebra, Multiple other, Expr form, Symbol x)
    {
        var (factor, ratio) = (Factor, algebra.Divide(Factor, other.Factor));
        // A fraction joins no number that stands within what is rounded as it stands.
        if (ratio is Constant { Value.IsExactDouble: false } or Product { Coefficient.IsExactDouble: false } && Algebra.Nodes(form).Any(n => n is Call { Function: Amended.Name }))
            return null;
        return FactorsOf(ratio).All(f => f.Power.Sign > 0 || PowerOf(factor, f.Base) <= f.Power) ? Times(algebra, ratio, form, x) : null;
    }

    // βx·x·P over β is x·x·P: what would cancel but stands in a number as a whole is taken out of it, piece by piece.
    private static Expr Times(Algebra algebra, Expr ratio, Expr form, Symbol x)
    {
        if (!Algebra.Nodes(form).Any(n => n is Call { Function: Whole.Name }))
            return algebra.Multiply(ratio, form);
        if (form is Piecewise piece)
            return algebra.Piecewise(piece.Condition, Times(algebra, ratio, piece.WhenTrue, x), Times(algebra, ratio, piece.WhenFalse, x));
        for (var i = 0; form is Product product && i < product.Count; i++)
        {
            if (product.Base(i) is not Call { Function: Whole.Name } whole || product.Exponent(i) is not Constant { Value.Sign: > 0 })
                continue;
            var scale = Of(algebra, whole.Arguments[0], x).Factor;
            var joined = algebra.Multiply(ratio, scale);
            if (Algebra.Nodes(joined).Count() < Algebra.Nodes(ratio).Count())
                return Times(algebra, joined, algebra.Multiply(algebra.Divide(product, whole), algebra.Divide(whole.Arguments[0], scale)), x);
        }

        return FactorsOf(ratio).Any(f => PowerOf(form, f.Base).Sign == f.Power.Sign) ? Apart(algebra, ratio, algebra.Call(Whole.Name, form)) : Apart(algebra, ratio, form);
    }

    /// <summary>A form times powers, one factor after the other: P/β² is (P/β)/β, which is in range where it is, and β² need not be.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="factor">The powers.</param>
    /// <param name="form">The form.</param>
    public static Expr Apart(Algebra algebra, Expr factor, Expr form)
    {
        foreach (var (@base, power) in FactorsOf(factor).Where(f => f.Base is Symbol && f.Power.IsInteger))
        {
            var single = algebra.Power(@base, power.Sign);
            for (var left = Rational.Abs(power); left > Rational.One; left -= Rational.One)
            {
                form = algebra.Call(Whole.Name, algebra.Multiply(single, form));
                factor = algebra.Divide(factor, single);
            }
        }

        return algebra.Multiply(factor, form);
    }

    private static Expr Divided(Algebra algebra, Expr expr, Expr factor)
    {
        if (expr is not Sum { Constant.IsZero: true } sum)
            return algebra.Divide(expr, factor);
        var terms = new Algebra.SumBuilder(algebra);
        for (var i = 0; i < sum.Terms.Length; i++)
            terms.Add(algebra.Divide(sum.Terms[i], factor), sum.Coefficients[i]);
        return terms.ToExpr();
    }

    private static Rational PowerOf(Expr term, Expr @base) => FactorsOf(term).FirstOrDefault(f => ReferenceEquals(f.Base, @base)).Power;

    private static IEnumerable<(Expr Base, Rational Power)> FactorsOf(Expr term) => term switch
    {
        Constant => [],
        Product product => Enumerable.Range(0, product.Count).Where(i => product.Exponent(i) is Constant).Select(i => (product.Base(i), ((Constant)product.Exponent(i)).Value)),
        _ => [(term, Rational.One)],
    };
}
