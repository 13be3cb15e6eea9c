using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Floats as lanes of doubles, which have 29 bits to spare and a range in which nothing that is made of a few floats overflows or vanishes: what is
/// rounded, or cancels, on the way to a float does not show.
/// </summary>
/// <typeparam name="V">The lanes of doubles.</typeparam>
/// <typeparam name="T"><see cref="float"/>; generic code does not know that it is.</typeparam>
internal partial struct WidenedLanes<V, T> : ILanes<WidenedLanes<V, T>, T>
    where V : unmanaged, IVector<V, double>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // No constructor: see Simd256.
    private V lanes;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count;
    }

    /// <summary>The lanes as they are.</summary>
    internal readonly V Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WidenedLanes<V, T> Of(V lanes)
    {
        WidenedLanes<V, T> result;
        result.lanes = lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Load(ReadOnlySpan<T> source, int index)
    {
        WidenedLanes<V, T> result;
        result.lanes = V.Widen(MemoryMarshal.Cast<T, float>(source), index);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(WidenedLanes<V, T> value, Span<T> destination, int index) => V.Narrow(value.lanes, MemoryMarshal.Cast<T, float>(destination), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(WidenedLanes<V, T> value) => T.CreateTruncating(V.First(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(WidenedLanes<V, T> mask) => V.Any(mask.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Create(T value)
    {
        WidenedLanes<V, T> result;
        result.lanes = double.CreateTruncating(value);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> From(in LaneConstant<T> constant)
    {
        WidenedLanes<V, T> result;
        result.lanes = constant.Nearest;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> From(in SliceConstant<T> constant, int index)
    {
        WidenedLanes<V, T> result;
        result.lanes = V.Load(constant.Nearest, SliceConstant<T>.PlaceOf(index));
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WidenedLanes<V, T>(double value)
    {
        WidenedLanes<V, T> result;
        result.lanes = value;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator +(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes + right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator -(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes - right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator *(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes * right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator /(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes / right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator -(WidenedLanes<V, T> value)
    {
        WidenedLanes<V, T> result;
        result.lanes = -value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator &(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes & right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator |(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes | right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator ^(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes ^ right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator ~(WidenedLanes<V, T> value)
    {
        WidenedLanes<V, T> result;
        result.lanes = ~value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator <(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes < right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator >(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes > right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator <=(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes <= right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> operator >=(WidenedLanes<V, T> left, WidenedLanes<V, T> right)
    {
        WidenedLanes<V, T> result;
        result.lanes = left.lanes >= right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> Select(WidenedLanes<V, T> mask, WidenedLanes<V, T> whenTrue, WidenedLanes<V, T> whenFalse)
    {
        WidenedLanes<V, T> result;
        result.lanes = V.Select(mask.lanes, whenTrue.lanes, whenFalse.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WidenedLanes<V, T> FusedMultiplyAdd(WidenedLanes<V, T> left, WidenedLanes<V, T> right, WidenedLanes<V, T> addend)
    {
        WidenedLanes<V, T> result;
        result.lanes = V.FusedMultiplyAdd(left.lanes, right.lanes, addend.lanes);
        return result;
    }
}
