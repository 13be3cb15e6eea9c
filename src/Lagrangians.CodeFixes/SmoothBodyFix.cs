using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Smoothing;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>LAG103: writes a smooth function in the place of one with a kink, with the width of the smoothing as a parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SmoothBodyFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotDifferentiable.Id];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? new SmoothBody(compilation, method, cancellation).Find()
            : null;
    }
}
