using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>The kernels of the registers: the shortest as they are, the others as calls.</content>
public partial interface IVector<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp(V x) => ExponentialKernels.Exp<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp2(V x) => Apart<V, T>.Of<Exp2Function<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp10(V x) => Apart<V, T>.Of<Exp10Function<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1(V x) => ExponentialKernels.Expm1<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1mx(V x) => LinearRemainderKernels.Expm1mx<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log(V x) => LogarithmKernels.Log<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log2(V x) => Apart<V, T>.Of<Log2Function<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log10(V x) => Apart<V, T>.Of<Log10Function<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1p(V x) => LogarithmKernels.Log1p<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1pmx(V x) => LinearRemainderKernels.Log1pmx<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Pow(V x, V y) => Apart<V, T>.Of<PowFunction<V, T>>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sinh(V x) => Apart<V, T>.Of<SinhFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Cosh(V x) => Apart<V, T>.Of<CoshFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Asinh(V x) => Apart<V, T>.Of<AsinhFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Acosh(V x) => Apart<V, T>.Of<AcoshFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Atanh(V x) => Apart<V, T>.Of<AtanhFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sigmoid(V x) => SigmoidKernels.Sigmoid<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Softplus(V x) => SigmoidKernels.Softplus<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1mExp(V x) => Apart<V, T>.Of<Log1mExpFunction<V, T>>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.LogAddExp(V x, V y) => Apart<V, T>.Of<LogAddExpFunction<V, T>>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.XLogX(V x) => Apart<V, T>.Of<XLogXFunction<V, T>>(x);
}
