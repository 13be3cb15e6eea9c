using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Bodies;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>
/// LAG202: rewrites the smallest expressions of the body that lose digits into forms that do not. Where that cannot be done in full nothing is
/// offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StableBodyFix : CodeFixProvider
{
    private const string Title = "Rewrite the body so that it keeps its digits";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BodyAccuracy.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await context.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
                || BodyRewriter.Rewrite(compilation, method, cancellation) is not { } rewritten)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(method, rewritten))),
                    equivalenceKey: nameof(StableBodyFix)),
                diagnostic);
        }
    }
}
