using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>
/// Binds the bodies of methods and the initializers of constants. Those of helpers are kept with their compilation, since a helper may serve
/// a thousand definitions; that of the definition itself as long as it is read.
/// </summary>
internal sealed class MethodBodies(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, IBlockOperation>> Known = new();

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IFieldSymbol, IOperation>> KnownFields = new();

    private readonly Dictionary<IMethodSymbol, IBlockOperation> _own = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, IBlockOperation> _known = Known.GetValue(
        compilation, static _ => new ConcurrentDictionary<IMethodSymbol, IBlockOperation>(SymbolEqualityComparer.Default));

    private readonly HashSet<SyntaxTree> _files = [];

    private readonly HashSet<IMethodSymbol> _checked = new(SymbolEqualityComparer.Default);

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
        if (reference.GetSyntax(cancellation) is not ((MethodDeclarationSyntax or LocalFunctionStatementSyntax) and { } syntax))
            return null;
        // Whether another definition has had it bound before makes no difference to what this one may do.
        if (_checked.Add(method))
            SyntaxNesting.Check(syntax, cancellation);
        if (isHelper ? _known.TryGetValue(method, out var known) : _own.TryGetValue(method, out known))
            return known;
        var block = Bind(syntax);
        if (block is null)
            return null;
        if (isHelper)
            _known.TryAdd(method, block);
        else
            _own[method] = block;
        return block;
    }

    /// <summary>What a constant with source is set to, or null for one of another assembly.</summary>
    /// <exception cref="BudgetExceededException">It is nested too deep.</exception>
    public IOperation? FindInitializer(IFieldSymbol constant)
    {
        var fields = KnownFields.GetValue(compilation, static _ => new ConcurrentDictionary<IFieldSymbol, IOperation>(SymbolEqualityComparer.Default));
        // Of a constant the text stands for it: with another one the declaration is another, so that its file need not be followed.
        if (constant.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
            return null;
        SyntaxNesting.Check(value, cancellation);
        if (fields.TryGetValue(constant, out var known))
            return known;
        if (Operation(value) is not { } initializer)
            return null;
        fields.TryAdd(constant, initializer);
        return initializer;
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

    private IBlockOperation? Bind(SyntaxNode syntax) => Operation(syntax) switch
    {
        IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        _ => null,
    };

    private IOperation? Operation(SyntaxNode syntax)
    {
        try
        {
            return ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            RoomyStack.NoteShortage();
            throw new BudgetExceededException("nested too deep");
        }
    }
}
