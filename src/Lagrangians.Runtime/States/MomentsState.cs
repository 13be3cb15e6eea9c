using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>The mean, and the norm of what is centred about it, that can be continued and merged.</summary>
/// <remarks>T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance", 1983.</remarks>
/// <param name="Count">The number of elements.</param>
/// <param name="Sum">Σ fᵢ.</param>
/// <param name="Centred">√Σ (fᵢ − mean)².</param>
public readonly record struct MomentsState<T>(long Count, Number<T> Sum, Number<T> Centred)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static MomentsState<T> Empty => default;

    /// <summary>The mean; NaN of none.</summary>
    public Number<T> Mean => Sum / Count;

    /// <summary>Both together: the squares of both, and those of the distance between the means.</summary>
    public MomentsState<T> Merge(MomentsState<T> other)
    {
        if (Count == 0)
            return other;
        if (other.Count == 0)
            return this;
        var count = Count + other.Count;
        var distance = (other.Mean - Mean) * Number<T>.Sqrt((Number<T>)Count / count * other.Count);
        return new(count, Sum + other.Sum, Number<T>.Hypot(Number<T>.Hypot(Centred, other.Centred), distance));
    }
}
