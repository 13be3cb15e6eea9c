using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG002: the signature cannot be a Lagrangian.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignatureAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.Signature)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation) =>
        SignatureReader.Read(method, cancellation).Findings;
}
