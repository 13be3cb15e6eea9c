using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <summary>The lanes of a 512-bit register.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial struct Simd512<T> : IVector<Simd512<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Written by the operators and never again: a constructor would cost the JIT two locals more for each operation, and those of a method are limited.
    private Vector512<T> lanes;

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    public static int Count { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => Vector512<T>.Count; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Create(T value)
    {
        Simd512<T> result;
        result.lanes = Vector512.Create(value);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Simd512<T>(double value)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Vector512.Create(value).As<double, T>();
        else
            result.lanes = Vector512.Create((float)value).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Load(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert((uint)index <= (uint)(source.Length - Count));
        Simd512<T> result;
        result.lanes = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd512<T> value, Span<T> destination, int index)
    {
        Debug.Assert((uint)index <= (uint)(destination.Length - Count));
        value.lanes.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Simd512<T> value) => value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator +(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes + right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes - right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator *(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes * right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator /(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes / right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> value)
    {
        Simd512<T> result;
        result.lanes = value.lanes ^ Vector512.Create(-T.Zero);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator &(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes & right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator |(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes | right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator ^(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = left.lanes ^ right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator ~(Simd512<T> value)
    {
        Simd512<T> result;
        result.lanes = ~value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator <(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = Vector512.LessThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator >(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = Vector512.GreaterThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator <=(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = Vector512.LessThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator >=(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = Vector512.GreaterThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Equal(Simd512<T> left, Simd512<T> right)
    {
        Simd512<T> result;
        result.lanes = Vector512.Equals(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FusedMultiplyAdd(Simd512<T> left, Simd512<T> right, Simd512<T> addend)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Vector512.FusedMultiplyAdd(left.lanes.AsDouble(), right.lanes.AsDouble(), addend.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector512.FusedMultiplyAdd(left.lanes.AsSingle(), right.lanes.AsSingle(), addend.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Sqrt(Simd512<T> x)
    {
        Simd512<T> result;
        result.lanes = Vector512.Sqrt(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Abs(Simd512<T> x)
    {
        Simd512<T> result;
        result.lanes = Vector512.Abs(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Max(Simd512<T> x, Simd512<T> y)
    {
        Simd512<T> result;
        result.lanes = Vector512.Max(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Min(Simd512<T> x, Simd512<T> y)
    {
        Simd512<T> result;
        result.lanes = Vector512.Min(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Round(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Vector512.Round(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector512.Round(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Floor(Simd512<T> x)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Vector512.Floor(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector512.Floor(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> CopySign(Simd512<T> magnitude, Simd512<T> sign)
    {
        Simd512<T> result;
        result.lanes = Vector512.CopySign(magnitude.lanes, sign.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AddBits(Simd512<T> x, Simd512<T> bits)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() + bits.lanes.AsInt64()).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() + bits.lanes.AsInt32()).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> ShiftRight(Simd512<T> x, int count)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() >>> count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() >>> count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> ShiftLeft(Simd512<T> x, int count)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() << count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() << count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FromBits(long bits)
    {
        Simd512<T> result;
        if (IsDouble)
            result.lanes = Vector512.Create(bits).As<long, T>();
        else
            result.lanes = Vector512.Create((int)bits).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Simd512<T> mask) => mask.lanes.AsInt64() != Vector512<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IVector<Simd512<T>, T>.All(Simd512<T> mask) => mask.lanes.AsInt64() == Vector512<long>.AllBitsSet;
}
