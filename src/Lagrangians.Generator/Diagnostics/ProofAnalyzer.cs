using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG100: the proof that a Lagrangian is convex, for projects that ask for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProofAnalyzer() : VerdictAnalyzer(Rule.ProvenConvex)
{
    /// <summary>The property of the project, as the compiler hands it on.</summary>
    public const string Property = "build_property.LagrangiansProofs";

    private protected override bool IsAsked(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    internal override IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location)
    {
        if (verdict.IsConvex)
        {
            var kind = verdict.Kind == VerdictKind.StrictlyConvex ? "strictly convex" : "convex";
            yield return new Finding(Rule.ProvenConvex, location, definition.Method.Identifier, $"{kind}: {string.Join("; ", verdict.Trace)}");
        }
    }
}
