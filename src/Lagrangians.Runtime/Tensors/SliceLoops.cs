using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Tensors;

/// <summary>A Lagrangian over the slices of tensors. Slices that are contiguous are computed in place; others by way of one buffer each.</summary>
internal static partial class SliceLoops
{
    // As many as lie side by side in registers, and how long they may be for that.
    private const int Several = SliceNumber<float>.Count;
    private const int LongestOfSeveral = TermBlock.Capacity;

    internal static void Activate<TSelf, T>(TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> destination, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireSameShape(x, destination, nameof(destination));
        TensorRequirements.RequireDistinctElements(destination, nameof(destination));
        TensorRequirements.RequireOwnMemoryOrSame(x, destination, nameof(destination));

        var source = new SlicedTensor<T>(x, along, nameof(x));
        var target = new SlicedTensor<T>(destination, along, nameof(destination));
        if (source.AreInOrder && target.AreInOrder)
        {
            TSelf.ActivateSlices(lagrangian, source.All, target.All, source.All.Length / source.SliceLength);
            return;
        }

        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        if (source.SliceLength is > 0 and <= LongestOfSeveral)
        {
            ActivateSeveral(lagrangian, source, target, index, new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]));
            return;
        }

        using var buffer = new ScratchBuffer<T>(target.IsContiguous ? 0 : target.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        while (index.MoveNext())
        {
            var output = target.IsContiguous ? target.Slice(index) : buffer.Span;
            lagrangian.Activate(source.SliceOrCopy(index, output), output);
            if (!target.IsContiguous)
                target.Scatter(index, output);
        }
    }

    // Slices that are short, some at a time: they are copied and written back, wherever they are.
    private static void ActivateSeveral<TSelf, T>(TSelf lagrangian, in SlicedTensor<T> source, in SlicedTensor<T> target, SliceIndex index, SliceIndex written)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var length = source.SliceLength;
        using var buffer = new ScratchBuffer<T>(Several * length, stackalloc T[ScratchBuffer<T>.StackLength]);
        for (var isLast = false; !isLast;)
        {
            var count = 0;
            for (; count < Several && !(isLast = !index.MoveNext()); count++)
                source.CopyTo(index, buffer.Span.Slice(count * length, length));
            if (count == 0)
                return;
            var slices = buffer.Span[..(count * length)];
            TSelf.ActivateSlices(lagrangian, slices, slices, count);
            for (var i = 0; i < count; i++)
            {
                written.MoveNext();
                target.Write(written, slices.Slice(i * length, length));
            }
        }
    }

    internal static void HessianProduct<TSelf, T>(
        TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> v, in ReadOnlyTensorSpan<T> destination, int? axis)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireSameShape(x, v, nameof(v));
        TensorRequirements.RequireSameShape(x, destination, nameof(destination));
        TensorRequirements.RequireDistinctElements(destination, nameof(destination));
        TensorRequirements.RequireOwnMemoryOrSame(x, destination, nameof(destination));
        TensorRequirements.RequireOwnMemoryOrSame(v, destination, nameof(destination));

        var states = new SlicedTensor<T>(x, along, nameof(x));
        var vectors = new SlicedTensor<T>(v, along, nameof(v));
        var target = new SlicedTensor<T>(destination, along, nameof(destination));
        using var copiedStates = new ScratchBuffer<T>(states.IsContiguous ? 0 : states.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        using var copiedVectors = new ScratchBuffer<T>(
            vectors.IsContiguous && target.IsContiguous ? 0 : target.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        while (index.MoveNext())
        {
            // A destination that is not contiguous takes the copied vector's place, which the convention allows.
            var output = target.IsContiguous ? target.Slice(index) : copiedVectors.Span;
            lagrangian.HessianProduct(states.SliceOrCopy(index, copiedStates.Span), vectors.SliceOrCopy(index, copiedVectors.Span), output);
            if (!target.IsContiguous)
                target.Scatter(index, output);
        }
    }

    internal static void Reduce<TReduction, TSelf, T>(TSelf lagrangian, in ReadOnlyTensorSpan<T> x, in TensorSpan<T> destination, int? axis)
        where TReduction : ISliceReduction
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var along = Axis.Resolve(axis, x.Rank);
        TensorRequirements.RequireShapeWithoutAxis(x, along, destination, nameof(destination));
        TensorRequirements.RequireDistinctElements<T>(destination, nameof(destination));
        TensorRequirements.RequireOwnMemory(x, destination, nameof(destination));

        var source = new SlicedTensor<T>(x, along, nameof(x));
        using var buffer = new ScratchBuffer<T>(source.IsContiguous ? 0 : source.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        var index = new SliceIndex(x.Lengths, along, stackalloc nint[SliceIndex.StackRank]);
        ref var first = ref destination.GetPinnableReference();
        while (index.MoveNext())
        {
            var result = TReduction.Reduce(lagrangian, source.SliceOrCopy(index, buffer.Span));
            Unsafe.Add(ref first, index.OffsetWithoutAxis(destination.Strides)) = result;
        }
    }

    internal static T Reduce<TReduction, TSelf, T>(TSelf lagrangian, in ReadOnlyTensorSpan<T> x)
        where TReduction : ISliceReduction
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var source = new SlicedTensor<T>(x, Axis.All, nameof(x));
        using var buffer = new ScratchBuffer<T>(source.IsContiguous ? 0 : source.SliceLength, stackalloc T[ScratchBuffer<T>.StackLength]);
        var index = new SliceIndex(x.Lengths, Axis.All, stackalloc nint[SliceIndex.StackRank]);
        return TReduction.Reduce(lagrangian, source.SliceOrCopy(index, buffer.Span));
    }
}
