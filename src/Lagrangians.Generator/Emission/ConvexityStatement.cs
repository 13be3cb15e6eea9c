using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>What is known of a Lagrangian's convexity, in the words of its documentation.</summary>
internal static class ConvexityStatement
{
    // Of a longer proof the last step is given: that it is convex, and why.
    private const int LongestProof = 240;

    /// <summary>"Proven: strictly convex and differentiable for beta ≥ 1E-06: L″ = … &gt; 0."; null if nothing is known.</summary>
    public static string? Of(Definition definition, Verdict verdict) =>
        verdict.Kind switch
        {
            VerdictKind.NotConvex when verdict.ConvexFor.Count > 0 =>
                $"Proven: convex for {string.Join(", or for ", verdict.ConvexFor.Select(r => Documentation.Bounds(r.Parameter.Name, r.Range)))}; not convex for all values that are allowed (LAG101).",
            VerdictKind.NotConvex => "Not convex (LAG101).",
            VerdictKind.Unknown => definition.Assumption is { } reason ? $"Assumed to be convex: {reason}" : null,
            _ => $"Proven: {Kind(verdict)}{Domains(definition)}: {Proof(verdict)}.{OfWhat(definition)}",
        };

    // What is derived of a method of the user's may be another function's.
    private static string OfWhat(Definition definition) => definition.Overrides.FirstOrDefault(o => o.Parameter == 0) is { } given
        ? $" That is of L as it is written; the activation is what {given.Identifier} gives."
        : "";

    private static string Kind(Verdict verdict) =>
        (verdict.Kind == VerdictKind.StrictlyConvex ? "strictly convex" : "convex") + (verdict.IsDifferentiable ? " and differentiable" : "");

    private static string Domains(Definition definition)
    {
        var domains = definition.Method.Parameters.Select(p => p.Symbol).Where(s => s.Domain.Lower.IsFinite || s.Domain.Upper.IsFinite)
            .Select(s => Documentation.Bounds(s.Name, s.Domain)).ToArray();
        return domains.Length > 0 ? " for " + string.Join(", ", domains) : "";
    }

    private static string Proof(Verdict verdict)
    {
        var all = string.Join("; ", verdict.Trace);
        return all.Length <= LongestProof ? all : verdict.Trace[verdict.Trace.Count - 1];
    }
}
