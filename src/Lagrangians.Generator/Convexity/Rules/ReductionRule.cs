using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>Numbers made of all elements.</summary>
internal static class ReductionRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Reduction reduction)
            return;
        var body = prover.OfBody(reduction.Body);
        switch (reduction.Kind)
        {
            case ReductionKind.Sum:
                shape.Convex = Carry(expr, body.Convex, "convex", "a sum over the elements of convex terms");
                shape.Concave = Carry(expr, body.Concave, "concave", "a sum over the elements of concave terms");
                shape.LogConvex = Carry(expr, body.LogConvex, "log-convex", "a sum over the elements of log-convex terms");
                break;
            case ReductionKind.Maximum:
                shape.Convex = Carry(expr, body.Convex, "convex", $"the largest of {Composition.Describe(body)} of each element", always: true);
                shape.LogConvex = shape.Range.IsPositive ? Carry(expr, body.LogConvex, "log-convex", "the largest of log-convex functions") : null;
                break;
            case ReductionKind.Minimum:
                shape.Concave = Carry(expr, body.Concave, "concave", $"the smallest of {Composition.Describe(body)} of each element", always: true);
                shape.LogConcave = shape.Range.IsPositive ? Carry(expr, body.LogConcave, "log-concave", "the smallest of log-concave functions") : null;
                break;
            case ReductionKind.LogSumExp:
                shape.Convex = Carry(expr, body.Convex, "convex", $"log-sum-exp, which increases, of {Composition.Describe(body)}", always: true);
                break;
            case ReductionKind.Norm:
                shape.Convex = Carry(expr, body.MagnitudeConvex, "convex", $"the norm of {Composition.Describe(body)}", always: true);
                break;
        }
    }

    // What is obvious of the body (x itself) is obvious of a sum.
    private static Fact? Carry(Expr expr, Fact? fact, string kind, string reason, bool always = false) =>
        fact is null ? null
        : fact.IsObvious && !always ? Fact.Obvious
        : new Fact($"{ShapeProver.Name(expr)} is {kind}", reason, fact);
}
