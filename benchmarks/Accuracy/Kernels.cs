using System.Numerics;
using System.Runtime.CompilerServices;
using Lagrangians.Kernels;
using Lagrangians.Vectors;

namespace Lagrangians.Accuracy;

// The kernels that SpecialFunctions does not have, since Math does: generated code calls them.

internal readonly struct Exp<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Exp(x);
}

internal readonly struct Exp2<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Exp2(x);
}

internal readonly struct Exp10<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Exp10(x);
}

internal readonly struct Log<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log(x);
}

internal readonly struct Log2<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log2(x);
}

internal readonly struct Log10<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Log10(x);
}

internal readonly struct Sinh<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Sinh(x);
}

internal readonly struct Cosh<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Cosh(x);
}

internal readonly struct Cbrt<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Cbrt(x);
}

internal readonly struct Sin<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Sin(x);
}

internal readonly struct Cos<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Cos(x);
}

internal readonly struct Tan<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Tan(x);
}

internal readonly struct Asin<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Asin(x);
}

internal readonly struct Acos<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Acos(x);
}

internal readonly struct Atan<T> : IElementwiseKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Evaluate<V>(V x, int index) where V : unmanaged, ILanes<V, T> => V.Atan(x);
}
