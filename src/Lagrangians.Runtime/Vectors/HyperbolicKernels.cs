using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>sinh and cosh.</summary>
/// <remarks>
/// With |x| = n·ln 2 + r: sinh|x| = 2ⁿ·(A·cosh r + B·sinh r) and cosh x = 2ⁿ·(B·cosh r + A·sinh r), where A, B = (1 ∓ 4⁻ⁿ)/2.
/// For n = 0 these are sinh r and cosh r, so nothing cancels and there is no second case.
/// </remarks>
internal static class HyperbolicKernels
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Sinh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (n, sinh, _) = Parts<V, T>(ExponentialReduction<V, T>.Clamp(V.Abs(x)));
        return V.CopySign(ExponentialReduction<V, T>.Scale(sinh.Rounded, n), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Cosh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (n, _, cosh) = Parts<V, T>(ExponentialReduction<V, T>.Clamp(V.Abs(x)));
        return ExponentialReduction<V, T>.Scale(cosh.Rounded, n);
    }

    /// <summary>n, sinh(x)/2ⁿ and cosh(x)/2ⁿ for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Exponent, DoubleWord<V, T> Sinh, DoubleWord<V, T> Cosh) Parts<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = ExponentialReduction<V, T>.Of(x);
        var r = reduction.Remainder;
        V t = r.High * r.High;
        V coshTail = V.FusedMultiplyAdd(t, Polynomials.CoshTail<V, T>(t), r.Low * r.High);
        V sinhTail = V.FusedMultiplyAdd(r.High * t, Polynomials.SinhTail<V, T>(t), r.Low);

        V n = reduction.Exponent;
        V half = V.PowerOfTwo(V.Min(n, 32) * -2 - 1);
        var a = DoubleWord<V, T>.FastTwoSum(0.5, -half);
        var b = DoubleWord<V, T>.FastTwoSum(0.5, half);
        return (n, Combine<V, T>(a, b, r.High, coshTail, sinhTail), Combine<V, T>(b, a, r.High, coshTail, sinhTail));
    }

    /// <summary>p·cosh r + q·sinh r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Combine<V, T>(DoubleWord<V, T> p, DoubleWord<V, T> q, V r, V coshTail, V sinhTail)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V high = V.FusedMultiplyAdd(q.High, r, p.High);
        V low = V.FusedMultiplyAdd(q.High, r, p.High - high) + V.FusedMultiplyAdd(q.Low, r, p.Low);
        return new(high, low + V.FusedMultiplyAdd(p.High, coshTail, q.High * sinhTail));
    }
}
