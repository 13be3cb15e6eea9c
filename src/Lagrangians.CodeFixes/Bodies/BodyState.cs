using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>A definition in one compilation, with what its body loses there.</summary>
internal sealed class BodyState
{
    private readonly CancellationToken _cancellation;

    private BodyState(Compilation compilation, MethodDeclarationSyntax method, IMethodSymbol symbol, Definition definition, WrittenBody body, CancellationToken cancellation)
    {
        (Compilation, Method, Symbol, Definition, Body, _cancellation) = (compilation, method, symbol, definition, body, cancellation);
        Losses = body.Losses(definition, cancellation);
    }

    public Compilation Compilation { get; }

    public MethodDeclarationSyntax Method { get; }

    public IMethodSymbol Symbol { get; }

    public Definition Definition { get; }

    public WrittenBody Body { get; }

    public IReadOnlyList<BodyLoss> Losses { get; }

    public SemanticModel Model => Compilation.GetSemanticModel(Method.SyntaxTree);

    /// <summary>The definition as it stands; null if it is none, or its body too large.</summary>
    public static BodyState? Of(Compilation compilation, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method, cancellation) is not { } symbol
            || DefinitionReader.Read(symbol, compilation, cancellation).Definition is not { Body: not null } definition)
            return null;
        var written = symbol.Written();
        return written.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) == method && WrittenBody.Of(symbol, definition, compilation, cancellation) is { } body
            ? new(compilation, method, written, definition, body, cancellation)
            : null;
    }

    /// <summary>The definition with another method in its place; null where that is no definition of the same parameters, or does not compile.</summary>
    public BodyState? With(MethodDeclarationSyntax method)
    {
        var tree = Method.SyntaxTree;
        var mark = new SyntaxAnnotation();
        var root = tree.GetRoot(_cancellation).ReplaceNode(Method, method.WithAdditionalAnnotations(mark));
        var changed = tree.WithRootAndOptions(root, tree.Options);
        var compilation = Compilation.ReplaceSyntaxTree(tree, changed);
        var placed = (MethodDeclarationSyntax)changed.GetRoot(_cancellation).GetAnnotatedNodes(mark).Single();
        return compilation.GetSemanticModel(changed).GetDeclaredSymbol(placed, _cancellation) is { } symbol
            && WrittenBody.Of(symbol, Definition, compilation, _cancellation) is { } body
            ? new(compilation, placed, symbol.Written(), Definition, body, _cancellation)
            : null;
    }

    /// <summary>Does it compile, and mean what another state of it means?</summary>
    public bool Means(BodyState other) =>
        !Model.GetDiagnostics(Method.Span, _cancellation).Any(d => d.Severity == DiagnosticSeverity.Error && IsInBody(d.Location.SourceSpan))
        && DefinitionReader.Read(Symbol, Compilation, _cancellation).Definition is { Body: not null }
        && BodyMeaning.IsSame(
            other.Body.Result, Body.Result, [.. Definition.Method.Parameters.Select(p => new SampledParameter(p.Symbol, p.Default))], _cancellation);

    private bool IsInBody(Microsoft.CodeAnalysis.Text.TextSpan span) => (((SyntaxNode?)Method.ExpressionBody ?? Method.Body)?.Span.Contains(span)) == true;
}
