using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Symbols;

internal sealed partial class Algebra
{
    /// <summary>The number of elements, as a symbol.</summary>
    public Expr Length => Symbol("Length", Symbols.Symbol.LengthIndex, SymbolKind.Integer, Interval.AtLeast(1));

    public Expr Mean(Expr body) => Divide(Reduce(ReductionKind.Sum, body), Length);

    /// <summary>
    /// A reduction with what is the same for every element taken out: Σ c·fᵢ is c·Σ fᵢ, the sum of an affine vector is that of its
    /// terms. Other sums stay whole, since their terms may cancel element by element.
    /// </summary>
    /// <param name="kind">How the elements become a number.</param>
    /// <param name="body">The body.</param>
    /// <param name="beside">The number beside the sum of a logsumexp; the key of a pivot.</param>
    public Expr Reduce(ReductionKind kind, Expr body, Expr? beside = null) => kind switch
    {
        ReductionKind.LogSumExp when beside is not null => body.VariesByElement
            ? Intern(new Reduction(kind, body, beside))
            : Call("LogAddExp", beside, Add(body, Call("Log", Length))),
        ReductionKind.AtPivot => body.VariesByElement ? Intern(new Reduction(kind, body, beside)) : body,
        ReductionKind.SumOfOthers => ReduceOthers(body, beside!),
        ReductionKind.Sum => ReduceSum(body),
        ReductionKind.LogSumExp => ReduceShifted(kind, body, ofShift: shift => shift, ofConstant: c => Add(c, Call("Log", Length))),
        ReductionKind.Norm => ReduceNorm(body),
        _ => ReduceShifted(kind, body, ofShift: shift => shift, ofConstant: c => c),
    };

    private Expr ReduceSum(Expr body)
    {
        if (!body.VariesByElement)
            return Multiply(Length, body);
        if (body is Piecewise { Condition.VariesByElement: false } p)
            return Piecewise(p.Condition, ReduceSum(p.WhenTrue), ReduceSum(p.WhenFalse));
        if (body is Sum sum && sum.Terms.All(IsLinear))
        {
            var terms = new SumBuilder(this);
            terms.Add(Length, sum.Constant);
            for (var i = 0; i < sum.Terms.Length; i++)
                terms.Add(ReduceSum(sum.Terms[i]), sum.Coefficients[i]);
            return terms.ToExpr();
        }

        var (outside, inside) = SplitFactors(body);
        return IsOne(outside) ? Intern(new Reduction(ReductionKind.Sum, inside)) : Multiply(outside, ReduceSum(inside));
    }

    private Expr ReduceOthers(Expr body, Expr key)
    {
        if (!body.VariesByElement)
            return Multiply(Subtract(Length, One), body);
        var (outside, inside) = SplitFactors(body);
        return IsOne(outside) ? Intern(new Reduction(ReductionKind.SumOfOthers, inside, key)) : Multiply(outside, ReduceOthers(inside, key));
    }

    private Expr ReduceNorm(Expr body)
    {
        if (!body.VariesByElement)
            return Multiply(Sqrt(Length), Call("Abs", body));
        var (outside, inside) = SplitFactors(body);
        return Multiply(Call("Abs", outside), Intern(new Reduction(ReductionKind.Norm, inside)));
    }

    private Expr ReduceShifted(ReductionKind kind, Expr body, Func<Expr, Expr> ofShift, Func<Expr, Expr> ofConstant)
    {
        if (!body.VariesByElement)
            return ofConstant(body);
        if (body is not Sum sum)
            return Intern(new Reduction(kind, body));
        var (shift, rest) = (new SumBuilder(this), new SumBuilder(this));
        shift.Add(sum.Constant);
        for (var i = 0; i < sum.Terms.Length; i++)
            (sum.Terms[i].VariesByElement ? rest : shift).Add(sum.Terms[i], sum.Coefficients[i]);
        return Add(ofShift(shift.ToExpr()), Intern(new Reduction(kind, rest.ToExpr())));
    }

    // A number, or a number times one element.
    private static bool IsLinear(Expr term)
    {
        if (!term.VariesByElement || term is Symbol)
            return true;
        if (term is not Product product)
            return false;
        var varying = Enumerable.Range(0, product.Count).Where(i => product.Base(i).VariesByElement || product.Exponent(i).VariesByElement).ToArray();
        return varying.Length == 1 && product.Base(varying[0]) is Symbol && IsOne(product.Exponent(varying[0]));
    }

    private (Expr Outside, Expr Inside) SplitFactors(Expr body)
    {
        if (body is not Product product)
            return (One, body);
        var (outside, inside) = (new ProductBuilder(this), new ProductBuilder(this));
        outside.Multiply(product.Coefficient);
        for (var i = 0; i < product.Count; i++)
        {
            var varies = product.Base(i).VariesByElement || product.Exponent(i).VariesByElement;
            (varies ? inside : outside).Multiply(product.Base(i), product.Exponent(i));
        }

        return (outside.ToExpr(), inside.ToExpr());
    }

    private Interval ReductionBounds(Reduction reduction)
    {
        var body = Bounds(reduction.Body);
        return reduction.Kind switch
        {
            ReductionKind.Norm => body.ExcludesZero ? Interval.Positive : Interval.NonNegative,
            ReductionKind.Maximum or ReductionKind.Minimum or ReductionKind.AtPivot => body,
            // Of one element there is no other.
            ReductionKind.SumOfOthers => body.IsNonNegative ? Interval.NonNegative : body.IsNonPositive ? Interval.NonPositive : Interval.All,
            ReductionKind.LogSumExp when reduction.Beside is not null => Interval.All,
            ReductionKind.LogSumExp => body.IsPositive ? Interval.Positive : body.IsNonNegative ? Interval.NonNegative : Interval.All,
            _ => body.IsPositive ? Interval.Positive : body.IsNegative ? Interval.Negative
                : body.IsNonNegative ? Interval.NonNegative : body.IsNonPositive ? Interval.NonPositive : Interval.All,
        };
    }
}
