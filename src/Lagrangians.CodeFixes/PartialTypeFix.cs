using System.Collections.Immutable;
using System.Composition;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>LAG001, and the compiler's word for the same: makes the types around a Lagrangian partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PartialTypeFix : TextFix
{
    // What an editor shows at once, while the generator's own diagnostics are those of the last build.
    private const string PartialMethodOfPlainType = "CS0751";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PartialType.Id, PartialMethodOfPlainType];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan);
        var method = node?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var type = node?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || (method is not null && !method.IsLagrangian()))
            return null;
        // The type that is reported is around the definition, which may stand deeper.
        method ??= type.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.IsLagrangian());
        if (method is null || PartialSyntax.ChangesOf(method) is not { Count: > 0 } changes)
            return null;
        return new Edit($"Make '{type.Identifier.Text}' partial", changes);
    }
}
