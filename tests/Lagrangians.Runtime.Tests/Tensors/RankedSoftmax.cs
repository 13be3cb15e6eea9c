using System.Numerics;

namespace Lagrangians.Tests.Tensors;

/// <summary>
/// log Σ (i + 1)·exp xᵢ: a vector Lagrangian written by hand. Every element's activation depends on all elements of its slice and on
/// its position there, so that a slice taken wrongly, or in another order, shows.
/// </summary>
internal readonly record struct RankedSoftmax<T> : ILagrangian<RankedSoftmax<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static ReadOnlySpan<string> ParameterNames => [];

    public static RankedSoftmax<T> Create(ReadOnlySpan<T> parameters) => default;

    public T Value(ReadOnlySpan<T> x)
    {
        var (max, sum) = Partition(x);
        return max + T.Log(sum);
    }

    public void Activate(ReadOnlySpan<T> x, Span<T> destination) => ValueAndActivate(x, destination);

    public T ValueAndActivate(ReadOnlySpan<T> x, Span<T> destination)
    {
        var (max, sum) = Partition(x);
        for (var i = 0; i < x.Length; i++)
            destination[i] = Weight(x, i, max) / sum;
        return max + T.Log(sum);
    }

    public T Energy(ReadOnlySpan<T> x)
    {
        var (max, sum) = Partition(x);
        var product = T.Zero;
        for (var i = 0; i < x.Length; i++)
            product += x[i] * Weight(x, i, max) / sum;
        return product - (max + T.Log(sum));
    }

    public T Energy(ReadOnlySpan<T> activations, ReadOnlySpan<T> x) => throw new NotSupportedException();

    public void HessianProduct(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> destination)
    {
        var (max, sum) = Partition(x);
        var mean = T.Zero;
        for (var i = 0; i < x.Length; i++)
            mean += Weight(x, i, max) / sum * v[i];
        for (var i = 0; i < x.Length; i++)
            destination[i] = Weight(x, i, max) / sum * (v[i] - mean);
    }

    public void CopyParametersTo(Span<T> destination)
    {
    }

    public void ParameterGradient(ReadOnlySpan<T> x, Span<T> destination)
    {
    }

    public void ActivationParameterProduct(ReadOnlySpan<T> x, ReadOnlySpan<T> upstream, Span<T> destination)
    {
    }

    private static T Weight(ReadOnlySpan<T> x, int i, T max) => T.CreateChecked(i + 1) * T.Exp(x[i] - max);

    private static (T Max, T Sum) Partition(ReadOnlySpan<T> x)
    {
        if (x.Length == 0)
            throw new ArgumentException("There are no elements.", nameof(x));
        var max = x[0];
        foreach (var element in x)
            max = T.Max(max, element);
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += Weight(x, i, max);
        return (max, sum);
    }
}
