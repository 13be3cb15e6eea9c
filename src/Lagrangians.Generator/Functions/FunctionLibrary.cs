using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>Every function that the project knows, found by name.</summary>
internal sealed partial class FunctionLibrary : IFunctionTable
{
    /// <summary>An algebra over these functions.</summary>
    public static Algebra NewAlgebra(Budget budget) => throw new NotImplementedException();

    /// <summary>What a C# method of <c>Math</c>, <c>MathF</c>, <c>double</c>, <c>float</c> or <c>SpecialFunctions</c> means, or null if it is not symbolic.</summary>
    public static Spelling? FindSpelling(string method, int arity) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Expr? Evaluate(Algebra algebra, string function, Expr[] arguments) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Interval Range(Algebra algebra, Call call) => throw new NotImplementedException();
}
