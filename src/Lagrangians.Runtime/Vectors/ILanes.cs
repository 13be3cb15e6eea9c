using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Numbers that are read from elements and stored as such: what a loop over elements needs.</summary>
/// <typeparam name="V">The implementing type.</typeparam>
/// <typeparam name="T">The element: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ILanes<V, T> : IReal<V>
    where V : unmanaged, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Every lane the number nearest to <paramref name="value"/>.</summary>
    /// <remarks>C# does not look for conversions in the interfaces of an interface.</remarks>
    static abstract implicit operator V(double value);

    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>Every lane the same value.</summary>
    static abstract V Create(T value);

    /// <summary>Every lane the same number: the nearest one, or all that the lanes can hold of it.</summary>
    static virtual V From(in LaneConstant<T> constant) => V.Create(constant.High);

    /// <summary>What is left of it then.</summary>
    static virtual V RestOf(in LaneConstant<T> constant) => 0;

    /// <summary>A number of each slice, where a lane is a slice.</summary>
    /// <param name="constant">The numbers.</param>
    /// <param name="index">The position of the first lane among the elements of all slices.</param>
    static virtual V From(in SliceConstant<T> constant, int index) => V.Load(constant.High, SliceConstant<T>.PlaceOf(index));

    /// <summary>What that has left of it.</summary>
    static virtual V RestOf(in SliceConstant<T> constant, int index) => 0;

    /// <summary>
    /// Reads <see cref="Count"/> elements that start at <paramref name="index"/>. The loops check the lengths once;
    /// here only a debug build does.
    /// </summary>
    static abstract V Load(ReadOnlySpan<T> source, int index);

    /// <summary>
    /// Writes <see cref="Count"/> elements that start at <paramref name="index"/>. The loops check the lengths once;
    /// here only a debug build does.
    /// </summary>
    static abstract void Store(V value, Span<T> destination, int index);

    /// <summary>The first lane.</summary>
    static abstract T First(V value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Finite(V x)
    {
        V largest = typeof(T) == typeof(double) ? double.MaxValue : float.MaxValue;
        return V.Min(V.Max(x, -largest), largest);
    }

    // What the type does not hold of high + low.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static V LowOf(double high, double low) => typeof(T) == typeof(double) ? low : high - (float)high + low;
}
