using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <summary>The lanes of a 256-bit register.</summary>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial struct Simd256<T> : IVector<Simd256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Written by the operators and never again: a constructor would cost the JIT two locals more for each operation, and those of a method are limited.
    private Vector256<T> lanes;

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    public static int Count { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => Vector256<T>.Count; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Create(T value)
    {
        Simd256<T> result;
        result.lanes = Vector256.Create(value);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Simd256<T>(double value)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Vector256.Create(value).As<double, T>();
        else
            result.lanes = Vector256.Create((float)value).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Load(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert((uint)index <= (uint)(source.Length - Count));
        Simd256<T> result;
        result.lanes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd256<T> value, Span<T> destination, int index)
    {
        Debug.Assert((uint)index <= (uint)(destination.Length - Count));
        value.lanes.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Simd256<T> value) => value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator +(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes + right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes - right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator *(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes * right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator /(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes / right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> value)
    {
        Simd256<T> result;
        result.lanes = value.lanes ^ Vector256.Create(-T.Zero);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator &(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes & right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator |(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes | right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator ^(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = left.lanes ^ right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator ~(Simd256<T> value)
    {
        Simd256<T> result;
        result.lanes = ~value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator <(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = Vector256.LessThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator >(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = Vector256.GreaterThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator <=(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = Vector256.LessThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator >=(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = Vector256.GreaterThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Equal(Simd256<T> left, Simd256<T> right)
    {
        Simd256<T> result;
        result.lanes = Vector256.Equals(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FusedMultiplyAdd(Simd256<T> left, Simd256<T> right, Simd256<T> addend)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Vector256.FusedMultiplyAdd(left.lanes.AsDouble(), right.lanes.AsDouble(), addend.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector256.FusedMultiplyAdd(left.lanes.AsSingle(), right.lanes.AsSingle(), addend.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Sqrt(Simd256<T> x)
    {
        Simd256<T> result;
        result.lanes = Vector256.Sqrt(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Abs(Simd256<T> x)
    {
        Simd256<T> result;
        result.lanes = Vector256.Abs(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Max(Simd256<T> x, Simd256<T> y)
    {
        Simd256<T> result;
        result.lanes = Vector256.Max(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Min(Simd256<T> x, Simd256<T> y)
    {
        Simd256<T> result;
        result.lanes = Vector256.Min(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Round(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Vector256.Round(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector256.Round(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Floor(Simd256<T> x)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Vector256.Floor(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector256.Floor(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> CopySign(Simd256<T> magnitude, Simd256<T> sign)
    {
        Simd256<T> result;
        result.lanes = Vector256.CopySign(magnitude.lanes, sign.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> AddBits(Simd256<T> x, Simd256<T> bits)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() + bits.lanes.AsInt64()).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() + bits.lanes.AsInt32()).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> ShiftRight(Simd256<T> x, int count)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() >>> count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() >>> count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> ShiftLeft(Simd256<T> x, int count)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() << count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() << count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FromBits(long bits)
    {
        Simd256<T> result;
        if (IsDouble)
            result.lanes = Vector256.Create(bits).As<long, T>();
        else
            result.lanes = Vector256.Create((int)bits).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Simd256<T> mask) => mask.lanes.AsInt64() != Vector256<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IVector<Simd256<T>, T>.All(Simd256<T> mask) => mask.lanes.AsInt64() == Vector256<long>.AllBitsSet;
}
