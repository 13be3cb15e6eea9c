using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>log Σ e^f(xᵢ) that can be continued and merged, about its largest term.</summary>
/// <param name="Count">The number of elements.</param>
/// <param name="Key">The largest f(xᵢ).</param>
/// <param name="Element">The first xᵢ where it is that.</param>
/// <param name="Others">Σ e^(f(xᵢ) − key) over all other elements.</param>
public readonly record struct PivotState<T>(long Count, Number<T> Key, Number<T> Element, Number<T> Others)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static PivotState<T> Empty => default;

    /// <summary>Both together: what is relative to the smaller key becomes relative to the larger one.</summary>
    public PivotState<T> Merge(PivotState<T> other)
    {
        if (Count == 0)
            return other;
        if (other.Count == 0)
            return this;
        var (larger, smaller) = Number<T>.Any(other.Key > Key) || Number<T>.Any(~Number<T>.Equal(other.Key, other.Key)) ? (other, this) : (this, other);
        // Equal keys may be infinite.
        var factor = Number<T>.Any(Number<T>.Equal(larger.Key, smaller.Key)) ? 1 : Number<T>.Exp(smaller.Key - larger.Key);
        return larger with { Count = Count + other.Count, Others = larger.Others + ((1 + smaller.Others) * factor) };
    }
}
