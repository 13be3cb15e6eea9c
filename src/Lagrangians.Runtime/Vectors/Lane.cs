using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <summary>One lane: what a scalar overload runs on.</summary>
/// <remarks>
/// The lane is held in every lane of a 128-bit register, so that it goes through the very instructions of the wider ones
/// and <see cref="Any"/> sees nothing but copies of it.
/// </remarks>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public partial struct Lane<T> : IVector<Lane<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Written by the operators and never again: a constructor would cost the JIT two locals more for each operation, and those of a method are limited.
    private Vector128<T> lanes;

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    public static int Count { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => 1; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Create(T value)
    {
        Lane<T> result;
        result.lanes = Vector128.Create(value);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane<T>(double value)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = Vector128.Create(value).As<double, T>();
        else
            result.lanes = Vector128.Create((float)value).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Load(ReadOnlySpan<T> source, int index) => Create(source[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane<T> value, Span<T> destination, int index) => destination[index] = value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Lane<T> value) => value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator +(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes + right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes - right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator *(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes * right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator /(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes / right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> value)
    {
        Lane<T> result;
        result.lanes = value.lanes ^ Vector128.Create(-T.Zero);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator &(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes & right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator |(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes | right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator ^(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = left.lanes ^ right.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator ~(Lane<T> value)
    {
        Lane<T> result;
        result.lanes = ~value.lanes;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator <(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = Vector128.LessThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator >(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = Vector128.GreaterThan(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator <=(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = Vector128.LessThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator >=(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = Vector128.GreaterThanOrEqual(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Equal(Lane<T> left, Lane<T> right)
    {
        Lane<T> result;
        result.lanes = Vector128.Equals(left.lanes, right.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Select(Lane<T> mask, Lane<T> whenTrue, Lane<T> whenFalse)
    {
        Lane<T> result;
        result.lanes = Vector128.ConditionalSelect(mask.lanes, whenTrue.lanes, whenFalse.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> FusedMultiplyAdd(Lane<T> left, Lane<T> right, Lane<T> addend)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = Vector128.FusedMultiplyAdd(left.lanes.AsDouble(), right.lanes.AsDouble(), addend.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.FusedMultiplyAdd(left.lanes.AsSingle(), right.lanes.AsSingle(), addend.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sqrt(Lane<T> x)
    {
        Lane<T> result;
        result.lanes = Vector128.Sqrt(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Abs(Lane<T> x)
    {
        Lane<T> result;
        result.lanes = Vector128.Abs(x.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Max(Lane<T> x, Lane<T> y)
    {
        Lane<T> result;
        result.lanes = Vector128.Max(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Min(Lane<T> x, Lane<T> y)
    {
        Lane<T> result;
        result.lanes = Vector128.Min(x.lanes, y.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Round(Lane<T> x)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = Vector128.Round(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.Round(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Floor(Lane<T> x)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = Vector128.Floor(x.lanes.AsDouble()).As<double, T>();
        else
            result.lanes = Vector128.Floor(x.lanes.AsSingle()).As<float, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> CopySign(Lane<T> magnitude, Lane<T> sign)
    {
        Lane<T> result;
        result.lanes = Vector128.CopySign(magnitude.lanes, sign.lanes);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> AddBits(Lane<T> x, Lane<T> bits)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() + bits.lanes.AsInt64()).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() + bits.lanes.AsInt32()).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ShiftRight(Lane<T> x, int count)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() >>> count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() >>> count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ShiftLeft(Lane<T> x, int count)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = (x.lanes.AsInt64() << count).As<long, T>();
        else
            result.lanes = (x.lanes.AsInt32() << count).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> FromBits(long bits)
    {
        Lane<T> result;
        if (IsDouble)
            result.lanes = Vector128.Create(bits).As<long, T>();
        else
            result.lanes = Vector128.Create((int)bits).As<int, T>();
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane<T> mask) => mask.lanes.AsInt64() != Vector128<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IVector<Lane<T>, T>.All(Lane<T> mask) => mask.lanes.AsInt64() == Vector128<long>.AllBitsSet;
}
