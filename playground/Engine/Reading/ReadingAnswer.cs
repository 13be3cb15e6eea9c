using Lagrangians.Generator;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Formulas;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>What is known of a text first, for the page.</summary>
internal static class ReadingAnswer
{
    public static Answers.Reading Of(Text text, Subject? subject)
    {
        IReadOnlyList<Problem> problems = [.. text.Errors().Concat(subject?.Findings() ?? []).Select(Problems.Of)];
        return new Answers.Reading(
            [.. text.Definitions.Select(d => d.Method.Name)], subject?.Marked.Method.Name, subject?.Plain?.DerivedVector is not null,
            subject?.Plain is { } plain ? Formulas(plain, subject.Given) : [], subject?.Verdict is { } verdict ? Describe(verdict) : null, problems,
            subject is null ? [] : Sliders.Of(subject))
        {
            Given = subject?.Given,
        };
    }

    // What a user gives as the activation is not claimed to be ∂L/∂x.
    private static IReadOnlyList<Formula> Formulas(Derivation plain, string? given) => plain switch
    {
        { Derived: { } scalar } =>
        [
            Formula("L", scalar.Value), Formula(given is null ? "Activation g = ∂L/∂x" : $"Activation g, as {given} gives it", scalar.Activation),
            Formula(given is null ? "Curvature ∂²L/∂x²" : "Curvature ∂g/∂x, of that g", scalar.Curvature), Formula(given is null ? "Energy x·g − L" : "Energy x·g − L, with that g", scalar.Energy),
        ],
        { DerivedVector: { } vector } =>
        [
            Formula("L", vector.Value), Formula(given is null ? "Activation g = ∇L" : $"Activation g, as {given} gives it", vector.Activation),
            Formula(given is null ? "Curvature ∇²L·v" : "Curvature ∇g·v, of that g", vector.HessianProduct), Formula(given is null ? "Energy x·g − L" : "Energy x·g − L, with that g", vector.Energy),
        ],
        _ => [],
    };

    private static Formula Formula(string name, Expr expr) => new(name, TexPrinter.Of(expr), expr.ToString());

    private static VerdictAnswer Describe(Verdict verdict) => new(
        verdict.Kind.ToString(),
        verdict.Kind switch
        {
            VerdictKind.StrictlyConvex => "Strictly convex: proven for every x and all values of the parameters.",
            VerdictKind.Convex => "Convex: proven for every x and all values of the parameters.",
            VerdictKind.NotConvex => "Not convex: there is a verified counterexample.",
            _ => "Neither proven to be convex nor refuted.",
        } + (verdict.IsDifferentiable ? " Differentiable everywhere." : ""),
        verdict.Kind == VerdictKind.NotConvex ? [] : ProofTree.Of(verdict.Proof));
}
