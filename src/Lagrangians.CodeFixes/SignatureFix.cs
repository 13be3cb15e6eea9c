using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Signatures;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>LAG002: gives a method the signature of a Lagrangian, as far as that is told by the one it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SignatureFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.Signature.Id];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !method.IsLagrangian() || model?.GetDeclaredSymbol(method, cancellation) is not { } symbol)
            return null;
        var changes = new MethodSignature(method, symbol).Changes.Concat(method.ParameterList.Parameters.SelectMany((p, i) => new ParameterSignature(p, symbol.Parameters[i], method).Changes));
        return changes.ToArray() is { Length: > 0 } all ? new Edit($"Give '{symbol.Name}' the signature of a Lagrangian", all) : null;
    }
}
