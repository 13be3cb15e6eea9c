using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Vectors;

namespace Lagrangians.Kernels;

internal readonly struct Expm1Kernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Expm1(x);
}

internal readonly struct Expm1mxKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Expm1mx(x);
}

internal readonly struct Log1pKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log1p(x);
}

internal readonly struct Log1pmxKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log1pmx(x);
}

internal readonly struct Log1mExpKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log1mExp(x);
}

internal readonly struct LogAddExpKernel<T> : IBinaryElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, V y, int index) where V : unmanaged, ILanes<V, T> => V.LogAddExp(x, y);
}

internal readonly struct XLogXKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.XLogX(x);
}

internal readonly struct SigmoidKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Sigmoid(x);
}

internal readonly struct SoftplusKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Softplus(x);
}

internal readonly struct LogCoshKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.LogCosh(x);
}

internal readonly struct TanhKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Tanh(x);
}

internal readonly struct AsinhKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Asinh(x);
}

internal readonly struct AcoshKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Acosh(x);
}

internal readonly struct AtanhKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Atanh(x);
}

internal readonly struct ErfKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Erf(x);
}

internal readonly struct ErfcKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Erfc(x);
}

internal readonly struct NormalCdfKernel<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.NormalCdf(x);
}
