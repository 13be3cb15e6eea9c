using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Slices;

/// <summary>Slices that lie one after the other, side by side and back.</summary>
internal static class Columns16
{
    private const int Count = SliceNumber<float>.Count;

    /// <summary>Lays slices side by side; where there are fewer than sixteen the first one is there more than once.</summary>
    internal static void Gather<T>(ReadOnlySpan<T> slices, Span<T> columns, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var used = slices.Length / length;
        for (var i = 0; i < Count; i++)
        {
            var slice = slices.Slice(i < used ? i * length : 0, length);
            for (int k = 0, at = i; k < slice.Length; k++, at += Count)
                columns[at] = slice[k];
        }
    }

    /// <summary>Lays slices one after the other.</summary>
    /// <param name="columns">The slices side by side.</param>
    /// <param name="slices">Takes them.</param>
    /// <param name="length">The length of each.</param>
    /// <param name="taken">Which of them are taken, a bit each.</param>
    internal static void Scatter<T>(ReadOnlySpan<T> columns, Span<T> slices, int length, int taken)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var used = slices.Length / length;
        for (var i = 0; i < used; i++)
        {
            if ((taken >> i & 1) == 0)
                continue;
            var slice = slices.Slice(i * length, length);
            for (int k = 0, at = i; k < slice.Length; k++, at += Count)
                slice[k] = columns[at];
        }
    }
}
