using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Elementary functions, by what is known of their curvature and trends where their arguments lie.</summary>
internal static class CallRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Call call || call.Arguments.Length == 0)
            return;
        var function = FunctionLibrary.Find(call.Function);
        var arguments = call.Arguments.Select(prover.Of).ToArray();
        if (!arguments.All(a => function.Domain.Contains(a.Range)))
            return;
        Interval[] ranges = [.. arguments.Select(a => a.Range)];
        var behaviour = function.Behaviour(ranges);
        shape.Trend = Composition.TrendOf(behaviour, arguments);
        if (Composition.Convex(behaviour, arguments) is { } convex)
            shape.Convex = new Fact($"{ShapeProver.Name(expr)} is convex", Reason(call, behaviour, arguments, "convex"), convex);
        if (Composition.Concave(behaviour, arguments) is { } concave)
            shape.Concave = new Fact($"{ShapeProver.Name(expr)} is concave", Reason(call, behaviour, arguments, "concave"), concave);
        if (call.Function == "Cbrt")
            NormRule.Apply(prover, expr, call.Arguments[0], prover.Algebra.Constant(new Arithmetic.Rational(1, 3)), shape);
        if (!shape.Range.IsPositive)
            return;
        var logarithm = function.LogBehaviour(ranges);
        if (Composition.Convex(logarithm, arguments) is { } logConvex)
            shape.LogConvex = new Fact($"{ShapeProver.Name(expr)} is {Kind("convex", logarithm, arguments)}", $"{call.Function} of {Composition.Describe(arguments[0])}", logConvex);
        if (Composition.Concave(logarithm, arguments) is { } logConcave)
            shape.LogConcave = new Fact($"{ShapeProver.Name(expr)} is {Kind("concave", logarithm, arguments)}", $"{call.Function} of {Composition.Describe(arguments[0])}", logConcave);
    }

    private static string Kind(string curvature, Behaviour logarithm, Shape[] arguments) =>
        "log-" + (logarithm.Curvature == Curvature.Affine && arguments.All(a => a.IsAffine) ? "affine" : curvature);

    private static string Reason(Call call, Behaviour behaviour, Shape[] arguments, string curvature)
    {
        var trend = arguments.All(a => a.IsAffine) ? "" : behaviour.Trends[0] switch
        {
            Monotony.Increasing => " and increasing",
            Monotony.Decreasing => " and decreasing",
            _ => "",
        };
        var of = string.Join(" and ", arguments.Select(Composition.Describe).Distinct());
        return $"{call.Function}, {curvature}{trend}, of {of}";
    }
}
