using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>
/// Logarithms of sums of exponentials with a number beside them, as one reduction: its weights, that of the number among them, sum to 1,
/// which every derivative keeps.
/// </summary>
internal static class SharedLogarithms
{
    public static Expr Join(Algebra algebra, Expr expr) => algebra.Rebuild(expr, node => node is Call call ? Join(algebra, call) ?? node : node);

    private static Expr? Join(Algebra algebra, Call call)
    {
        switch (call.Function)
        {
            case "Softplus" when ExponentOf(algebra, call.Arguments[0]) is { } f:
                return algebra.Reduce(ReductionKind.LogSumExp, f, algebra.Zero);
            case "LogAddExp" when ExponentOf(algebra, call.Arguments[0]) is { } f && !call.Arguments[1].VariesByElement:
                return algebra.Reduce(ReductionKind.LogSumExp, f, call.Arguments[1]);
            case "LogAddExp" when ExponentOf(algebra, call.Arguments[1]) is { } f && !call.Arguments[0].VariesByElement:
                return algebra.Reduce(ReductionKind.LogSumExp, f, call.Arguments[0]);
            case "Log1p" when SumOfExponentials(algebra, call.Arguments[0]) is { } f:
                return algebra.Reduce(ReductionKind.LogSumExp, f, algebra.Zero);
            case "Log" when SumOfExponentials(algebra, call.Arguments[0]) is { } f:
                return algebra.Reduce(ReductionKind.LogSumExp, f);
            case "Log" when call.Arguments[0] is Sum sum:
                return OfSum(algebra, sum);
            default:
                return null;
        }
    }

    // log(c + Σ e^f) for c > 0.
    private static Expr? OfSum(Algebra algebra, Sum sum)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = algebra.Scale(sum.Terms[i], sum.Coefficients[i]);
            if (SumOfExponentials(algebra, term) is not { } f)
                continue;
            var rest = algebra.Subtract(sum, term);
            if (algebra.Bounds(rest).IsPositive && !rest.VariesByElement)
                return algebra.Reduce(ReductionKind.LogSumExp, f, algebra.Call("Log", rest));
        }

        return null;
    }

    // f where the expression is log Σ e^f: a logsumexp, or one and a number more.
    private static Expr? ExponentOf(Algebra algebra, Expr expr)
    {
        if (expr is Reduction { Kind: ReductionKind.LogSumExp, Beside: null } only)
            return only.Body;
        if (expr is not Sum sum || sum.VariesByElement)
            return null;
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            if (sum.Terms[i] is Reduction { Kind: ReductionKind.LogSumExp, Beside: null } reduction && sum.Coefficients[i].IsOne)
                return algebra.Add(reduction.Body, algebra.Subtract(sum, reduction));
        }

        return null;
    }

    // f where the expression is Σ e^f: a sum of exponentials with positive weights.
    private static Expr? SumOfExponentials(Algebra algebra, Expr expr)
    {
        var outside = algebra.One;
        if (expr is Product product && product.Children.OfType<Reduction>().FirstOrDefault() is { } factor)
            (expr, outside) = (factor, algebra.Divide(product, factor));
        if (expr is not Reduction { Kind: ReductionKind.Sum } sum)
            return null;
        var exponential = sum.Body as Call ?? (sum.Body as Product)?.Children.OfType<Call>().FirstOrDefault(c => c.Function == Algebra.Exponential);
        if (exponential is not { Function: Algebra.Exponential })
            return null;
        var weight = algebra.Multiply(algebra.Divide(sum.Body, exponential), outside);
        return algebra.Bounds(weight).IsNonNegative ? algebra.Add(exponential.Arguments[0], algebra.Call("Log", weight)) : null;
    }
}
