using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <summary>The lanes of a 128-bit register.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial struct Simd128<T> : IVector<Simd128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Written by the operators and never again: a constructor would cost the JIT two locals more for each operation, and those of a method are limited.
    private Vector128<T> lanes;

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    public static int Count { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => Vector128<T>.Count; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Create(T value)
    {
        Simd128<T> result;
        result.lanes = Vector128.Create(value);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Simd128<T>(double value)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Vector128.Create(value).As<double, T>();
        else
            result.lanes = Vector128.Create((float)value).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Load(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert((uint)index <= (uint)(source.Length - Count));
        Simd128<T> result;
        result.lanes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd128<T> value, Span<T> destination, int index)
    {
        Debug.Assert((uint)index <= (uint)(destination.Length - Count));
        value.lanes.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Simd128<T> value) => value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator +(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes + right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes - right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator *(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes * right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator /(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes / right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> value)
    {
        Simd128<T> result;
        result.lanes = value.lanes ^ Vector128.Create(-T.Zero);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator &(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes & right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator |(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes | right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator ^(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = left.lanes ^ right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator ~(Simd128<T> value)
    {
        Simd128<T> result;
        result.lanes = ~value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator <(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = Vector128.LessThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator >(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = Vector128.GreaterThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator <=(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = Vector128.LessThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator >=(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = Vector128.GreaterThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Equal(Simd128<T> left, Simd128<T> right)
    {
        Simd128<T> result;
        result.lanes = Vector128.Equals(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FusedMultiplyAdd(Simd128<T> left, Simd128<T> right, Simd128<T> addend)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Vector128.FusedMultiplyAdd(left.lanes.AsDouble(), right.lanes.AsDouble(), addend.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.FusedMultiplyAdd(left.lanes.AsSingle(), right.lanes.AsSingle(), addend.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Sqrt(Simd128<T> x)
    {
        Simd128<T> result;
        result.lanes = Vector128.Sqrt(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Abs(Simd128<T> x)
    {
        Simd128<T> result;
        result.lanes = Vector128.Abs(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Max(Simd128<T> x, Simd128<T> y)
    {
        Simd128<T> result;
        result.lanes = Vector128.Max(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Min(Simd128<T> x, Simd128<T> y)
    {
        Simd128<T> result;
        result.lanes = Vector128.Min(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Round(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Vector128.Round(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.Round(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Floor(Simd128<T> x)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Vector128.Floor(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.Floor(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> CopySign(Simd128<T> magnitude, Simd128<T> sign)
    {
        Simd128<T> result;
        result.lanes = Vector128.CopySign(magnitude.lanes, sign.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AddBits(Simd128<T> x, Simd128<T> bits)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() + bits.lanes.AsInt64()).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() + bits.lanes.AsInt32()).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> ShiftRight(Simd128<T> x, int count)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() >>> count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() >>> count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> ShiftLeft(Simd128<T> x, int count)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() << count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() << count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FromBits(long bits)
    {
        Simd128<T> result;
        if (IsDouble)
            result.lanes = Vector128.Create(bits).As<long, T>();
        else
            result.lanes = Vector128.Create((int)bits).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Simd128<T> mask) => mask.lanes.AsInt64() != Vector128<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IVector<Simd128<T>, T>.All(Simd128<T> mask) => mask.lanes.AsInt64() == Vector128<long>.AllBitsSet;
}
