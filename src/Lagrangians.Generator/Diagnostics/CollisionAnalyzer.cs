using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG005: a generated member would collide with one that exists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollisionAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.Collision)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation) =>
        new Analysis(model.Compilation, cancellation).Read(method, attribute).Findings;
}
