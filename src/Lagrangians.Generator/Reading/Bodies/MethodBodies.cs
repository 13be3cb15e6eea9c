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
internal sealed class MethodBodies(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, IBlockOperation>> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, IBlockOperation> _known = Known.GetValue(
        compilation, static _ => new ConcurrentDictionary<IMethodSymbol, IBlockOperation>(SymbolEqualityComparer.Default));

    private readonly HashSet<SyntaxTree> _files = [];

    private readonly SemanticModel _model = BodyModel.Of(compilation, tree);

    /// <summary>The file of the definition.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>The files of the helpers that were asked for.</summary>
    public IReadOnlyCollection<SyntaxTree> Files => _files;

    /// <summary>The body of a method with source, or null if it has none.</summary>
    /// <exception cref="BudgetExceededException">The body is nested too deep.</exception>
    public IBlockOperation? Find(IMethodSymbol method, bool isHelper)
    {
        if (method.DeclaringSyntaxReferences is not [var reference])
            return null;
        if (isHelper)
            _files.Add(reference.SyntaxTree);
        if (isHelper && _known.TryGetValue(method, out var known))
            return known;
        if (reference.GetSyntax(cancellation) is not ((MethodDeclarationSyntax or LocalFunctionStatementSyntax) and { } syntax))
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
        if (member is null || ((SyntaxNode?)member.ExpressionBody ?? member.Body) is not { } body)
            return false;

        // That a path returns no value is said at the method's name, and so is much that has nothing to do with the body.
        const string noReturn = "CS0161";
        return ModelOf(member.SyntaxTree).GetDiagnostics(member.Span, cancellation)
            .Any(d => d.Severity == DiagnosticSeverity.Error && (d.Id == noReturn || body.Span.Contains(d.Location.SourceSpan)));
    }

    private SemanticModel ModelOf(SyntaxTree other) => other == tree ? _model : BodyModel.Of(compilation, other);

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
