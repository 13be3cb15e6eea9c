using System.Collections.Immutable;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>
/// Suppresses CS1066, "the default value will have no effect", on Lagrangians: it has an effect, as the generator copies it to the
/// defining part.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultValueSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor DefaultIsCopied = new(
        "LAGS001", "CS1066", "The generator copies the default values of a Lagrangian to its defining part.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [DefaultIsCopied];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } syntax
                && context.GetSemanticModel(tree).GetDeclaredSymbol(syntax, context.CancellationToken) is IMethodSymbol method
                && KnownAttributes.Find(method, KnownAttributes.Lagrangian) is not null
                && method.Written().UsersDefiningPart() is null)
                context.ReportSuppression(Suppression.Create(DefaultIsCopied, diagnostic));
        }
    }
}
