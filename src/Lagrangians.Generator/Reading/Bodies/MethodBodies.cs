using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Binds the bodies of methods. Those of helpers are kept with their compilation, since a helper may serve a thousand definitions;
/// that of the definition itself is asked for once.
/// </summary>
internal sealed class MethodBodies(SemanticModel model, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, IBlockOperation>> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, IBlockOperation> _known = Known.GetValue(
        model.Compilation, static _ => new ConcurrentDictionary<IMethodSymbol, IBlockOperation>(SymbolEqualityComparer.Default));

    public SyntaxTree Tree => model.SyntaxTree;

    /// <summary>The body of a method with source, or null if it has none.</summary>
    /// <exception cref="BudgetExceededException">The body is nested too deep.</exception>
    public IBlockOperation? Find(IMethodSymbol method, bool isHelper)
    {
        if (isHelper && _known.TryGetValue(method, out var known))
            return known;
        if (SyntaxOf(method) is not { } syntax)
            return null;
        SyntaxNesting.Check(syntax, cancellation);
        var block = Bind(syntax);
        if (isHelper && block is not null)
            _known.TryAdd(method, block);
        return block;
    }

    /// <summary>Does the compiler find errors in the body around the syntax? Then they are the real ones.</summary>
    public bool HasErrors(SyntaxNodeOrToken syntax)
    {
        var member = (syntax.AsNode() ?? syntax.Parent)?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return ((SyntaxNode?)member?.ExpressionBody ?? member?.Body) is { } body
            && ModelOf(body.SyntaxTree).GetDiagnostics(body.Span, cancellation).Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    private SyntaxNode? SyntaxOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellation) is (MethodDeclarationSyntax or LocalFunctionStatementSyntax) and { } syntax ? syntax : null;

    private SemanticModel ModelOf(SyntaxTree tree) => tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree);

    private IBlockOperation? Bind(SyntaxNode syntax)
    {
        try
        {
            return ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation) switch
            {
                IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
                ILocalFunctionOperation function => function.Body,
                _ => null,
            };
        }
        catch (InsufficientExecutionStackException)
        {
            throw new BudgetExceededException("nested too deep");
        }
    }
}
