using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>
/// Binds the bodies of methods and the initializers of constants. Those of helpers are kept with their compilation, since a helper may serve
/// a thousand definitions; that of the definition itself as long as it is read.
/// </summary>
internal sealed class MethodBodies(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, IBlockOperation>> Known = new();

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, IOperation>> KnownInitializers = new();

    private readonly Dictionary<IMethodSymbol, IBlockOperation> _own = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, IBlockOperation> _known = Known.GetValue(
        compilation, static _ => new ConcurrentDictionary<IMethodSymbol, IBlockOperation>(SymbolEqualityComparer.Default));

    private readonly HashSet<SyntaxTree> _files = [];

    private readonly Dictionary<SyntaxNode, int> _depths = [];

    private readonly SemanticModel _model = BodyModel.Of(compilation, tree);

    /// <summary>The file of the definition.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>The files of the helpers that were asked for.</summary>
    public IReadOnlyCollection<SyntaxTree> Files => _files;

    /// <summary>The body of a method with source, or null if it has none.</summary>
    /// <exception cref="BudgetExceededException">The body is nested too deep.</exception>
    public IBlockOperation? Find(IMethodSymbol method, bool isHelper)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || !IsHere(reference.SyntaxTree))
            return null;
        if (isHelper)
            Follow(reference.SyntaxTree);
        if (reference.GetSyntax(cancellation) is not ((MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax) and { } syntax))
            return null;
        // Whether another definition has had it bound before makes no difference to what this one may do.
        var depth = DepthOf(syntax);
        if (isHelper ? _known.TryGetValue(method, out var known) : _own.TryGetValue(method, out known))
            return known;
        var block = Bind(syntax, depth);
        if (block is null)
            return null;
        if (isHelper)
            _known.TryAdd(method, block);
        else
            _own[method] = block;
        return block;
    }

    /// <summary>The method that is read where a method is called: itself, or the twin that another assembly carries.</summary>
    public CarriedBodies.Found Resolve(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var reference, ..] && IsHere(reference.SyntaxTree) ? new(method, null) : CarriedBodies.Of(method, compilation, cancellation);

    /// <summary>What a constant, a field or a property with source is set to where it is declared, or null.</summary>
    /// <exception cref="BudgetExceededException">It is nested too deep.</exception>
    public IOperation? FindInitializer(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences is not [var reference] || !IsHere(reference.SyntaxTree))
            return null;
        // Of a constant the text stands for it: with another one the declaration is another, so that its file need not be followed.
        if (member is not IFieldSymbol { IsConst: true })
            Follow(reference.SyntaxTree);
        var initializers = KnownInitializers.GetValue(compilation, static _ => new ConcurrentDictionary<ISymbol, IOperation>(SymbolEqualityComparer.Default));
        var value = reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        if (value is null)
            return null;
        var depth = DepthOf(value);
        if (initializers.TryGetValue(member, out var known))
            return known;
        if (Operation(value, depth) is not { } initializer)
            return null;
        initializers.TryAdd(member, initializer);
        return initializer;
    }

    /// <summary>Does a static constructor of its type name the member?</summary>
    public bool MayBeSetInConstructor(ISymbol member)
    {
        foreach (var reference in member.ContainingType.StaticConstructors.SelectMany(c => c.DeclaringSyntaxReferences))
        {
            if (reference.GetSyntax(cancellation) is not ConstructorDeclarationSyntax constructor)
                continue;
            Follow(reference.SyntaxTree);
            if (constructor.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == member.Name))
                return true;
        }

        return false;
    }

    /// <summary>Does the compiler find errors in the body around the syntax? Then they are the real ones.</summary>
    public bool HasErrors(SyntaxNodeOrToken syntax)
    {
        var member = (syntax.AsNode() ?? syntax.Parent)?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null || BodyOf(member) is not { } body)
            return false;

        // That a path returns no value is said at the method's name, and so is much that has nothing to do with the body.
        const string noReturn = "CS0161";
        return ModelOf(member.SyntaxTree).GetDiagnostics(member.Span, cancellation)
            .Any(d => d.Severity == DiagnosticSeverity.Error && (d.Id == noReturn || body.Span.Contains(d.Location.SourceSpan)));
    }

    private static SyntaxNode? BodyOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody ?? method.Body,
        PropertyDeclarationSyntax property => (SyntaxNode?)property.ExpressionBody ?? (SyntaxNode?)property.Initializer ?? property.AccessorList,
        FieldDeclarationSyntax field => field.Declaration,
        _ => null,
    };

    // A carried body is read anew when the references change.
    private void Follow(SyntaxTree file)
    {
        if (!CarriedBodies.IsCarried(file))
            _files.Add(file);
    }

    // The symbols of a project that another refers to have sources too, in that project.
    private bool IsHere(SyntaxTree file) => compilation.ContainsSyntaxTree(file) || CarriedBodies.IsCarried(file);

    private SemanticModel ModelOf(SyntaxTree other) => other == tree ? _model : BodyModel.Of(CarriedBodies.HomeOf(other, compilation), other);

    private IBlockOperation? Bind(SyntaxNode syntax, int depth) => Operation(syntax, depth) switch
    {
        IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        // Of a property that is an expression.
        IBlockOperation block => block,
        _ => null,
    };

    // Once for each definition, which it is counted for.
    private int DepthOf(SyntaxNode syntax) => _depths.TryGetValue(syntax, out var known) ? known : _depths[syntax] = SyntaxNesting.Check(syntax, cancellation);

    private IOperation? Operation(SyntaxNode syntax, int depth)
    {
        Budget.Enter();
        try
        {
            // Where the compiler makes operations of what it has bound, it does not look at the stack.
            return depth > SyntaxNesting.Shallow ? RoomyStack.RunDeep(() => ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation)) : ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            RoomyStack.NoteShortage();
            throw new BudgetExceededException("nested too deep");
        }
    }
}
