using System.Numerics;

namespace Lagrangians.States;

/// <summary>
/// A sum that can be continued and merged. What rounding takes away is kept beside it, so that the order of merging does not show.
/// </summary>
/// <remarks>TwoSum: D. E. Knuth, The Art of Computer Programming 2, §4.2.2.</remarks>
public readonly record struct SumState<T>(T High, T Low)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static SumState<T> Empty => default;

    /// <summary>The sum.</summary>
    public T Result => T.IsFinite(High) ? High + Low : High;

    /// <summary>With a number added.</summary>
    public SumState<T> Add(T value)
    {
        var high = High + value;
        var part = high - High;
        return new(high, Low + ((High - (high - part)) + (value - part)));
    }

    /// <summary>With another sum added.</summary>
    public SumState<T> Merge(SumState<T> other)
    {
        var sum = Add(other.High);
        return sum with { Low = sum.Low + other.Low };
    }

    /// <summary>The sum times a power of two, or any number that need not be exact.</summary>
    public SumState<T> Scale(T factor) => new(High * factor, Low * factor);
}
