using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>LAG002: the signature cannot be a Lagrangian.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignatureAnalyzer() : LagrangianAnalyzer(KnownAttributes.Lagrangian, Rule.Signature)
{
    private protected override IEnumerable<Finding> Analyze(
        IMethodSymbol method, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        var reading = new Analysis(model.Compilation, cancellation).Read(method, attribute);
        return reading.Definition is null && IsSeenByGenerator(attribute, cancellation) ? [] : reading.Findings;
    }

    // Where nothing can be generated, the generator says why.
    private static bool IsSeenByGenerator(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference!.GetSyntax(cancellation).Parent?.Parent is MethodDeclarationSyntax;
}
