using System.Numerics;
using System.Numerics.Tensors;
using Lagrangians.Tensors;

namespace Lagrangians;

public static partial class LagrangianTensorExtensions
{
    /// <summary>The value L of every slice of a tensor along an axis.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="destination">
    /// Of the shape of <paramref name="x"/> without the axis; where no axis is left, one element of any rank (a span of rank 0 has none).
    /// </param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> has another shape, overlaps <paramref name="x"/>, or has several elements in one place.
    /// </exception>
    public static void Value<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Reduce<ValueReduction, TSelf, T>(lagrangian, x, destination, axis);

    /// <inheritdoc cref="Value{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T}, in TensorSpan{T}, int?)"/>
    public static void Value<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, Tensor<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        SliceLoops.Reduce<ValueReduction, TSelf, T>(lagrangian, x, destination, axis);
    }

    /// <summary>The value L of all elements of a tensor as one vector, in row-major order.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    public static T Value<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Reduce<ValueReduction, TSelf, T>(lagrangian, x);

    /// <inheritdoc cref="Value{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T})"/>
    public static T Value<TSelf, T>(this TSelf lagrangian, in TensorSpan<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Reduce<ValueReduction, TSelf, T>(lagrangian, x);

    /// <inheritdoc cref="Value{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T})"/>
    public static T Value<TSelf, T>(this TSelf lagrangian, Tensor<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return SliceLoops.Reduce<ValueReduction, TSelf, T>(lagrangian, x);
    }
}
