using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>√Σ fᵢ² that can be continued and merged; no square overflows or vanishes.</summary>
public readonly record struct NormState<T>(Number<T> Result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static NormState<T> Empty => default;

    /// <summary>The norm of both together.</summary>
    public NormState<T> Merge(NormState<T> other) => new(Number<T>.Hypot(Result, other.Result));
}
