using System.Numerics;

namespace Lagrangians;

/// <summary>A Lagrangian that is a sum over its elements, L(x) = Σᵢ F(xᵢ): what it is for one neuron.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IElementwiseLagrangian<TSelf, T> : ILagrangian<TSelf, T>, IElementwiseFormulas<TSelf>, IParameterSource<T>
    where TSelf : struct, IElementwiseLagrangian<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>F(x).</summary>
    T Value(T x);

    /// <summary>F′(x).</summary>
    T Activation(T x);

    /// <summary>F″(x).</summary>
    T Curvature(T x);

    /// <summary>x·F′(x) − F(x).</summary>
    T Energy(T x);

    /// <summary>∂F/∂θ at x.</summary>
    /// <param name="x">The neuron's state.</param>
    /// <param name="parameter">θ's position among the learnable parameters.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    T ParameterDerivative(T x, int parameter);
}
