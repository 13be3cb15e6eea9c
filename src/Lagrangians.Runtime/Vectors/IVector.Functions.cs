using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>The kernels of the registers.</content>
public partial interface IVector<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp(V x) => ExponentialKernels.Exp<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp2(V x) => ExponentialKernels.Exp2<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Exp10(V x) => ExponentialKernels.Exp10<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1(V x) => ExponentialKernels.Expm1<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Expm1mx(V x) => LinearRemainderKernels.Expm1mx<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log(V x) => LogarithmKernels.Log<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log2(V x) => LogarithmKernels.Log2<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log10(V x) => LogarithmKernels.Log10<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1p(V x) => LogarithmKernels.Log1p<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1pmx(V x) => LinearRemainderKernels.Log1pmx<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Pow(V x, V y) => PowerKernels.Pow<V, T>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sinh(V x) => HyperbolicKernels.Sinh<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Cosh(V x) => HyperbolicKernels.Cosh<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Asinh(V x) => InverseHyperbolicKernels.Asinh<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Acosh(V x) => InverseHyperbolicKernels.Acosh<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Atanh(V x) => InverseHyperbolicKernels.Atanh<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sigmoid(V x) => SigmoidKernels.Sigmoid<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Softplus(V x) => SigmoidKernels.Softplus<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Log1mExp(V x) => SigmoidKernels.Log1mExp<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.LogAddExp(V x, V y) => SigmoidKernels.LogAddExp<V, T>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.XLogX(V x) => EntropyKernels.XLogX<V, T>(x);
}
