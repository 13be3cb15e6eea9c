using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>An analyzer that fails at every definition, for tests of what stands around it.</summary>
#pragma warning disable RS1036, RS1041, RS1001 // No analyzer that a compiler would load.
internal sealed class FailingAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.BodyAccuracy)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        yield return new Finding(Rule.Fault, method.Locations[0], "", "", "", "", "");
        throw new FormatException("made up");
    }
}
