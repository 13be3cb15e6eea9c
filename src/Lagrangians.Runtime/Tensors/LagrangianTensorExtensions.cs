using System.Numerics;
using System.Numerics.Tensors;
using Lagrangians.Tensors;

namespace Lagrangians;

/// <summary>
/// Lagrangians over tensors of any shape: each acts along an axis, slice by slice, or on all elements as one vector. An elementwise
/// one gives the same activations along any axis, and the sum of its values along it.
/// </summary>
/// <remarks>
/// Tensors may be strided, sliced, transposed and, as inputs, broadcast. Nothing is allocated: a slice that is not contiguous goes through
/// the stack or a pooled array. What a Lagrangian throws for a span, e.g. for an empty one, it throws for a slice.
/// </remarks>
public static partial class LagrangianTensorExtensions
{
    /// <summary>The activation ∇L of every slice of a tensor along an axis.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="destination">Of the same shape; may be <paramref name="x"/> itself.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">
    /// The shapes differ; or <paramref name="destination"/> overlaps <paramref name="x"/> without being it, or has several elements in one place.
    /// </exception>
    public static void Activate<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Activate<TSelf, T>(lagrangian, x, destination, axis);

    /// <inheritdoc cref="Activate{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T}, in TensorSpan{T}, int?)"/>
    public static void Activate<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, Tensor<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        SliceLoops.Activate<TSelf, T>(lagrangian, x, destination, axis);
    }

    /// <summary>The Hessian product ∇²L·v of every slice of a tensor along an axis.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="v">Of the same shape.</param>
    /// <param name="destination">Of the same shape; may be <paramref name="x"/> or <paramref name="v"/> itself.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">
    /// The shapes differ; or <paramref name="destination"/> overlaps an input without being it, or has several elements in one place.
    /// </exception>
    public static void HessianProduct<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> v, in TensorSpan<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.HessianProduct<TSelf, T>(lagrangian, x, v, destination, axis);

    /// <inheritdoc cref="HessianProduct{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T}, in ReadOnlyTensorSpan{T}, in TensorSpan{T}, int?)"/>
    public static void HessianProduct<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> v, Tensor<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        SliceLoops.HessianProduct<TSelf, T>(lagrangian, x, v, destination, axis);
    }
}
