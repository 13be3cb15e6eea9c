using System.Numerics;

namespace Lagrangians.Kernels;

/// <summary>The members of <see cref="IParallelLagrangian{T}"/>, for generated code.</summary>
public static class ParallelLayers
{
    /// <inheritdoc cref="IParallelLagrangian{T}.Activate(ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    public static void Activate<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireDestination(x.Span, destination.Span);
        ParallelBlocks<T>.ForEach(x.Length, options, (start, length) => lagrangian.Activate(x.Span.Slice(start, length), destination.Span.Slice(start, length)));
    }

    /// <inheritdoc cref="IParallelLagrangian{T}.HessianProduct(ReadOnlyMemory{T}, ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    public static void HessianProduct<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, ReadOnlyMemory<T> v, Memory<T> destination, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireSameLength(x.Span, v.Span, nameof(v));
        Elementwise.RequireDestination(x.Span, destination.Span);
        Elementwise.RequireDestination(v.Span, destination.Span);
        ParallelBlocks<T>.ForEach(
            x.Length, options, (start, length) => lagrangian.HessianProduct(x.Span.Slice(start, length), v.Span.Slice(start, length), destination.Span.Slice(start, length)));
    }

    /// <inheritdoc cref="IParallelLagrangian{T}.Value(ReadOnlyMemory{T}, ParallelOptions)"/>
    public static T Value<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => ParallelBlocks<T>.Sum(x.Length, options, (start, length) => lagrangian.Value(x.Span.Slice(start, length)));

    /// <inheritdoc cref="IParallelLagrangian{T}.ValueAndActivate(ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    public static T ValueAndActivate<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireDestination(x.Span, destination.Span);
        return ParallelBlocks<T>.Sum(
            x.Length, options, (start, length) => lagrangian.ValueAndActivate(x.Span.Slice(start, length), destination.Span.Slice(start, length)));
    }

    /// <inheritdoc cref="IParallelLagrangian{T}.Energy(ReadOnlyMemory{T}, ParallelOptions)"/>
    public static T Energy<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => ParallelBlocks<T>.Sum(x.Length, options, (start, length) => lagrangian.Energy(x.Span.Slice(start, length)));

    /// <inheritdoc cref="IParallelLagrangian{T}.Energy(ReadOnlyMemory{T}, ReadOnlyMemory{T}, ParallelOptions)"/>
    public static T Energy<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> activations, ReadOnlyMemory<T> x, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireSameLength(x.Span, activations.Span, nameof(activations));
        return ParallelBlocks<T>.Sum(
            x.Length, options, (start, length) => lagrangian.Energy(activations.Span.Slice(start, length), x.Span.Slice(start, length)));
    }

    /// <inheritdoc cref="IParallelLagrangian{T}.ParameterGradient(ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    public static void ParameterGradient<TSelf, T>(TSelf lagrangian, ReadOnlyMemory<T> x, Memory<T> destination, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireCapacity(destination.Span, lagrangian.ParameterCount, nameof(destination));
        ParallelBlocks<T>.Sums(
            x.Length, lagrangian.ParameterCount, options, (start, length, sums) => lagrangian.ParameterGradient(x.Span.Slice(start, length), sums), destination.Span);
    }

    /// <inheritdoc cref="IParallelLagrangian{T}.ActivationParameterProduct(ReadOnlyMemory{T}, ReadOnlyMemory{T}, Memory{T}, ParallelOptions)"/>
    public static void ActivationParameterProduct<TSelf, T>(
        TSelf lagrangian, ReadOnlyMemory<T> x, ReadOnlyMemory<T> upstream, Memory<T> destination, ParallelOptions options)
        where TSelf : struct, IElementwiseLagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Elementwise.RequireSameLength(x.Span, upstream.Span, nameof(upstream));
        Elementwise.RequireCapacity(destination.Span, lagrangian.ParameterCount, nameof(destination));
        ParallelBlocks<T>.Sums(
            x.Length, lagrangian.ParameterCount, options,
            (start, length, sums) => lagrangian.ActivationParameterProduct(x.Span.Slice(start, length), upstream.Span.Slice(start, length), sums), destination.Span);
    }
}
