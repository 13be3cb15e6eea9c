using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Slices;

/// <summary>
/// Slices of a tensor, a lane each: what a pass over a short vector costs beside its elements is paid once for sixteen of them. Each has the bits that it
/// has by itself.
/// </summary>
public static class SideBySide
{
    private const int Count = SliceNumber<float>.Count;

    // Fewer are computed one by one; beyond, a slice is a block of its own, and what it costs beside its elements is small.
    private const int FewestSlices = 4;
    private const int LongestSlice = TermBlock.Capacity;

    private const int StackLength = 1024;

    /// <summary>The activations of slices that lie one after the other.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="x">The slices.</param>
    /// <param name="destination">Takes the activations: as long as <paramref name="x"/>, which it may itself be.</param>
    /// <param name="count">The number of slices.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is no such number of slices, or <paramref name="destination"/> is shorter, or overlaps it without being it.</exception>
    [SkipLocalsInit]
    public static void Activate<T, TFormula>(TFormula formula, ReadOnlySpan<T> x, Span<T> destination, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TFormula : struct, ISliceFormula<T>
    {
        var length = Elementwise.RequireSlices(x, destination, count);
        if (count == 0)
            return;
        var first = 0;
        if (length is > 0 and <= LongestSlice)
        {
            var columns = Count * length;
            using var scratch = new ScratchBuffer<T>(2 * columns, stackalloc T[Math.Min(2 * columns, StackLength)]);
            var states = scratch.Span[..columns];
            var activations = scratch.Span[columns..];
            for (; count - first >= FewestSlices; first += Math.Min(Count, count - first))
            {
                var used = Math.Min(Count, count - first);
                Columns16.Gather(x.Slice(first * length, used * length), states, length);
                var found = formula.ActivateSideBySide(states, activations);
                Columns16.Scatter(activations, destination.Slice(first * length, used * length), length, found);
                for (var i = 0; i < used; i++)
                {
                    if ((found >> i & 1) == 0)
                        formula.Activate(x.Slice((first + i) * length, length), destination.Slice((first + i) * length, length));
                }
            }
        }

        for (; first < count; first++)
            formula.Activate(x.Slice(first * length, length), destination.Slice(first * length, length));
    }
}
