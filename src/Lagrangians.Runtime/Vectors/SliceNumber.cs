using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lagrangians.Vectors;

/// <summary>
/// What the passes over slices that lie side by side hand on to one another: a number of each slice, with the bits that <see cref="Number{T}"/> has while
/// its exponent is 0. Where a number on the way has another one, or is none, it is NaN here, and the slice is computed by itself.
/// </summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial struct SliceNumber<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many slices lie side by side.</summary>
    internal const int Count = 16;

    // What floats overflow from, and what they lose digits below, as Number has it.
    private const double LargestOfFloats = 1.7014118346046923e38;
    private const double LeastOfFloats = 1.5777218104420236e-30;

    private Lanes high;
    private Lanes low;

    /// <summary>The nearest doubles.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<double> High => high;

    /// <summary>What the nearest doubles leave.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<double> Low => low;

    /// <summary>The slices whose number is below the overflow of the element's type: a bit each.</summary>
    public readonly int Bounded => typeof(T) == typeof(double) ? Below(double.PositiveInfinity) : Below(LargestOfFloats);

    /// <summary>The slices whose number is 0, or among the normal numbers of the element's type with some room to spare: a bit each.</summary>
    public readonly int Ordinary => typeof(T) == typeof(double) ? Bounded : Bounded & (~Below(LeastOfFloats) | Zeros);

    private readonly int Zeros
    {
        get
        {
            var zeros = 0;
            for (var i = 0; i < Count; i++)
                zeros |= (high[i] == 0 ? 1 : 0) << i;
            return zeros;
        }
    }

    /// <summary>The same number for every slice.</summary>
    public static SliceNumber<T> Create(T value) => double.CreateTruncating(value);

    /// <inheritdoc cref="Create"/>
    public static implicit operator SliceNumber<T>(double value)
    {
        Unsafe.SkipInit(out SliceNumber<T> result);
        var number = (Number<T>)value;
        result.HighWords.Fill(number.Parts.High);
        result.LowWords.Clear();
        return result;
    }

    [UnscopedRef]
    internal Span<double> HighWords => high;

    [UnscopedRef]
    internal Span<double> LowWords => low;

    private readonly int Below(double bound)
    {
        var below = 0;
        for (var i = 0; i < Count; i++)
            below |= (Math.Abs(high[i]) < bound ? 1 : 0) << i;
        return below;
    }

    [InlineArray(Count)]
    private struct Lanes
    {
        private double first;
    }
}
