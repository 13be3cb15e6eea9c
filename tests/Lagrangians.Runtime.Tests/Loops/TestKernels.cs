using System.Numerics;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Tests.Loops;

/// <summary>exp(x)·scaleᵢ: a kernel that reads a parameter for each element.</summary>
internal readonly ref struct ScaledExp<T>(ReadOnlySpan<T> scale) : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> scale = scale;

    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Exp(x) * V.Load(scale, index);
}

internal readonly struct Hyperbolic<T> : IElementwiseKernel<T>, IBinaryElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Sinh(x);

    public V Evaluate<V>(V x, V y, int index) where V : unmanaged, ILanes<V, T> => V.Cosh(x) * y;
}

internal readonly struct Identity<T> : IElementwiseKernel<T>, IBinaryElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => x;

    public V Evaluate<V>(V x, V y, int index) where V : unmanaged, ILanes<V, T> => x * y;
}
