using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>What the rules prove of an expression.</summary>
/// <param name="Curvature">Its curvature in x.</param>
/// <param name="Last">The last step of the proof.</param>
internal sealed record Proof(Curvature Curvature, Fact Last);

/// <summary>
/// Proofs by rules of composition: curvature, sign, monotonicity and the curvature of logarithms, after DCP (Grant, Boyd, Ye,
/// "Disciplined convex programming", 2006) and its log-log and log-convex relatives.
/// </summary>
internal static class CompositionRules
{
    /// <summary>
    /// The curvature in x of an expression that is defined on the whole domain, or null. That it is defined there is for the caller to
    /// prove: a rewriting may extend the domain.
    /// </summary>
    public static Proof? Prove(Algebra algebra, Expr expr) => Prove(algebra, expr, fallback: null);

    /// <summary>The same, with a proof for functions of which no rule knows anything.</summary>
    public static Proof? Prove(Algebra algebra, Expr expr, Func<ShapeProver, Expr, Shape, bool>? fallback)
    {
        ShapeProver? prover = null;
        prover = new ShapeProver(algebra) { Fallback = fallback is null ? null : (part, shape) => fallback(prover!, part, shape) };
        Proof? concave = null;
        foreach (var form in Forms(algebra, expr, prover))
        {
            var shape = prover.Of(form);
            if (shape.IsAffine)
                return new Proof(Curvature.Affine, new Fact($"{ShapeProver.Name(form)} is affine"));
            if (shape.Convex is { } convex)
                return new Proof(Curvature.Convex, convex);
            if (shape.Concave is { } fact)
                concave ??= new Proof(Curvature.Concave, fact);
        }

        return concave;
    }

    // As it was written, simplified, and with what only a reader of the whole sees. Each is equal to the first where that is defined.
    private static IEnumerable<Expr> Forms(Algebra algebra, Expr expr, ShapeProver prover)
    {
        yield return expr;
        var simple = Simplifier.Simplify(algebra, expr);
        if (!ReferenceEquals(simple, expr))
            yield return simple;
        foreach (var form in new[] { expr, simple })
        {
            foreach (var isSplit in new[] { false, true })
            {
                var normal = new NormalForm(algebra, prover, isSplit).Of(form);
                if (!ReferenceEquals(normal, form))
                    yield return normal;
            }
        }
    }
}
