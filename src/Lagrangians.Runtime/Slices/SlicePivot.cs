using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Slices;

/// <summary>A position in each slice; −1 where there is none.</summary>
public struct SlicePivot
{
    private Positions positions;

    /// <summary>The position in one of the slices.</summary>
    internal int this[int slice]
    {
        readonly get => positions[slice];
        set => positions[slice] = value;
    }

    /// <summary>The same position in every slice.</summary>
    public static implicit operator SlicePivot(int position)
    {
        var pivot = default(SlicePivot);
        ((Span<int>)pivot.positions).Fill(position);
        return pivot;
    }

    /// <summary>Takes the elements at the positions out of columns, and makes them 0 unless they are no numbers.</summary>
    internal readonly void Clear<T>(Span<T> columns, Span<T> taken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (positions[i] < 0)
                continue;
            ref var element = ref columns[(positions[i] * taken.Length) + i];
            taken[i] = element;
            element *= T.Zero;
        }
    }

    /// <summary>Puts back what was taken.</summary>
    internal readonly void Restore<T>(Span<T> columns, ReadOnlySpan<T> taken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (positions[i] >= 0)
                columns[(positions[i] * taken.Length) + i] = taken[i];
        }
    }

    [InlineArray(SliceNumber<float>.Count)]
    private struct Positions
    {
        private int first;
    }
}
