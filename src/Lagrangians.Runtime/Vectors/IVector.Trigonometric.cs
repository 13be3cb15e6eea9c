using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

// The kernels behind these are calls: some of them inlined into one loop would use up what the JIT grants a method.
public partial interface IVector<TSelf, T>
{
    /// <summary>The sine of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sin(TSelf x) => TrigonometricKernels<TSelf, T>.Sin(x);

    /// <summary>The cosine of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Cos(TSelf x) => TrigonometricKernels<TSelf, T>.Cos(x);

    /// <summary>The tangent of any finite number of radians; NaN for an infinity. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Tan(TSelf x) => TrigonometricKernels<TSelf, T>.Tan(x);

    /// <summary>The arcsine in [−π/2, π/2]; NaN beyond [−1, 1]. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Asin(TSelf x) => InverseTrigonometricKernels<TSelf, T>.Asin(x);

    /// <summary>The arccosine in [0, π]; NaN beyond [−1, 1]. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Acos(TSelf x) => InverseTrigonometricKernels<TSelf, T>.Acos(x);

    /// <summary>The arctangent in [−π/2, π/2]. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Atan(TSelf x) => ArctangentKernels<TSelf, T>.Atan(x);

    /// <summary>The angle of the point (x, y) in [−π, π], with the zeros and infinities of IEEE 754. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Atan2(TSelf y, TSelf x) => ArctangentKernels<TSelf, T>.Atan2(y, x);

    /// <summary>The cube root, of negative numbers too. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Cbrt(TSelf x) => RootKernels<TSelf, T>.Cbrt(x);

    /// <summary>√(x² + y²) without overflow or underflow on the way; an infinity counts more than a NaN. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Hypot(TSelf x, TSelf y) => RootKernels<TSelf, T>.Hypot(x, y);

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Erf(TSelf x) => ErrorKernels<TSelf, T>.Erf(x);

    /// <summary>The complement 1 − erf x, with all its digits in the far tail. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Erfc(TSelf x) => ErrorKernels<TSelf, T>.Erfc(x);

    /// <summary>The distribution function of the standard normal law, erfc(−x/√2)/2. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf NormalCdf(TSelf x) => ErrorKernels<TSelf, T>.NormalCdf(x);

    /// <summary>exp(x²)·erfc x, which is near 1/(x√π) far out. At most 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Erfcx(TSelf x) => ErrorKernels<TSelf, T>.Erfcx(x);
}
