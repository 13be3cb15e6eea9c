using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <content>The members of a module for one neuron, for generated code: what a loop gives for the same element.</content>
public static partial class Elementwise
{
    /// <inheritdoc cref="IElementwiseLagrangian{TSelf, T}.Value(T)"/>
    public static T Value<TSelf, T>(TSelf lagrangian, T x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At<TSelf, T, ValueFormula>(lagrangian, x);

    /// <inheritdoc cref="IElementwiseLagrangian{TSelf, T}.Activation(T)"/>
    public static T Activation<TSelf, T>(TSelf lagrangian, T x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At<TSelf, T, ActivationFormula>(lagrangian, x);

    /// <inheritdoc cref="IElementwiseLagrangian{TSelf, T}.Curvature(T)"/>
    public static T Curvature<TSelf, T>(TSelf lagrangian, T x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At<TSelf, T, CurvatureFormula>(lagrangian, x);

    /// <inheritdoc cref="IElementwiseLagrangian{TSelf, T}.Energy(T)"/>
    public static T Energy<TSelf, T>(TSelf lagrangian, T x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => At<TSelf, T, EnergyFormula>(lagrangian, x);

    /// <inheritdoc cref="IElementwiseLagrangian{TSelf, T}.ParameterDerivative(T, int)"/>
    /// <param name="given">The module as it is.</param>
    /// <param name="lagrangian">The module with every parameter within its domain.</param>
    /// <param name="x">The neuron's state.</param>
    /// <param name="parameter">The parameter's position among the learnable ones.</param>
    public static T ParameterDerivative<TSelf, T>(TSelf given, TSelf lagrangian, T x, int parameter)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = TSelf.ParameterNames.Length;
        if ((uint)parameter >= (uint)count)
            throw new ArgumentOutOfRangeException(nameof(parameter), $"There are {count} learnable parameters.");
        Span<Lane<T>> parameters = stackalloc Lane<T>[TSelf.Count];
        lagrangian.Load(0, parameters);
        Span<Lane<T>> derivatives = stackalloc Lane<T>[count];
        TSelf.ParameterDerivatives(Lane<T>.Create(x), parameters, derivatives);
        Span<T> values = stackalloc T[2 * count];
        given.CopyParametersTo(values);
        lagrangian.CopyParametersTo(values[count..]);
        return GradientLoop.OfGiven(values[parameter], values[count + parameter], Lane<T>.First(derivatives[parameter]));
    }

    private static T At<TSelf, T, TFormula>(TSelf lagrangian, T x)
        where TSelf : struct, IElementwiseFormulas<TSelf>, IParameterSource<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TFormula : struct, IFormula
    {
        Span<Lane<T>> parameters = stackalloc Lane<T>[TSelf.Count];
        lagrangian.Load(0, parameters);
        return Lane<T>.First(TFormula.At<TSelf, Lane<T>>(Lane<T>.Create(x), default, parameters));
    }
}
