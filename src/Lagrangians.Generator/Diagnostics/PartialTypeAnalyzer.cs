using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG001: a type around a Lagrangian is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialTypeAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.PartialType)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation) =>
        SignatureReader.Read(method, cancellation).Findings;
}
