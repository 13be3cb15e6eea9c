using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Lowering;

/// <summary>The numbers that steps are run with.</summary>
internal interface INumbers<T>
{
    /// <summary>A constant, which is exact in the type that it has in the source.</summary>
    T Number(NumberStep number);

    /// <summary>The operator's result; the second operand is the first where there is one only.</summary>
    T Apply(OperatorStep operation, T left, T right);

    /// <summary>The number in another type: as a <c>float</c>, without the digits of wide lanes, or as an argument holds it.</summary>
    T Convert(Step conversion, T value);

    /// <summary>The function's result. The array is the caller's.</summary>
    T Call(FunctionStep function, T[] arguments);

    /// <summary>Does the comparison hold? None does with NaN.</summary>
    bool Holds(Comparison comparison, T left, T right);

    /// <summary>The reduction of at least one element.</summary>
    T Reduce(string reduction, T[] elements);
}
