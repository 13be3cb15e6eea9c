namespace Lagrangians.Tensors;

/// <summary>Goes through the slices of a tensor along an axis: through all positions of the other axes, in row-major order.</summary>
internal ref struct SliceIndex
{
    /// <summary>The room that a caller takes from the stack; a tensor of higher rank needs an array.</summary>
    internal const int StackRank = 16;

    private readonly ReadOnlySpan<nint> lengths;
    private readonly Span<nint> position;
    private readonly int axis;
    private bool isStarted;

    /// <param name="lengths">The tensor's.</param>
    /// <param name="axis">From 0; or <see cref="Axis.All"/>, and there is one slice.</param>
    /// <param name="scratch">Room for <see cref="StackRank"/> numbers.</param>
    internal SliceIndex(ReadOnlySpan<nint> lengths, int axis, Span<nint> scratch)
    {
        this.lengths = lengths;
        this.axis = axis;
        position = lengths.Length <= scratch.Length ? scratch[..lengths.Length] : new nint[lengths.Length];
        position.Clear();
    }

    /// <summary>Goes to the first slice, then to the next; false if there is none.</summary>
    internal bool MoveNext()
    {
        if (!isStarted)
        {
            isStarted = true;
            return HasSlices();
        }

        if (axis == Axis.All)
            return false;
        for (var dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            if (dimension == axis)
                continue;
            if (++position[dimension] < lengths[dimension])
                return true;
            position[dimension] = 0;
        }
        return false;
    }

    /// <summary>Where the slice starts, in elements from the tensor's first.</summary>
    /// <param name="strides">Of a tensor of the same shape.</param>
    internal readonly nint Offset(ReadOnlySpan<nint> strides)
    {
        nint offset = 0;
        for (var dimension = 0; dimension < position.Length; dimension++)
            offset += position[dimension] * strides[dimension];
        return offset;
    }

    /// <summary>Where the slice's element is in a tensor without the axis, in elements from the first.</summary>
    /// <param name="strides">Of a tensor of the shape that is left when the axis is removed.</param>
    internal readonly nint OffsetWithoutAxis(ReadOnlySpan<nint> strides)
    {
        if (axis == Axis.All || position.Length == 1)
            return 0;
        nint offset = 0;
        for (var dimension = 0; dimension < strides.Length; dimension++)
            offset += position[dimension < axis ? dimension : dimension + 1] * strides[dimension];
        return offset;
    }

    private readonly bool HasSlices()
    {
        for (var dimension = 0; dimension < lengths.Length; dimension++)
        {
            if (axis != Axis.All && dimension != axis && lengths[dimension] == 0)
                return false;
        }
        return true;
    }
}
