using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

public partial interface IVector<TSelf, T>
{
    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp(TSelf x) => ExponentialKernels.Exp<TSelf, T>(x);

    /// <summary>2ˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp2(TSelf x) => ExponentialKernels.Exp2<TSelf, T>(x);

    /// <summary>10ˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exp10(TSelf x) => ExponentialKernels.Exp10<TSelf, T>(x);

    /// <summary>eˣ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Expm1(TSelf x) => ExponentialKernels.Expm1<TSelf, T>(x);

    /// <summary>eˣ − 1 − x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Expm1mx(TSelf x) => LinearRemainderKernels.Expm1mx<TSelf, T>(x);

    /// <summary>The natural logarithm; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log(TSelf x) => LogarithmKernels.Log<TSelf, T>(x);

    /// <summary>The logarithm to base 2; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log2(TSelf x) => LogarithmKernels.Log2<TSelf, T>(x);

    /// <summary>The logarithm to base 10; −∞ at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log10(TSelf x) => LogarithmKernels.Log10<TSelf, T>(x);

    /// <summary>log(1 + x); −∞ at −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log1p(TSelf x) => LogarithmKernels.Log1p<TSelf, T>(x);

    /// <summary>log(1 + x) − x; −∞ at −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log1pmx(TSelf x) => LinearRemainderKernels.Log1pmx<TSelf, T>(x);

    /// <summary>xʸ, with the special cases of IEEE 754-2019, §9.2.1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Pow(TSelf x, TSelf y) => PowerKernels.Pow<TSelf, T>(x, y);

    /// <summary>The hyperbolic sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sinh(TSelf x) => HyperbolicKernels.Sinh<TSelf, T>(x);

    /// <summary>The hyperbolic cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Cosh(TSelf x) => HyperbolicKernels.Cosh<TSelf, T>(x);

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Tanh(TSelf x) => HyperbolicKernels.Tanh<TSelf, T>(x);

    /// <summary>The inverse hyperbolic sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Asinh(TSelf x) => InverseHyperbolicKernels.Asinh<TSelf, T>(x);

    /// <summary>The inverse hyperbolic cosine; NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Acosh(TSelf x) => InverseHyperbolicKernels.Acosh<TSelf, T>(x);

    /// <summary>The inverse hyperbolic tangent; ±∞ at ±1, NaN beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Atanh(TSelf x) => InverseHyperbolicKernels.Atanh<TSelf, T>(x);

    /// <summary>1/(1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Sigmoid(TSelf x) => SigmoidKernels.Sigmoid<TSelf, T>(x);

    /// <summary>log(1 + eˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Softplus(TSelf x) => SigmoidKernels.Softplus<TSelf, T>(x);

    /// <summary>log cosh x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf LogCosh(TSelf x) => SigmoidKernels.LogCosh<TSelf, T>(x);

    /// <summary>log(1 − eˣ) for x ≤ 0; −∞ at 0, NaN above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Log1mExp(TSelf x) => SigmoidKernels.Log1mExp<TSelf, T>(x);

    /// <summary>log(eˣ + eʸ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf LogAddExp(TSelf x, TSelf y) => SigmoidKernels.LogAddExp<TSelf, T>(x, y);

    /// <summary>x·log x; 0 at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf XLogX(TSelf x) => EntropyKernels.XLogX<TSelf, T>(x);

    /// <summary>min where x &lt; min, max where x &gt; max, else x; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Clamp(TSelf x, TSelf min, TSelf max) => TSelf.Select(x < min, min, TSelf.Select(x > max, max, x));
}
