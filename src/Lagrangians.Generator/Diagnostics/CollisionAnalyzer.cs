using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG005: a generated member would collide with one that exists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollisionAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.Collision)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation) =>
        SignatureReader.Read(method, cancellation).Findings;
}
