using System.Collections.Immutable;
using System.Composition;
using Lagrangians.CodeFixes.Formulas;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Lagrangians.Generator.Stability;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>LAG201: gives a <c>[StableDerivative]</c> that is another function the derivative for its body, as it is derived.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DerivedFormulaFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.DerivativeValue.Id];

    private protected override async Task<Edit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || compilation is null
            || Trial.BodyOf(method) is not { } body || compilation.GetSemanticModel(root.SyntaxTree).GetDeclaredSymbol(method, cancellation) is not { } symbol
            || KnownAttributes.Find(symbol, KnownAttributes.StableDerivative) is not { } attribute || OverrideReader.Of(symbol, attribute) is not { Lagrangian: { } lagrangian } reading)
            return null;
        var names = symbol.Parameters.Select(p => Identifiers.Escape(p.Name)).ToArray();
        if (new DerivedFormula(compilation, lagrangian, cancellation).In(reading.Parameter, names, body) is not { } formula)
            return null;
        var change = body is ArrowExpressionClauseSyntax arrow
            ? new TextChange(arrow.Expression.Span, formula)
            : new TextChange(TextSpan.FromBounds(body.GetFirstToken().GetPreviousToken().Span.End, body.Span.End), $" => {formula};");
        return IsRight(compilation, method, change, cancellation) ? new Edit($"Replace the body by the derived formula '{formula}'", change) : null;
    }

    // It compiles, and the rule has nothing to say of it.
    private static bool IsRight(Compilation compilation, MethodDeclarationSyntax method, TextChange change, CancellationToken cancellation) =>
        Trial.Of(compilation, method.SyntaxTree, [change], m => m.Identifier.SpanStart == method.Identifier.SpanStart, cancellation) is { } trial
        && DerivativeValueAnalyzer.ClaimOf(trial.Symbol, KnownAttributes.Find(trial.Symbol, KnownAttributes.StableDerivative)!, trial.Compilation, cancellation) is var (claim, _)
        && DerivativeCheck.Find(claim, cancellation) is null;
}
