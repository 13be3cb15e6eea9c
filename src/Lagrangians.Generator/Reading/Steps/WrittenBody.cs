using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Steps;

/// <summary>The body of a definition as it is written, for what C# itself makes of it.</summary>
/// <param name="Result">The step whose result is returned.</param>
/// <param name="Syntax">Where the steps stand in the method itself; those of inlined methods stand nowhere.</param>
internal sealed record WrittenBody(Step Result, IReadOnlyDictionary<Step, SyntaxNode> Syntax)
{
    /// <summary>Reads the body of a definition that was accepted; null where it is too large to be run.</summary>
    public static WrittenBody? Of(IMethodSymbol method, Definition definition, Compilation compilation, CancellationToken cancellation)
    {
        var written = method.Written();
        var bodies = new MethodBodies(compilation, written.DeclaringSyntaxReferences[0].SyntaxTree, cancellation);
        try
        {
            return Budget.OfStage(StageBudgets.Reading, cancellation).Run(() =>
            {
                var reader = new StepReader(bodies, FunctionLibrary.NewAlgebra(new Budget(cancellation)));
                var result = reader.Read(written, [.. definition.Method.Parameters.Select(p => p.Symbol)]);
                return new WrittenBody(result, reader.Syntax);
            });
        }
        catch (Exception reason) when (reason is BudgetExceededException or NotSymbolicException)
        {
            return null;
        }
    }
}
