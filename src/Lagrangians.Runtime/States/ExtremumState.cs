using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>The largest of some numbers that can be continued and merged; −∞ of none, NaN if any is.</summary>
public readonly record struct MaximumState<T>(Number<T> Result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static MaximumState<T> Empty => new(double.NegativeInfinity);

    /// <summary>The larger of both.</summary>
    public MaximumState<T> Merge(MaximumState<T> other) => new(Number<T>.Max(Result, other.Result));
}

/// <summary>The smallest of some numbers that can be continued and merged; +∞ of none, NaN if any is.</summary>
public readonly record struct MinimumState<T>(Number<T> Result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static MinimumState<T> Empty => new(double.PositiveInfinity);

    /// <summary>The smaller of both.</summary>
    public MinimumState<T> Merge(MinimumState<T> other) => new(Number<T>.Min(Result, other.Result));
}
