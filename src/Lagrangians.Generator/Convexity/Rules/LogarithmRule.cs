using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>The logarithm of what is log-convex is convex, of what is log-concave concave.</summary>
internal static class LogarithmRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Call { Function: "Log" or "Log1p" } call)
            return;
        var inner = call.Function == "Log1p" ? prover.Algebra.Add(prover.Algebra.One, call.Arguments[0]) : call.Arguments[0];
        var argument = prover.Of(inner);
        if (argument.LogConcave is null && shape.Concave is null && argument.LogConvex is null && IntegralRule.Prove(prover, inner) is { } integral)
            shape.Concave ??= new Fact($"{ShapeProver.Name(expr)} is concave", "the logarithm of a log-concave function", integral);
        if (!argument.Range.IsPositive)
            return;
        if (argument.LogConvex is { } convex)
            shape.Convex ??= new Fact($"{ShapeProver.Name(expr)} is convex", "the logarithm of a log-convex function", convex);
        if (argument.LogConcave is { } concave)
            shape.Concave ??= new Fact($"{ShapeProver.Name(expr)} is concave", "the logarithm of a log-concave function", concave);
    }
}
