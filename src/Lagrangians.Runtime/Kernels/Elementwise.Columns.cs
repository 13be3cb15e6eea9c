using System.Numerics;

namespace Lagrangians.Kernels;

/// <content>A Lagrangian whose parameters are given for each element, for generated code.</content>
public static partial class Elementwise
{
    /// <summary>F′ of each element with parameters of its own.</summary>
    /// <param name="lagrangian">Any module of the Lagrangian; its own parameters do not count.</param>
    /// <param name="x">The elements.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be it, or one of the parameters.</param>
    /// <param name="parameters">All parameters of the definition, in order.</param>
    /// <exception cref="ArgumentException">
    /// A parameter has another length than <paramref name="x"/>; or <paramref name="destination"/> is shorter, or overlaps an input without being it.
    /// </exception>
    public static void Activate<TSelf, T, TColumns>(TSelf lagrangian, ReadOnlySpan<T> x, Span<T> destination, TColumns parameters)
        where TSelf : struct, IElementwiseFormulas<TSelf>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TColumns : IColumns<T>, allows ref struct
    {
        parameters.RequireSameLength(x);
        RequireDestination(x, destination);
        parameters.RequireDestination(destination);
        MapLoop.RunPrepared<T, FormulaTerms<T, TSelf, TColumns, ActivationFormula>>(new(x, default, parameters), destination, x.Length);
    }

    /// <summary>Σ F(xᵢ) with parameters of its own for each element; 0 of none.</summary>
    /// <param name="lagrangian">Any module of the Lagrangian; its own parameters do not count.</param>
    /// <param name="x">The elements.</param>
    /// <param name="parameters">All parameters of the definition, in order.</param>
    /// <exception cref="ArgumentException">A parameter has another length than <paramref name="x"/>.</exception>
    public static T Value<TSelf, T, TColumns>(TSelf lagrangian, ReadOnlySpan<T> x, TColumns parameters)
        where TSelf : struct, IElementwiseFormulas<TSelf>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TColumns : IColumns<T>, allows ref struct
    {
        parameters.RequireSameLength(x);
        return SumLoop.RunPrepared<T, FormulaTerms<T, TSelf, TColumns, ValueFormula>>(new(x, default, parameters), x.Length);
    }
}
