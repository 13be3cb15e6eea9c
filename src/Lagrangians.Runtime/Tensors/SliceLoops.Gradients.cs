using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Tensors;

/// <summary>The derivatives in the parameters that a slice adds to those of a batch.</summary>
internal interface ISliceGradient
{
    static abstract bool TakesSecond { get; }

    static abstract void Of<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> destination)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

internal readonly struct ParameterGradientOfSlice : ISliceGradient
{
    public static bool TakesSecond => false;

    public static void Of<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> destination)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => lagrangian.ParameterGradient(x, destination);
}

internal readonly struct ActivationProductOfSlice : ISliceGradient
{
    public static bool TakesSecond => true;

    public static void Of<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x, ReadOnlySpan<T> second, Span<T> destination)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => lagrangian.ActivationParameterProduct(x, second, destination);
}

/// <content>What takes two tensors to a number for each slice, or to one vector for all.</content>
internal static partial class SliceLoops
{
    internal static void Gradient<TGradient, TSelf, T>(
        TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> second, Span<T> destination, int? axis)
        where TGradient : struct, ISliceGradient
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireSameShape(x, second, "upstream");
        var count = lagrangian.ParameterCount;
        Elementwise.RequireCapacity(destination, count);
        var states = new SlicedTensor<T>(x, along, nameof(x));
        var others = new SlicedTensor<T>(second, along, "upstream");
        using var copiedStates = new ScratchBuffer<T>(states.IsContiguous ? 0 : states.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        using var copiedOthers = new ScratchBuffer<T>(others.IsContiguous || !TGradient.TakesSecond ? 0 : others.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        using var buffer = new ScratchBuffer<T>(3 * count, stackalloc T[ScratchBuffer<T>.StackLength]);
        var gradient = buffer.Span[..count];
        var sums = buffer.Span[count..(2 * count)];
        var lost = buffer.Span[(2 * count)..];
        sums.Clear();
        lost.Clear();
        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        while (index.MoveNext())
        {
            TGradient.Of(lagrangian, states.SliceOrCopy(index, copiedStates.Span), TGradient.TakesSecond ? others.SliceOrCopy(index, copiedOthers.Span) : default, gradient);
            // What each addition loses is kept, so that the number of slices does not show.
            for (var i = 0; i < count; i++)
            {
                var sum = DoubleWord<Lane<T>, T>.TwoSum(Lane<T>.Create(sums[i]), Lane<T>.Create(gradient[i]));
                var error = Lane<T>.First(sum.Low);
                lost[i] += T.IsFinite(error) ? error : T.Zero;
                sums[i] = Lane<T>.First(sum.High);
            }
        }

        for (var i = 0; i < count; i++)
            destination[i] = sums[i] + lost[i];
    }

    internal static void ValueAndActivate<TSelf, T>(
        TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> destination, in TensorSpan<T> values, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireSameShape(x, destination, nameof(destination));
        TensorRequirements.RequireDistinctElements(destination, nameof(destination));
        TensorRequirements.RequireOwnMemoryOrSame(x, destination, nameof(destination));
        TensorRequirements.RequireShapeWithoutAxis(x, along, values, nameof(values));
        TensorRequirements.RequireDistinctElements<T>(values, nameof(values));
        TensorRequirements.RequireOwnMemory(x, values, nameof(values));
        TensorRequirements.RequireOwnMemory(destination, values, nameof(values));

        var source = new SlicedTensor<T>(x, along, nameof(x));
        var target = new SlicedTensor<T>(destination, along, nameof(destination));
        using var buffer = new ScratchBuffer<T>(target.IsContiguous ? 0 : target.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        ref var first = ref values.GetPinnableReference();
        while (index.MoveNext())
        {
            var output = target.IsContiguous ? target.Slice(index) : buffer.Span;
            var value = lagrangian.ValueAndActivate(source.SliceOrCopy(index, output), output);
            if (!target.IsContiguous)
                target.Scatter(index, output);
            Unsafe.Add(ref first, index.OffsetWithoutAxis(values.Strides)) = value;
        }
    }

    internal static void Energy<TSelf, T>(
        TSelf lagrangian, in ReadOnlyTensorSpan<T> activations, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireSameShape(x, activations, nameof(activations));
        TensorRequirements.RequireShapeWithoutAxis(x, along, destination, nameof(destination));
        TensorRequirements.RequireDistinctElements<T>(destination, nameof(destination));
        TensorRequirements.RequireOwnMemory(x, destination, nameof(destination));
        TensorRequirements.RequireOwnMemory(activations, destination, nameof(destination));

        var states = new SlicedTensor<T>(x, along, nameof(x));
        var gradients = new SlicedTensor<T>(activations, along, nameof(activations));
        using var copiedStates = new ScratchBuffer<T>(states.IsContiguous ? 0 : states.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        using var copiedGradients = new ScratchBuffer<T>(gradients.IsContiguous ? 0 : gradients.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        ref var first = ref destination.GetPinnableReference();
        while (index.MoveNext())
        {
            var energy = lagrangian.Energy(gradients.SliceOrCopy(index, copiedGradients.Span), states.SliceOrCopy(index, copiedStates.Span));
            Unsafe.Add(ref first, index.OffsetWithoutAxis(destination.Strides)) = energy;
        }
    }
}
