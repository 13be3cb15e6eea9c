using System.Numerics;

namespace Lagrangians.Kernels;

/// <content>The members of a module over a layer, for generated code: the same for every elementwise Lagrangian.</content>
public static partial class Elementwise
{
    /// <inheritdoc cref="ILagrangian{TSelf, T}.Value(ReadOnlySpan{T})"/>
    public static T Value<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SumLoop.RunPrepared<T, FormulaTerms<T, TSelf, TSelf, ValueFormula>>(new(x, default, lagrangian), x.Length);

    /// <inheritdoc cref="ILagrangian{TSelf, T}.Activate(ReadOnlySpan{T}, Span{T})"/>
    public static void Activate<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, Span<T> destination)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireDestination(x, destination);
        MapLoop.RunPrepared<T, FormulaTerms<T, TSelf, TSelf, ActivationFormula>>(new(x, default, lagrangian), destination, x.Length);
    }

    /// <inheritdoc cref="ILagrangian{TSelf, T}.ValueAndActivate(ReadOnlySpan{T}, Span{T})"/>
    public static T ValueAndActivate<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, Span<T> destination)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireDestination(x, destination);
        return SumLoop.RunPrepared<T, PairTerms<T, TSelf, TSelf>>(new(x, destination, lagrangian), x.Length);
    }

    /// <inheritdoc cref="ILagrangian{TSelf, T}.Energy(ReadOnlySpan{T})"/>
    public static T Energy<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SumLoop.RunPrepared<T, FormulaTerms<T, TSelf, TSelf, EnergyFormula>>(new(x, default, lagrangian), x.Length);

    /// <inheritdoc cref="ILagrangian{TSelf, T}.Energy(ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public static T Energy<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> activations, ReadOnlySpan<T> x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireSameLength(x, activations);
        return SumLoop.RunPrepared<T, FormulaTerms<T, TSelf, TSelf, LegendreFormula>>(new(x, activations, lagrangian), x.Length);
    }

    /// <inheritdoc cref="ILagrangian{TSelf, T}.HessianProduct(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void HessianProduct<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> destination)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireSameLength(x, v);
        RequireDestination(x, destination);
        RequireDestination(v, destination);
        MapLoop.RunPrepared<T, FormulaTerms<T, TSelf, TSelf, HessianProductFormula>>(new(x, v, lagrangian), destination, x.Length);
    }
}
