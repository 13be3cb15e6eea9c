using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>Says something of the verdict on a definition, at its name.</summary>
public abstract class VerdictAnalyzer : LagrangianAnalyzer
{
    private protected VerdictAnalyzer(Rule rule)
        : base(KnownAttributes.Lagrangian, rule)
    {
    }

    /// <summary>What is to be said of a definition with its verdict.</summary>
    internal abstract IEnumerable<Finding> Report(Definition definition, Verdict verdict, Location location);

    private protected sealed override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var analysis = new Analysis(model.Compilation, cancellation);
        return analysis.Accepted(method, attribute) is { } definition ? Report(definition, analysis.Judge(definition), method.Locations[0]) : [];
    }
}
