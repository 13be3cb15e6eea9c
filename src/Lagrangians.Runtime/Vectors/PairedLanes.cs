using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Lanes of double-words: sums, products, quotients and roots have twice the digits of the element, and functions carry the low word of
/// their argument through to first order. What cancels in a pass over a vector is computed on these.
/// </summary>
/// <remarks>
/// M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of double-word arithmetic, ACM Trans.
/// Math. Softw. 44 (2017). Infinite and undefined high words have the low word 0. Masks are alike in both words.
/// </remarks>
/// <typeparam name="V">The lanes of each word.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
internal readonly partial struct PairedLanes<V, T> : ILanes<PairedLanes<V, T>, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal readonly V High;
    internal readonly V Low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PairedLanes(V high, V low) => (High, Low) = (high, low);

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Create(T value) => new(V.Create(value), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> From(in LaneConstant<T> constant) => new(V.Create(constant.High), V.Create(constant.Low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> From(in SliceConstant<T> constant, int index) =>
        new(V.Load(constant.High, SliceConstant<T>.PlaceOf(index)), V.Load(constant.Low, SliceConstant<T>.PlaceOf(index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator PairedLanes<V, T>(double value) =>
        new(value, typeof(T) == typeof(double) || !float.IsFinite((float)value) ? 0 : value - (float)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Load(ReadOnlySpan<T> source, int index) => new(V.Load(source, index), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PairedLanes<V, T> value, Span<T> destination, int index) => V.Store(value.High + value.Low, destination, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(PairedLanes<V, T> value) => V.First(value.High + value.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator +(PairedLanes<V, T> left, PairedLanes<V, T> right)
    {
        var highs = DoubleWord<V, T>.TwoSum(left.High, right.High);
        var lows = DoubleWord<V, T>.TwoSum(left.Low, right.Low);
        var sum = DoubleWord<V, T>.FastTwoSum(highs.High, highs.Low + lows.High);
        return Of(highs.High, sum.High, lows.Low + sum.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator -(PairedLanes<V, T> left, PairedLanes<V, T> right) => left + -right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator *(PairedLanes<V, T> left, PairedLanes<V, T> right)
    {
        V product = left.High * right.High;
        V rest = V.ProductError(left.High, right.High);
        return Of(product, rest + V.FusedMultiplyAdd(left.High, right.Low, left.Low * right.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator /(PairedLanes<V, T> left, PairedLanes<V, T> right)
    {
        V quotient = left.High / right.High;
        V rest = V.Remainder(quotient, right.High, left.High) + V.Remainder(quotient, right.Low, left.Low);
        return Of(quotient, rest / right.High);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> operator -(PairedLanes<V, T> value) => new(-value.High, -value.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> FusedMultiplyAdd(PairedLanes<V, T> left, PairedLanes<V, T> right, PairedLanes<V, T> addend) => (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Sqrt(PairedLanes<V, T> x)
    {
        V root = V.Sqrt(x.High);
        return Of(root, (V.Remainder(root, root, x.High) + x.Low) * (0.5 / root));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Abs(PairedLanes<V, T> x) => new(V.Abs(x.High), V.Select(x.High < 0, -x.Low, x.Low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> CopySign(PairedLanes<V, T> magnitude, PairedLanes<V, T> sign)
    {
        V high = V.CopySign(magnitude.High, sign.High);
        return new(high, V.Select(V.Equal(high, magnitude.High), magnitude.Low, -magnitude.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Round(PairedLanes<V, T> x) => new(V.Round(x.High + x.Low), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Floor(PairedLanes<V, T> x)
    {
        V floor = V.Floor(x.High);
        return new(V.Select(V.Equal(floor, x.High) & (x.Low < 0), floor - 1, floor), 0);
    }

    /// <summary>Both words, the low one dropped where there is no finite high one or the low one is undefined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PairedLanes<V, T> Of(V high, V low) => Of(high, high, low);

    // Where the rounded result is not finite, it is the result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PairedLanes<V, T> Of(V rounded, V high, V low)
    {
        V sum = high + low;
        V rest = low - (sum - high);
        V isDefined = V.Equal(rest, rest);
        return new(V.Select(isDefined, sum, rounded), rest & isDefined);
    }
}
