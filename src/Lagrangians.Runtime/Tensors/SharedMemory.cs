using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Lagrangians.Tensors;

/// <summary>Do two tensors share an element? Two slices of one tensor may lie between each other and share none.</summary>
/// <remarks>
/// That is whether Σ iₖsₖ − Σ jₖtₖ = d for positions i, j, strides s, t and the distance d of the first elements. Equal strides are
/// one dimension; the dimensions are tried from the largest stride down, and what is out of the reach of the smaller ones, or no
/// multiple of their common divisor, is not tried. Strides of tensors leave one or two positions each; should others need more work
/// than is sensible, the answer is yes.
/// </remarks>
internal ref struct SharedMemory
{
    private const int Budget = 10_000;

    private readonly Span<Dimension> dimensions;
    private int count;
    private int work;

    private SharedMemory(Span<Dimension> scratch) => dimensions = scratch;

    /// <summary>Is the tensor the other one: the same elements at the same positions?</summary>
    internal static bool IsSame<T>(in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> y)
        where T : unmanaged
    {
        if (!Unsafe.AreSame(in x.GetPinnableReference(), in y.GetPinnableReference()) || !x.Lengths.SequenceEqual(y.Lengths))
            return false;
        for (var dimension = 0; dimension < x.Rank; dimension++)
        {
            if (x.Lengths[dimension] > 1 && x.Strides[dimension] != y.Strides[dimension])
                return false;
        }
        return true;
    }

    /// <summary>Do the tensors share an element?</summary>
    internal static bool Exists<T>(in ReadOnlyTensorSpan<T> x, in ReadOnlyTensorSpan<T> y)
        where T : unmanaged
    {
        if (x.IsEmpty || y.IsEmpty)
            return false;
        nint size = Unsafe.SizeOf<T>();
        var distance = Unsafe.ByteOffset(in x.GetPinnableReference(), in y.GetPinnableReference());
        if (distance >= (Reach(x) + 1) * size || -distance >= (Reach(y) + 1) * size)
            return false;
        if (distance % size != 0)
            return true;

        var room = x.Rank + y.Rank + 1;
        var search = new SharedMemory(room <= 2 * SliceIndex.StackRank ? stackalloc Dimension[room] : new Dimension[room]);
        for (var dimension = 0; dimension < x.Rank; dimension++)
            search.Add(x.Strides[dimension], 0, x.Lengths[dimension] - 1);
        for (var dimension = 0; dimension < y.Rank; dimension++)
            search.Add(y.Strides[dimension], 1 - y.Lengths[dimension], 0);
        search.Complete();
        return search.Reaches(0, distance / size);
    }

    private static nint Reach<T>(in ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged
    {
        nint reach = 0;
        for (var dimension = 0; dimension < tensor.Rank; dimension++)
            reach += (tensor.Lengths[dimension] - 1) * tensor.Strides[dimension];
        return reach;
    }

    private void Add(nint stride, nint first, nint last)
    {
        if (stride == 0 || first == last)
            return;
        var i = 0;
        while (i < count && dimensions[i].Stride > stride)
            i++;
        if (i < count && dimensions[i].Stride == stride)
        {
            dimensions[i].First += first;
            dimensions[i].Last += last;
            return;
        }

        dimensions[i..count].CopyTo(dimensions[(i + 1)..]);
        dimensions[i] = new() { Stride = stride, First = first, Last = last };
        count++;
    }

    /// <summary>What each dimension and the smaller ones reach; behind the last one stands 0.</summary>
    private readonly void Complete()
    {
        for (var i = count - 1; i >= 0; i--)
        {
            ref var dimension = ref dimensions[i];
            var smaller = dimensions[i + 1];
            dimension.Least = smaller.Least + (dimension.First * dimension.Stride);
            dimension.Most = smaller.Most + (dimension.Last * dimension.Stride);
            dimension.Divisor = GreatestCommonDivisor(dimension.Stride, smaller.Divisor);
        }
    }

    private bool Reaches(int level, nint distance)
    {
        if (++work > Budget)
            return true;
        if (level == count)
            return distance == 0;
        var dimension = dimensions[level];
        if (distance % dimension.Divisor != 0)
            return false;
        var smaller = dimensions[level + 1];
        var first = nint.Max(dimension.First, Ceiling(distance - smaller.Most, dimension.Stride));
        var last = nint.Min(dimension.Last, -Ceiling(smaller.Least - distance, dimension.Stride));
        for (var i = first; i <= last; i++)
        {
            if (Reaches(level + 1, distance - (i * dimension.Stride)))
                return true;
        }
        return false;
    }

    private static nint Ceiling(nint x, nint divisor) => (x / divisor) + (x % divisor > 0 ? 1 : 0);

    private static nint GreatestCommonDivisor(nint a, nint b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    private struct Dimension
    {
        internal nint Stride;
        internal nint First;
        internal nint Last;
        internal nint Least;
        internal nint Most;
        internal nint Divisor;
    }
}
