using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Signatures;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>LAG004: gives a <c>[StableDerivative]</c> the signature of its Lagrangian, or the name of the one that there is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DerivativeSignatureFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.StableDerivative.Id];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || model?.GetDeclaredSymbol(method, cancellation) is not { MethodKind: MethodKind.Ordinary } symbol
            || KnownAttributes.Find(symbol, KnownAttributes.StableDerivative) is not { } attribute || method.Attribute("StableDerivative") is not { } written)
            return null;
        var signature = new DerivativeSignature(method, symbol, new StableDerivative(symbol, attribute), written);
        return signature.Changes.ToArray() is { Length: > 0 } changes ? new Edit($"Make '{symbol.Name}' fit its Lagrangian", changes) : null;
    }
}
