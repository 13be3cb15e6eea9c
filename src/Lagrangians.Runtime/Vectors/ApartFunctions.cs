using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

// The kernels that are calls, as Apart<V, T> takes them.

internal readonly struct Exp2Function<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => ExponentialKernels.Exp2<V, T>(x);
}

internal readonly struct Exp10Function<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => ExponentialKernels.Exp10<V, T>(x);
}

internal readonly struct Log2Function<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => LogarithmKernels.Log2<V, T>(x);
}

internal readonly struct Log10Function<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => LogarithmKernels.Log10<V, T>(x);
}

internal readonly struct PowFunction<V, T> : Apart<V, T>.IBinaryFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x, V y) => PowerKernels.Pow<V, T>(x, y);
}

internal readonly struct SinhFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => HyperbolicKernels.Sinh<V, T>(x);
}

internal readonly struct CoshFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => HyperbolicKernels.Cosh<V, T>(x);
}

internal readonly struct AsinhFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => InverseHyperbolicKernels.Asinh<V, T>(x);
}

internal readonly struct AcoshFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => InverseHyperbolicKernels.Acosh<V, T>(x);
}

internal readonly struct AtanhFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => InverseHyperbolicKernels.Atanh<V, T>(x);
}

internal readonly struct Log1mExpFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => SigmoidKernels.Log1mExp<V, T>(x);
}

internal readonly struct LogAddExpFunction<V, T> : Apart<V, T>.IBinaryFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x, V y) => SigmoidKernels.LogAddExp<V, T>(x, y);
}

internal readonly struct XLogXFunction<V, T> : Apart<V, T>.IFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x) => EntropyKernels.XLogX<V, T>(x);
}

internal readonly struct CorrectedPowFunction<V, T> : Apart<V, T>.ITernaryFunction
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At(V x, V y, V error) => PowerKernels.Pow<V, T>(x, y, error);
}
