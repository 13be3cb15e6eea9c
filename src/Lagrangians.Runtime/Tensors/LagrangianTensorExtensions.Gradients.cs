using System.Numerics;
using System.Numerics.Tensors;
using Lagrangians.Tensors;

namespace Lagrangians;

public static partial class LagrangianTensorExtensions
{
    /// <summary>∂L/∂θ for each learnable parameter θ, summed over the slices of a tensor along an axis: the gradient of a batch.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="destination">Takes the derivatives in the flat form: at least <see cref="ILagrangian{TSelf, T}.ParameterCount"/> elements, apart from <paramref name="x"/>.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static void ParameterGradient<TSelf, T>(this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, Span<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Gradient<ParameterGradientOfSlice, TSelf, T>(lagrangian, x, x, destination, axis);

    /// <summary>Σ upstream·∂g/∂θ for each learnable parameter θ, where g is the activation, over all slices of a tensor along an axis.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="upstream">Of the same shape.</param>
    /// <param name="destination">Takes the derivatives in the flat form: at least <see cref="ILagrangian{TSelf, T}.ParameterCount"/> elements, apart from the inputs.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The shapes differ; or <paramref name="destination"/> is too short.</exception>
    public static void ActivationParameterProduct<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> upstream, Span<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Gradient<ActivationProductOfSlice, TSelf, T>(lagrangian, x, upstream, destination, axis);

    /// <summary>L and ∇L of every slice of a tensor along an axis, each slice read once.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="destination">Takes the activations: of the same shape; may be <paramref name="x"/> itself.</param>
    /// <param name="values">Takes the values: of the shape of <paramref name="x"/> without the axis; where no axis is left, one element of any rank.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">A shape does not fit; or what is written overlaps something else.</exception>
    public static void ValueAndActivate<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, in TensorSpan<T> values, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.ValueAndActivate<TSelf, T>(lagrangian, x, destination, values, axis);

    /// <inheritdoc cref="ValueAndActivate{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T}, in TensorSpan{T}, in TensorSpan{T}, int?)"/>
    public static void ValueAndActivate<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> x, Tensor<T> destination, Tensor<T> values, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(values);
        SliceLoops.ValueAndActivate<TSelf, T>(lagrangian, x, destination, values, axis);
    }

    /// <summary>g·x − L(x) of every slice of a tensor along an axis, for activations g.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="activations">The activations, of the shape of <paramref name="x"/>.</param>
    /// <param name="x">The neurons' states: a tensor of any rank and strides.</param>
    /// <param name="destination">Of the shape of <paramref name="x"/> without the axis; where no axis is left, one element of any rank.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">A shape does not fit; or <paramref name="destination"/> overlaps an input.</exception>
    public static void Energy<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> activations, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => SliceLoops.Energy<TSelf, T>(lagrangian, activations, x, destination, axis);

    /// <inheritdoc cref="Energy{TSelf, T}(TSelf, in ReadOnlyTensorSpan{T}, in ReadOnlyTensorSpan{T}, in TensorSpan{T}, int?)"/>
    public static void Energy<TSelf, T>(
        this TSelf lagrangian, in ReadOnlyTensorSpan<T> activations, in ReadOnlyTensorSpan<T> x, Tensor<T> destination, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        SliceLoops.Energy<TSelf, T>(lagrangian, activations, x, destination, axis);
    }

    /// <summary>The activation ∇L of every slice of a tensor along an axis, as a new tensor.</summary>
    /// <param name="lagrangian">The module.</param>
    /// <param name="x">The neurons' states.</param>
    /// <param name="axis">The axis along which the Lagrangian acts, as in NumPy: from 0, or negative from the end; null for all elements as one vector in row-major order.</param>
    /// <typeparam name="TSelf">The module's type.</typeparam>
    /// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static Tensor<T> Activate<TSelf, T>(this TSelf lagrangian, Tensor<T> x, int? axis = -1)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        var destination = Tensor.CreateFromShape<T>(x.Lengths);
        SliceLoops.Activate<TSelf, T>(lagrangian, x, destination, axis);
        return destination;
    }
}
