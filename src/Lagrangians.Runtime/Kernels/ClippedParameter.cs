using System.Buffers;
using System.Numerics;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

/// <summary>
/// A parameter that is given for each element, each clipped to the domain. Where all are within it is the given memory; else a pooled
/// copy, which is returned on disposal. NaN is not clipped: it is to be seen in the results.
/// </summary>
public readonly ref struct ClippedParameter<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> values;

    // The clipped values; behind them 1 for those that were outside, since a gradient may be written over the parameter itself.
    private readonly T[]? pooled;

    /// <param name="values">The parameter.</param>
    /// <param name="lower">The least value of the domain.</param>
    /// <param name="upper">The greatest value of the domain.</param>
    public ClippedParameter(ReadOnlySpan<T> values, T lower, T upper)
    {
        this.values = values;
        var outside = new Outside(lower, upper);
        // No sum of ones is 0, however many there are: how many they are a float could not tell.
        if (Elementwise.Sum(values, outside) == T.Zero)
            return;
        pooled = ArrayPool<T>.Shared.Rent(2 * values.Length);
        Elementwise.Map(values, pooled, new Clip(lower, upper));
        Elementwise.Map(values, pooled.AsSpan(values.Length), outside);
    }

    /// <summary>The clipped values.</summary>
    public ReadOnlySpan<T> Span => pooled is null ? values : pooled.AsSpan(0, values.Length);

    /// <summary>Sets the gradient in what was clipped to 0.</summary>
    public void ZeroWhereClipped(Span<T> gradient)
    {
        if (pooled is not null)
            Elementwise.Map(gradient[..values.Length], pooled.AsSpan(values.Length, values.Length), gradient, default(OrZero));
    }

    /// <summary>Returns the copy to its pool.</summary>
    public void Dispose()
    {
        if (pooled is not null)
            ArrayPool<T>.Shared.Return(pooled);
    }

    private readonly struct Outside(T lower, T upper) : IElementwiseKernel<T>
    {
        public V Evaluate<V>(V x, int index)
            where V : unmanaged, ILanes<V, T>
            => V.Select((x < V.Create(lower)) | (x > V.Create(upper)), 1, 0);
    }

    private readonly struct Clip(T lower, T upper) : IElementwiseKernel<T>
    {
        public V Evaluate<V>(V x, int index)
            where V : unmanaged, ILanes<V, T>
            => V.Min(V.Max(x, V.Create(lower)), V.Create(upper));
    }

    private readonly struct OrZero : IBinaryElementwiseKernel<T>
    {
        public V Evaluate<V>(V x, V y, int index)
            where V : unmanaged, ILanes<V, T>
            => V.Select(V.Equal(y, 0), x, 0);
    }
}
