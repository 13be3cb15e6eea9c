using System.Globalization;
using System.Numerics.Tensors;

namespace Lagrangians.Tensors;

internal static class TensorRequirements
{
    /// <exception cref="ArgumentException">The shape is another than that of x.</exception>
    internal static void RequireSameShape<T>(in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> other, string parameterName)
    {
        if (!other.Lengths.SequenceEqual(x.Lengths))
            throw Mismatch(other.Lengths, x.Lengths, parameterName);
    }

    /// <exception cref="ArgumentException">The shape is another than that of x without the axis.</exception>
    internal static void RequireShapeWithoutAxis<T>(in ReadOnlyTensorSpan<T> x, int axis, in ReadOnlyTensorSpan<T> destination, string parameterName)
    {
        // A TensorSpan of rank 0 is always empty: where no axis is left, a number is one element of any rank.
        if (axis == Axis.All || x.Rank == 1)
        {
            if (destination.FlattenedLength != 1)
                throw Mismatch(destination.Lengths, [1], parameterName);
        }
        else if (!destination.Lengths.StartsWith(x.Lengths[..axis]) || !destination.Lengths[axis..].SequenceEqual(x.Lengths[(axis + 1)..]))
        {
            throw Mismatch(destination.Lengths, [.. x.Lengths[..axis], .. x.Lengths[(axis + 1)..]], parameterName);
        }
    }

    /// <summary>A result must not be written over an input that is still read, nor over another result.</summary>
    /// <exception cref="ArgumentException">The destination shares memory with an input, or with itself.</exception>
    internal static void RequireOwnMemory<T>(in ReadOnlyTensorSpan<T> input, in ReadOnlyTensorSpan<T> destination, string parameterName)
        where T : unmanaged
    {
        if (SharedMemory.Exists(input, destination))
            throw new ArgumentException("It overlaps an input without being that input.", parameterName);
    }

    /// <summary>The same, but the destination may be the input itself.</summary>
    /// <exception cref="ArgumentException">The destination shares memory with an input that it is not, or with itself.</exception>
    internal static void RequireOwnMemoryOrSame<T>(in ReadOnlyTensorSpan<T> input, in ReadOnlyTensorSpan<T> destination, string parameterName)
        where T : unmanaged
    {
        if (!SharedMemory.IsSame(input, destination))
            RequireOwnMemory(input, destination, parameterName);
    }

    /// <exception cref="ArgumentException">Several elements have one place, as in a tensor that was broadcast.</exception>
    internal static void RequireDistinctElements<T>(in ReadOnlyTensorSpan<T> destination, string parameterName)
    {
        if (destination.IsEmpty)
            return;
        for (var dimension = 0; dimension < destination.Rank; dimension++)
        {
            if (destination.Strides[dimension] == 0 && destination.Lengths[dimension] > 1)
                throw new ArgumentException($"Its elements along axis {dimension} are one and the same.", parameterName);
        }
    }

    private static ArgumentException Mismatch(ReadOnlySpan<nint> actual, ReadOnlySpan<nint> expected, string parameterName) =>
        new($"Its shape is {Text(actual)} where {Text(expected)} is needed.", parameterName);

    private static string Text(ReadOnlySpan<nint> shape)
    {
        var lengths = new string[shape.Length];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = shape[i].ToString(CultureInfo.InvariantCulture);
        return $"[{string.Join(", ", lengths)}]";
    }
}
