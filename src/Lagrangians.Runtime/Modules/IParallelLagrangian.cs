using System.Numerics;

namespace Lagrangians;

/// <summary>
/// An elementwise Lagrangian over long layers on several threads. The results have the bits of the members over spans, whatever the number of threads: each element
/// is for itself, and sums are made of the same parts in the same order.
/// </summary>
/// <remarks>
/// It pays from some ten thousand elements on, where there is more to compute than memory takes to bring. What a member over spans throws, these throw before
/// anything is written. Memory must not be written to by others until they return.
/// </remarks>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IParallelLagrangian<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The activation ∇L(x).</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it without being it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; a part of <paramref name="destination"/> may be written.</exception>
    void Activate(ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options);

    /// <summary>The Hessian product ∇²L(x)·v.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="v">As long as <paramref name="x"/>.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be one of the inputs itself.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException">The lengths differ, or <paramref name="destination"/> is too short, or overlaps an input without being it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; a part of <paramref name="destination"/> may be written.</exception>
    void HessianProduct(ReadOnlyMemory<T> x, ReadOnlyMemory<T> v, Memory<T> destination, ParallelOptions options);

    /// <summary>L(x).</summary>
    /// <inheritdoc cref="ValueAndActivate(ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    T Value(ReadOnlyMemory<T> x, ParallelOptions options);

    /// <summary>L(x) and ∇L(x) in one pass over memory.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">At least as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="x"/>, or overlaps it without being it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    T ValueAndActivate(ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options);

    /// <summary>The energy x·∇L(x) − L(x).</summary>
    /// <inheritdoc cref="ValueAndActivate(ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    T Energy(ReadOnlyMemory<T> x, ParallelOptions options);

    /// <summary>g·x − L(x) for activations g.</summary>
    /// <param name="activations">As long as <paramref name="x"/>.</param>
    /// <param name="x">The neurons' states.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    T Energy(ReadOnlyMemory<T> activations, ReadOnlyMemory<T> x, ParallelOptions options);

    /// <summary>∂L/∂θ for each learnable parameter θ, in the flat form.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="destination">Takes the derivatives.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void ParameterGradient(ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options);

    /// <summary>Σᵢ upstreamᵢ·∂gᵢ/∂θ for each learnable parameter θ, where g is the activation, in the flat form.</summary>
    /// <param name="x">The neurons' states.</param>
    /// <param name="upstream">As long as <paramref name="x"/>.</param>
    /// <param name="destination">Takes the derivatives.</param>
    /// <param name="options">How many threads at most, and how to cancel.</param>
    /// <exception cref="ArgumentException">The lengths differ, or <paramref name="destination"/> is too short.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void ActivationParameterProduct(ReadOnlyMemory<T> x, ReadOnlyMemory<T> upstream, Memory<T> destination, ParallelOptions options);
}
