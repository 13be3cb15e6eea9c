using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>A sum that can be continued and merged; its digits beyond the element's hide the order of merging.</summary>
public readonly record struct SumState<T>(Number<T> Result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static SumState<T> Empty => default;

    /// <summary>The sum of both.</summary>
    public SumState<T> Merge(SumState<T> other) => new(Result + other.Result);
}
