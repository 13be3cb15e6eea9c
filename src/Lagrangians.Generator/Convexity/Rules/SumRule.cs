using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>A sum of convex terms is convex, of concave ones concave; of log-convex ones log-convex.</summary>
internal static class SumRule
{
    public static void Apply(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr is not Sum sum)
            return;
        var terms = sum.Terms.Select(prover.Of).ToArray();
        var signs = sum.Coefficients.Select(c => c.Sign).ToArray();
        shape.Trend = terms.Select((t, i) => signs[i] > 0 ? t.Trend : t.Trend.Mirrored()).Aggregate((a, b) => a & b);
        if (All(terms, (t, i) => signs[i] > 0 ? t.Convex : t.Concave) is { } convex)
            shape.Convex = convex.All(f => f.Text is null) ? Fact.Obvious : Because(expr, "convex", "a sum of convex terms", convex);
        if (All(terms, (t, i) => signs[i] > 0 ? t.Concave : t.Convex) is { } concave)
            shape.Concave = concave.All(f => f.Text is null) ? Fact.Obvious : Because(expr, "concave", "a sum of concave terms", concave);
        if (sum.Constant.Sign >= 0 && signs.All(s => s > 0) && All(terms, (t, _) => t.LogConvex) is { } logConvex)
            shape.LogConvex = Because(expr, "log-convex", "a sum of log-convex terms", logConvex);
        TiltRule.Apply(prover, sum, shape);
    }

    private static Fact Because(Expr expr, string curvature, string reason, Fact[] facts) =>
        new($"{ShapeProver.Name(expr)} is {curvature}: {reason}", facts);

    private static Fact[]? All(Shape[] terms, Func<Shape, int, Fact?> fact)
    {
        var facts = terms.Select(fact).OfType<Fact>().ToArray();
        return facts.Length == terms.Length ? facts : null;
    }
}
