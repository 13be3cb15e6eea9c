using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.States;

/// <summary>
/// log Σ e^fᵢ that can be continued and merged: the largest fᵢ, how many there are of it, and Σ e^(fᵢ − largest) over the others.
/// </summary>
/// <param name="Maximum">The largest fᵢ; −∞ of none.</param>
/// <param name="Ties">How many fᵢ are the largest.</param>
/// <param name="Others">The sum over the others.</param>
public readonly record struct LogSumExpState<T>(T Maximum, T Ties, SumState<T> Others)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The state of no element.</summary>
    public static LogSumExpState<T> Empty => new(T.NegativeInfinity, T.Zero, default);

    /// <summary>Σ e^(fᵢ − largest) over those that are not the largest.</summary>
    public T Rest => Others.Result;

    /// <summary>Both together.</summary>
    public LogSumExpState<T> Merge(LogSumExpState<T> other)
    {
        if (other.Ties == T.Zero)
            return this;
        if (Ties == T.Zero)
            return other;
        if (Maximum == other.Maximum)
            return new(Maximum, Ties + other.Ties, Others.Merge(other.Others));
        var (larger, smaller) = Maximum > other.Maximum ? (this, other) : (other, this);
        // A NaN is in neither order: it stays.
        if (T.IsNaN(Maximum))
            return this;
        if (T.IsNaN(other.Maximum))
            return other;
        var factor = Lane<T>.First(Exp<Lane<T>>(Lane<T>.Create(smaller.Maximum - larger.Maximum)));
        return larger with { Others = larger.Others.Merge(smaller.Others.Add(smaller.Ties).Scale(factor)) };
    }

    private static V Exp<V>(V x)
        where V : struct, IVector<V, T>
        => V.Exp(x);
}
