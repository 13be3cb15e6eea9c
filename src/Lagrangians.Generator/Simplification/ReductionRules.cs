using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Simplification;

/// <summary>Sums of exponentials under a logarithm, and sums of what is centred.</summary>
internal static class ReductionRules
{
    public static readonly Rule[] All = [LogarithmOfSum, LogarithmOfTerms, SumOfCentred];

    // log(k·Σ e^f) = logsumexp f + log k for k > 0.
    private static Expr? LogarithmOfSum(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" or "Log1p" } log)
            return null;
        var argument = log.Arguments[0];
        if (argument is Reduction && LogSumExp(algebra, argument) is { } whole)
            return log.Function == "Log" ? whole : algebra.Call("Softplus", whole);
        if (log.Function != "Log" || argument is not Product product)
            return null;
        for (var i = 0; i < product.Count; i++)
        {
            if (!Algebra.IsOne(product.Exponent(i)) || LogSumExp(algebra, product.Base(i)) is not { } part)
                continue;
            var rest = algebra.Divide(product, product.Base(i));
            if (algebra.Bounds(rest).IsPositive)
                return algebra.Add(part, algebra.Call("Log", rest));
        }

        return null;
    }

    // log(e^a + Σ e^f) = logaddexp(a, logsumexp f).
    private static Expr? LogarithmOfTerms(Algebra algebra, Expr expr)
    {
        if (expr is not Call { Function: "Log" } log || log.Arguments[0] is not Sum sum || !sum.Coefficients.All(c => c.IsOne))
            return null;
        if (sum.Terms.Length == 1 && sum.Constant.IsOne && LogSumExp(algebra, sum.Terms[0]) is { } only)
            return algebra.Call("Softplus", only);
        if (sum.Terms.Length != 2 || !sum.Constant.IsZero)
            return null;
        var exponents = sum.Terms.Select(t => t is Call { Function: Algebra.Exponential } e ? e.Arguments[0] : LogSumExp(algebra, t)).ToArray();
        return exponents[0] is { } a && exponents[1] is { } b ? algebra.Call("LogAddExp", a, b) : null;
    }

    // Σ (f − mean f)·f = Σ (f − mean f)², since what is centred has the sum 0.
    private static Expr? SumOfCentred(Algebra algebra, Expr expr)
    {
        if (expr is not Reduction { Kind: ReductionKind.Sum, Body: Product { Count: 2 } body }
            || !Algebra.IsOne(body.Exponent(0)) || !Algebra.IsOne(body.Exponent(1)))
            return null;
        for (var i = 0; i < 2; i++)
        {
            var (centred, f) = (body.Base(i), body.Base(1 - i));
            if (ReferenceEquals(centred, algebra.Subtract(f, algebra.Mean(f))))
                return algebra.Reduce(ReductionKind.Sum, algebra.Scale(algebra.Power(centred, 2), body.Coefficient));
        }

        return null;
    }

    // Of Σ w·e^f with weights w > 0 it is that of f + log w.
    private static Expr? LogSumExp(Algebra algebra, Expr expr)
    {
        if (expr is not Reduction { Kind: ReductionKind.Sum, Body: var body })
            return null;
        if (body is Call { Function: Algebra.Exponential } alone)
            return algebra.Reduce(ReductionKind.LogSumExp, alone.Arguments[0]);
        if ((body as Product)?.Children.OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential) is not { } exponential)
            return null;
        var weights = algebra.Divide(body, exponential);
        return algebra.Bounds(weights).IsPositive
            ? algebra.Reduce(ReductionKind.LogSumExp, algebra.Add(exponential.Arguments[0], algebra.Call("Log", weights)))
            : null;
    }
}
