using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Vectors;

/// <summary>
/// Where no rule of composition knows a part of a function of a vector: the part as a function of one number, with a proof by its second
/// derivative, and the lemmas on functions of a sum.
/// </summary>
internal sealed class ScalarParts(Algebra algebra)
{
    // Of one definition; most have one.
    private const int MaximumJudgements = 12;
    private const int LargestPart = 400;

    private readonly SignProver _signs = new(algebra);
    private int _judgements;

    /// <summary>Adds what can be proven to the shape.</summary>
    public bool Prove(ShapeProver prover, Expr expr, Shape shape)
    {
        if (expr.Size > LargestPart)
            return false;
        foreach (var core in Core.Of(prover, expr))
        {
            if (_judgements >= MaximumJudgements)
                return false;
            var part = prover.Of(core.Part);
            if (part.IsAffine)
                OfAffine(expr, core, part, shape);
            else if (part.HasCurvature)
                OfCurved(prover, expr, core, part, shape);
            if (shape.HasCurvature)
                return true;
        }

        return !expr.VariesByElement && new SeparableLemma(algebra, _signs).Prove(prover, expr, shape);
    }

    private void OfAffine(Expr expr, Core core, Shape part, Shape shape)
    {
        var isPlain = core.Part is Symbol;
        if (Judge(core.Function, core.Variable) is { IsConvex: true } convex)
            shape.Convex = Because("convex", convex, part.Convex!);
        else if (Judge(algebra.Negate(core.Function), core.Variable) is { IsConvex: true } concave)
            shape.Concave = Because("concave", concave, part.Concave!);

        Fact Because(string curvature, Verdict verdict, Fact fact)
        {
            var of = isPlain ? "" : $" as a function of t = {ShapeProver.Name(core.Part)}";
            return new($"{ShapeProver.Name(expr)} is {curvature}{of}", string.Join("; ", verdict.Trace), fact);
        }
    }

    private void OfCurved(ShapeProver prover, Expr expr, Core core, Shape part, Shape shape)
    {
        var slope = DerivedLagrangian.Derivative(algebra, core.Function, core.Variable);
        var inner = part.Convex ?? part.Concave!;
        var isRising = Sign(slope, part.Convex is not null);
        var name = ShapeProver.Name(core.Part);
        if (isRising && Judge(core.Function, core.Variable) is { IsConvex: true } convex)
        {
            shape.Convex = new Fact($"{ShapeProver.Name(expr)} is convex", $"in t = {name}, which is {(part.Convex is null ? "concave" : "convex")}, it {(part.Convex is null ? "decreases" : "increases")} and is convex: {string.Join("; ", convex.Trace)}", inner);
            return;
        }

        if (new RatioLemma(algebra, _signs).Prove(prover, expr, core) is { } lemma)
            shape.Convex = lemma;
        else if (new RatioLemma(algebra, _signs).Prove(prover, algebra.Negate(expr), core with { Function = algebra.Negate(core.Function) }) is { } mirrored)
            shape.Concave = mirrored with { Claim = $"{ShapeProver.Name(expr)} is concave" };
    }

    private bool Sign(Expr slope, bool isPositive) => _signs.NonNegative(isPositive ? slope : algebra.Negate(slope), 100) is not null;

    private Verdict Judge(Expr function, Symbol variable)
    {
        _judgements++;
        return new ScalarConvexity(algebra, function, variable, OneNumber.Parameters(function, variable), []).Judge();
    }
}
