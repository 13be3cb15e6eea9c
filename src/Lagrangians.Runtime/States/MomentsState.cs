using System.Numerics;

namespace Lagrangians.States;

/// <summary>The mean, and the norm of what is centred about it, that can be continued and merged.</summary>
/// <remarks>T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance", 1983.</remarks>
/// <param name="Count">The number of elements.</param>
/// <param name="Sum">Σ fᵢ.</param>
/// <param name="Centred">√Σ (fᵢ − mean)².</param>
public readonly record struct MomentsState<T>(T Count, SumState<T> Sum, NormState<T> Centred)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static MomentsState<T> Empty => default;

    /// <summary>The mean; NaN of none.</summary>
    public T Mean => Sum.Result / Count;

    /// <summary>Both together: the squares of both, and those of the distance between the means.</summary>
    public MomentsState<T> Merge(MomentsState<T> other)
    {
        if (Count == T.Zero)
            return other;
        if (other.Count == T.Zero)
            return this;
        var count = Count + other.Count;
        var distance = (other.Mean - Mean) * T.Sqrt(Count / count * other.Count);
        return new(count, Sum.Merge(other.Sum), Centred.Merge(other.Centred).Merge(NormState<T>.Of(T.Abs(distance))));
    }
}
