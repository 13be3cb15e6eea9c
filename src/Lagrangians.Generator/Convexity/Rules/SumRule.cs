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
            shape.Convex = convex.All(f => f.IsObvious) ? Fact.Obvious : Because(expr, "convex", "a sum of convex terms", convex);
        if (All(terms, (t, i) => signs[i] > 0 ? t.Concave : t.Convex) is { } concave)
            shape.Concave = concave.All(f => f.IsObvious) ? Fact.Obvious : Because(expr, "concave", "a sum of concave terms", concave);
        if (LogConvex(prover, sum, terms) is { } logConvex)
            shape.LogConvex = Because(expr, "log-convex", "a sum of log-convex terms", logConvex);
        TiltRule.Apply(prover, sum, shape);
    }

    // What x does not occur in counts as one number, of which it is enough that it is not negative: 1 − p.
    private static Fact[]? LogConvex(ShapeProver prover, Sum sum, Shape[] terms)
    {
        var (facts, constant) = (new List<Fact>(), new Algebra.SumBuilder(prover.Algebra));
        constant.Add(sum.Constant);
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].IsConstant)
                constant.Add(sum.Terms[i], sum.Coefficients[i]);
            else if (sum.Coefficients[i].Sign > 0 && terms[i].LogConvex is { } fact)
                facts.Add(fact);
            else
                return null;
        }

        return facts.Count > 0 && prover.RangeOf(constant.ToExpr()).IsNonNegative ? [.. facts] : null;
    }

    private static Fact Because(Expr expr, string curvature, string reason, Fact[] facts) =>
        new($"{ShapeProver.Name(expr)} is {curvature}", reason, facts);

    private static Fact[]? All(Shape[] terms, Func<Shape, int, Fact?> fact)
    {
        var facts = terms.Select(fact).OfType<Fact>().ToArray();
        return facts.Length == terms.Length ? facts : null;
    }
}
