using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Equivalents;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>
/// LAG003: writes what is symbolic in the place of what is not, where both are the same function. And <c>MathF</c> of a double, which the compiler
/// refuses (CS1503), becomes <c>Math</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EquivalentFix : TextFix
{
    private const string WrongArgument = "CS1503";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.SymbolicBody.Id, WrongArgument];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } node
            || node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.IsLagrangian() != true)
            return null;
        if (diagnostic.Id == WrongArgument)
            return SinglePrecision.Of(node);
        return EquivalentCall.Of(node, model, cancellation) ?? WholePower.Of(node, model, cancellation) ?? UnchangedField.Of(node, model, cancellation);
    }
}
