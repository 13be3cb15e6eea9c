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
public readonly struct Lane<T> : IVector<Lane<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Vector128<T> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane(Vector128<T> lanes) => this.lanes = lanes;

    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    public static int Count { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => 1; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Create(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane<T>(double value) =>
        IsDouble ? new(Vector128.Create(value).As<double, T>()) : new(Vector128.Create((float)value).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Load(ReadOnlySpan<T> source, int index) => Create(source[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane<T> value, Span<T> destination, int index) => destination[index] = value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Lane<T> value) => value.lanes[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator +(Lane<T> left, Lane<T> right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> left, Lane<T> right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator *(Lane<T> left, Lane<T> right) => new(left.lanes * right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator /(Lane<T> left, Lane<T> right) => new(left.lanes / right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> value) => new(value.lanes ^ Vector128.Create(-T.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator &(Lane<T> left, Lane<T> right) => new(left.lanes & right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator |(Lane<T> left, Lane<T> right) => new(left.lanes | right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator ^(Lane<T> left, Lane<T> right) => new(left.lanes ^ right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator ~(Lane<T> value) => new(~value.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator <(Lane<T> left, Lane<T> right) => new(Vector128.LessThan(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator >(Lane<T> left, Lane<T> right) => new(Vector128.GreaterThan(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator <=(Lane<T> left, Lane<T> right) => new(Vector128.LessThanOrEqual(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator >=(Lane<T> left, Lane<T> right) => new(Vector128.GreaterThanOrEqual(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Equal(Lane<T> left, Lane<T> right) => new(Vector128.Equals(left.lanes, right.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Select(Lane<T> mask, Lane<T> whenTrue, Lane<T> whenFalse) =>
        new(Vector128.ConditionalSelect(mask.lanes, whenTrue.lanes, whenFalse.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> FusedMultiplyAdd(Lane<T> left, Lane<T> right, Lane<T> addend) => IsDouble
        ? new(Vector128.FusedMultiplyAdd(left.lanes.AsDouble(), right.lanes.AsDouble(), addend.lanes.AsDouble()).As<double, T>())
        : new(Vector128.FusedMultiplyAdd(left.lanes.AsSingle(), right.lanes.AsSingle(), addend.lanes.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sqrt(Lane<T> x) => new(Vector128.Sqrt(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Abs(Lane<T> x) => new(Vector128.Abs(x.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Max(Lane<T> x, Lane<T> y) => new(Vector128.Max(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Min(Lane<T> x, Lane<T> y) => new(Vector128.Min(x.lanes, y.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Round(Lane<T> x) => IsDouble
        ? new(Vector128.Round(x.lanes.AsDouble()).As<double, T>())
        : new(Vector128.Round(x.lanes.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Floor(Lane<T> x) => IsDouble
        ? new(Vector128.Floor(x.lanes.AsDouble()).As<double, T>())
        : new(Vector128.Floor(x.lanes.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> CopySign(Lane<T> magnitude, Lane<T> sign) => new(Vector128.CopySign(magnitude.lanes, sign.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> AddBits(Lane<T> x, Lane<T> bits) => IsDouble
        ? new((x.lanes.AsInt64() + bits.lanes.AsInt64()).As<long, T>())
        : new((x.lanes.AsInt32() + bits.lanes.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ShiftRight(Lane<T> x, int count) => IsDouble
        ? new((x.lanes.AsInt64() >>> count).As<long, T>())
        : new((x.lanes.AsInt32() >>> count).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ShiftLeft(Lane<T> x, int count) => IsDouble
        ? new((x.lanes.AsInt64() << count).As<long, T>())
        : new((x.lanes.AsInt32() << count).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> FromBits(long bits) =>
        IsDouble ? new(Vector128.Create(bits).As<long, T>()) : new(Vector128.Create((int)bits).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane<T> mask) => mask.lanes.AsInt64() != Vector128<long>.Zero;
}
