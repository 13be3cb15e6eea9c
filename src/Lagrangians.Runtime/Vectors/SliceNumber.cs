using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    private Doubles high;
    private Doubles low;

    // Of floats: the nearest one, and what it leaves.
    private Floats first;
    private Floats second;

    private bool isSame;

    /// <summary>The nearest doubles.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<double> High => high;

    /// <summary>What the nearest doubles leave.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<double> Low => low;

    /// <summary>The nearest numbers of the element's type.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<T> First => typeof(T) == typeof(double) ? MemoryMarshal.Cast<double, T>(High) : MemoryMarshal.Cast<float, T>((ReadOnlySpan<float>)first);

    /// <summary>What these leave, rounded to the element's type.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<T> Second => typeof(T) == typeof(double) ? MemoryMarshal.Cast<double, T>(Low) : MemoryMarshal.Cast<float, T>((ReadOnlySpan<float>)second);

    /// <summary>The slices whose number is below the overflow of the element's type: a bit each.</summary>
    public readonly int Bounded => Within(0, typeof(T) == typeof(double) ? double.PositiveInfinity : Number<T>.LargestOfFloats);

    /// <summary>The slices whose number is 0, or among the normal numbers of the element's type with some room to spare: a bit each.</summary>
    public readonly int Ordinary => typeof(T) == typeof(double) ? Bounded : Within(Number<T>.LeastOfFloats, Number<T>.LargestOfFloats);

    /// <summary>The same number for every slice.</summary>
    public static SliceNumber<T> Create(T value) => double.CreateTruncating(value);

    /// <summary>The same number for every slice.</summary>
    [SkipLocalsInit]
    public static implicit operator SliceNumber<T>(double value)
    {
        Unsafe.SkipInit(out SliceNumber<T> result);
        SetAll(ref result, new(((Number<T>)value).Parts.High, 0));
        return result;
    }

    /// <summary>Stores the numbers of some slices.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="destination">Takes them.</param>
    /// <param name="index">The first of these slices.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store<W>(DoubleWord<W, double> value, ref SliceNumber<T> destination, int index)
        where W : unmanaged, IVector<W, double>
    {
        destination.isSame = false;
        W.Store(value.High, destination.high, index);
        W.Store(value.Low, destination.low, index);
        if (typeof(T) == typeof(double))
            return;
        W.Narrow(value.High, destination.first, index);
        W rest = value.High - W.Widen(destination.first, index) + value.Low;
        W.Narrow(W.Select(W.Abs(rest) < double.PositiveInfinity, rest, 0), destination.second, index);
    }

    /// <summary>Makes NaN what is 0.</summary>
    internal void LoseZeros()
    {
        foreach (ref var number in (Span<double>)high)
            number = number == 0 ? double.NaN : number;
    }

    private static void SetAll(ref SliceNumber<T> destination, DoubleWord<Lane<double>, double> value)
    {
        Span<double> high = destination.high, low = destination.low;
        Store(value, ref destination, 0);
        high.Fill(high[0]);
        low.Fill(low[0]);
        destination.isSame = true;
        if (typeof(T) == typeof(double))
            return;
        Span<float> first = destination.first, second = destination.second;
        first.Fill(first[0]);
        second.Fill(second[0]);
    }

    // 0, or from least to below largest.
    private readonly int Within(double least, double largest)
    {
        var found = 0u;
        for (var i = 0; i < Count; i += Vector256<double>.Count)
        {
            var size = Vector256.Abs(Vector256.Create(High[i..]));
            var isWithin = Vector256.LessThan(size, Vector256.Create(largest)) & (Vector256.GreaterThanOrEqual(size, Vector256.Create(least)) | Vector256.Equals(size, Vector256<double>.Zero));
            found |= isWithin.ExtractMostSignificantBits() << i;
        }

        return (int)found;
    }

    [InlineArray(Count)]
    private struct Doubles
    {
        private double first;
    }

    [InlineArray(Count)]
    private struct Floats
    {
        private float first;
    }
}
