using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>The body of one method as an expression, or why there is none.</summary>
/// <param name="Expr">The expression, or null.</param>
/// <param name="Refusal">The construct that is not symbolic; null also where the compiler itself reports an error.</param>
/// <param name="Bound">The bound of the budget that was reached, or null.</param>
/// <param name="Files">The files of the methods that it calls.</param>
internal sealed record BodyReading(Expr? Expr, IReadOnlyCollection<SyntaxTree> Files, NotSymbolicException? Refusal = null, string? Bound = null)
{
    /// <summary>What it means, where that is not what it says; or null.</summary>
    public Meaning? Meaning { get; init; }

    /// <summary>What the body needs so that it has a value, as it is written; null where that is too much to follow.</summary>
    public IReadOnlyList<Requirement>? Requirements { get; init; }

    /// <summary>Reads the body of a method whose parameters stand for the given ones, by position.</summary>
    public static BodyReading Of(IMethodSymbol written, EquatableArray<Parameter> parameters, Compilation compilation, CancellationToken cancellation)
    {
        var bodies = new MethodBodies(compilation, written.DeclaringSyntaxReferences[0].SyntaxTree, cancellation);
        try
        {
            var values = new ValuesOfLiterals();
            var symbols = parameters.Select(p => p.Symbol).ToArray();
            var (body, requirements) = Read(symbols, values);
            var meaning = MeaningReader.Of(parameters, body, values, Read);
            return new BodyReading(meaning?.Emitted ?? body, bodies.Files) { Meaning = meaning?.Meaning, Requirements = requirements };
        }
        catch (NotSymbolicException refusal)
        {
            return new BodyReading(null, bodies.Files, bodies.HasErrors(refusal.Syntax) ? null : refusal);
        }
        catch (BudgetExceededException bound)
        {
            return new BodyReading(null, bodies.Files, Bound: bound.Message);
        }

        (Expr, IReadOnlyList<Requirement>?) Read(Symbol[] symbols, Literals literals)
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation));
            var reader = new BodyReader(bodies, algebra, literals);
            return (reader.Read(written, [.. symbols.Select(algebra.Import)]), reader.Requirements);
        }
    }
}
