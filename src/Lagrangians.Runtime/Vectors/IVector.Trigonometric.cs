using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

// The kernels behind these are calls: some of them inlined into one loop would use up what the JIT grants a method.
/// <content>Functions whose kernels are calls.</content>
public partial interface IVector<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Sin(V x) => TrigonometricKernels<V, T>.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Cos(V x) => TrigonometricKernels<V, T>.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Tan(V x) => TrigonometricKernels<V, T>.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Asin(V x) => InverseTrigonometricKernels<V, T>.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Acos(V x) => InverseTrigonometricKernels<V, T>.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Atan(V x) => ArctangentKernels<V, T>.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Atan2(V y, V x) => ArctangentKernels<V, T>.Atan2(y, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Cbrt(V x) => RootKernels<V, T>.Cbrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Hypot(V x, V y) => RootKernels<V, T>.Hypot(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Erf(V x) => ErrorKernels<V, T>.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Erfc(V x) => ErrorKernels<V, T>.Erfc(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.NormalCdf(V x) => ErrorKernels<V, T>.NormalCdf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IReal<V>.Erfcx(V x) => ErrorKernels<V, T>.Erfcx(x);
}
