using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Execution;

/// <summary>The numbers that a body is computed with.</summary>
internal interface INumbers<T>
{
    /// <summary>A constant, which is exact in the type that it has in the source.</summary>
    T Number(double value);

    /// <summary>The operator's result.</summary>
    T Apply(Operator @operator, T left, T right, bool isSingle);

    /// <summary>The number as a <c>float</c>.</summary>
    T Round(T value);

    /// <summary>The function's result.</summary>
    T Call(Expr meaning, T[] arguments, bool isSingle);

    /// <summary>Does the comparison hold? None does with NaN.</summary>
    bool Holds(Comparison comparison, T left, T right);

    /// <summary>The reduction of at least one element.</summary>
    T Reduce(string reduction, T[] elements);
}
