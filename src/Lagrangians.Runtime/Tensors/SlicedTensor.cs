using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lagrangians.Tensors;

/// <summary>
/// A tensor of any rank and strides seen as its slices along an axis, or as the one slice of all its elements in row-major order. A
/// slice that lies side by side in memory is handed out as it is; another is gathered and scattered.
/// </summary>
internal readonly ref struct SlicedTensor<T>
    where T : unmanaged
{
    private readonly ref T origin;
    private readonly ReadOnlySpan<nint> lengths;
    private readonly ReadOnlySpan<nint> strides;
    private readonly int axis;

    /// <param name="tensor">May be written to only if it was made of a <see cref="TensorSpan{T}"/>.</param>
    /// <param name="axis">From 0, or <see cref="Axis.All"/>.</param>
    /// <param name="parameterName">The name that an exception carries.</param>
    /// <exception cref="ArgumentException">A slice has more elements than a span can have.</exception>
    internal SlicedTensor(in ReadOnlyTensorSpan<T> tensor, int axis, string parameterName)
    {
        origin = ref Unsafe.AsRef(in tensor.GetPinnableReference());
        lengths = tensor.Lengths;
        strides = tensor.Strides;
        this.axis = axis;
        var length = axis == Axis.All ? tensor.FlattenedLength : lengths[axis];
        if (length > int.MaxValue)
            throw new ArgumentException($"A slice has {length} elements, more than a span can have.", parameterName);
        SliceLength = (int)length;
        IsContiguous = length <= 1 || (axis == Axis.All ? IsRowMajor() : strides[axis] == 1);
    }

    /// <summary>The number of elements of each slice.</summary>
    internal int SliceLength { get; }

    /// <summary>Do a slice's elements lie side by side?</summary>
    internal bool IsContiguous { get; }

    /// <summary>Do all slices lie one after the other, in a memory that a span can have?</summary>
    internal bool AreInOrder => axis != Axis.All && axis == lengths.Length - 1 && FlattenedLength is > 0 and <= int.MaxValue && IsRowMajor();

    /// <summary>All slices, where they are in order.</summary>
    internal Span<T> All => MemoryMarshal.CreateSpan(ref origin, (int)FlattenedLength);

    private long FlattenedLength
    {
        get
        {
            long product = 1;
            foreach (var length in lengths)
                product *= length;
            return product;
        }
    }

    /// <summary>A contiguous slice, in its place.</summary>
    internal Span<T> Slice(in SliceIndex index) =>
        SliceLength == 0 ? default : MemoryMarshal.CreateSpan(ref Start(index), SliceLength);

    /// <summary>A slice in its place if it is contiguous, else copied.</summary>
    /// <param name="index">Which slice.</param>
    /// <param name="buffer">Takes the copy; of the slice's length then.</param>
    internal ReadOnlySpan<T> SliceOrCopy(in SliceIndex index, Span<T> buffer)
    {
        if (IsContiguous)
            return Slice(index);
        if (axis != Axis.All)
        {
            Gather(ref Start(index), strides[axis], buffer);
            return buffer;
        }

        var rows = new SliceIndex(lengths, lengths.Length - 1, stackalloc nint[SliceIndex.StackRank]);
        for (var rest = buffer; rows.MoveNext(); rest = rest[(int)lengths[^1]..])
            Gather(ref Start(rows), strides[^1], rest[..(int)lengths[^1]]);
        return buffer;
    }

    /// <summary>Copies a slice of any strides.</summary>
    internal void CopyTo(in SliceIndex index, Span<T> destination)
    {
        var slice = SliceOrCopy(index, destination);
        if (IsContiguous)
            slice.CopyTo(destination);
    }

    /// <summary>Writes a slice where it belongs, of any strides.</summary>
    internal void Write(in SliceIndex index, ReadOnlySpan<T> values)
    {
        if (IsContiguous)
            values.CopyTo(Slice(index));
        else
            Scatter(index, values);
    }

    /// <summary>Writes a slice of any strides.</summary>
    internal void Scatter(in SliceIndex index, ReadOnlySpan<T> values)
    {
        if (axis != Axis.All)
        {
            Scatter(values, ref Start(index), strides[axis]);
            return;
        }

        var rows = new SliceIndex(lengths, lengths.Length - 1, stackalloc nint[SliceIndex.StackRank]);
        for (var rest = values; rows.MoveNext(); rest = rest[(int)lengths[^1]..])
            Scatter(rest[..(int)lengths[^1]], ref Start(rows), strides[^1]);
    }

    private bool IsRowMajor()
    {
        nint next = 1;
        for (var dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            if (lengths[dimension] > 1 && strides[dimension] != next)
                return false;
            next *= lengths[dimension];
        }
        return true;
    }

    private ref T Start(in SliceIndex index) => ref Unsafe.Add(ref origin, index.Offset(strides));

    private static void Gather(ref T source, nint stride, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
            destination[i] = Unsafe.Add(ref source, i * stride);
    }

    private static void Scatter(ReadOnlySpan<T> source, ref T destination, nint stride)
    {
        for (var i = 0; i < source.Length; i++)
            Unsafe.Add(ref destination, i * stride) = source[i];
    }
}
