using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>A function of one element, written once for every width.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The function at some elements side by side. A lane's result depends on that lane only.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="index">The position of the first lane, for a kernel that reads per-element parameters.</param>
    /// <typeparam name="V">The lanes.</typeparam>
    V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T>;
}

/// <summary>A function of two elements at the same position, written once for every width.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IBinaryElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc cref="IElementwiseKernel{T}.Evaluate{V}(V, int)"/>
    /// <param name="x">The elements.</param>
    /// <param name="y">The second operand, e.g. the vector of a Hessian product.</param>
    /// <param name="index">The position of the first lane, for a kernel that reads per-element parameters.</param>
    V Evaluate<V>(V x, V y, int index) where V : unmanaged, ILanes<V, T>;
}
