using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolKind = Lagrangians.Generator.Symbols.SymbolKind;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>What each expression of a method means, for what is to be written in its place.</summary>
/// <param name="keepsLocals">Whether a local variable is a symbol of its own, and not what it holds.</param>
internal sealed class BodyRecording(bool keepsLocals)
{
    // Below the positions that have a meaning.
    private const int FirstLocal = -1_000;

    private readonly Dictionary<SyntaxNode, Expr> _values = [];
    private readonly Dictionary<IOperation, Expr> _read = [];
    private readonly HashSet<SyntaxNode> _ambiguous = [];
    private readonly HashSet<ISymbol> _changing = new(SymbolEqualityComparer.Default);
    private readonly List<RecordedLambda> _lambdas = [];
    private int _locals;

    /// <summary>The expressions of the method, as nodes of one algebra.</summary>
    public IReadOnlyDictionary<SyntaxNode, Expr> Values => _values;

    /// <summary>The lambdas over elements.</summary>
    public IReadOnlyList<RecordedLambda> Lambdas => _lambdas;

    /// <summary>Has a local variable become a symbol?</summary>
    public bool HasLocals => _locals > 0;

    /// <summary>Reads the body of a definition that was accepted; null where it is too large.</summary>
    public static (BodyRecording Recording, Algebra Algebra)? Of(
        IMethodSymbol written, Definition definition, Compilation compilation, bool keepsLocals, CancellationToken cancellation)
    {
        var bodies = new MethodBodies(compilation, written.DeclaringSyntaxReferences[0].SyntaxTree, cancellation);
        var recording = new BodyRecording(keepsLocals);
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            new BodyReader(bodies, algebra, new ValuesOfLiterals(), recording).Read(written, [.. definition.Method.Parameters.Select(p => algebra.Import(p.Symbol))]);
            return (recording, algebra);
        }
        catch (Exception reason) when (reason is BudgetExceededException or NotSymbolicException)
        {
            return null;
        }
    }

    /// <summary>Finds the local variables that hold one value here and another there: those are never symbols of their own.</summary>
    public void Follow(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            IEnumerable<ISymbol> changed = operation switch
            {
                IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(r => r.Local),
                IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } => [target.Local],
                ILoopOperation loop => loop.Descendants().OfType<IVariableDeclaratorOperation>().Select(d => d.Symbol),
                _ => [],
            };
            _changing.UnionWith(changed);
        }
    }

    // Of nested operations at one place the outermost comes last. What is read again with another meaning, in a loop, has none by itself.
    public void Add(IOperation operation, Expr value)
    {
        if (_read.TryGetValue(operation, out var before) && !ReferenceEquals(before, value))
            _ambiguous.Add(operation.Syntax);
        _read[operation] = value;
        if (_ambiguous.Contains(operation.Syntax))
            _values.Remove(operation.Syntax);
        else
            _values[operation.Syntax] = value;
    }

    public void AddLambda(IOperation lambda, Expr[] elements, List<Expr> vectors) => _lambdas.Add(new(lambda.Syntax, elements, vectors));

    /// <summary>The symbol of a local variable, or null where it is what it holds.</summary>
    public Expr? Local(Algebra algebra, ILocalSymbol local, Expr value) => keepsLocals && !_changing.Contains(local) && (local.Type.IsNumeric() || local.Type.IsVector())
        ? algebra.Symbol(local.Name, FirstLocal - _locals++, value.VariesByElement ? SymbolKind.ElementParameter : SymbolKind.Parameter, algebra.Bounds(value))
        : null;
}

/// <summary>A lambda over the elements of vectors.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Elements">The symbols of its parameters.</param>
/// <param name="Vectors">The vectors that they are the elements of.</param>
internal sealed record RecordedLambda(SyntaxNode Syntax, IReadOnlyList<Expr> Elements, IReadOnlyList<Expr> Vectors);
