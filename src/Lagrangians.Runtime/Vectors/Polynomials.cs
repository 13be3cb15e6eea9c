using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The polynomials of the kernels, written by polynomials.py.</summary>
internal static class Polynomials
{
    /// <summary>(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ExpTail<V, T>(V r)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            V p = 2.0914686968086876e-09;
            p = V.FusedMultiplyAdd(p, r, 2.5105217004720745e-08);
            p = V.FusedMultiplyAdd(p, r, 2.75572736431103e-07);
            p = V.FusedMultiplyAdd(p, r, 2.7557255400206422e-06);
            p = V.FusedMultiplyAdd(p, r, 2.4801587325547743e-05);
            p = V.FusedMultiplyAdd(p, r, 0.00019841269874820627);
            p = V.FusedMultiplyAdd(p, r, 0.0013888888888883748);
            p = V.FusedMultiplyAdd(p, r, 0.008333333333326136);
            p = V.FusedMultiplyAdd(p, r, 0.04166666666666667);
            p = V.FusedMultiplyAdd(p, r, 0.1666666666666667);
            p = V.FusedMultiplyAdd(p, r, 0.5);
            return p;
        }
        else
        {
            V p = 0.00019890991097781807;
            p = V.FusedMultiplyAdd(p, r, 0.0013933649752289057);
            p = V.FusedMultiplyAdd(p, r, 0.00833331048488617);
            p = V.FusedMultiplyAdd(p, r, 0.04166646674275398);
            p = V.FusedMultiplyAdd(p, r, 0.1666666716337204);
            p = V.FusedMultiplyAdd(p, r, 0.5);
            return p;
        }
    }

    /// <summary>(cosh r − 1)/r² as a function of t = r², |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V CoshTail<V, T>(V t)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            V p = 2.0918137737642736e-09;
            p = V.FusedMultiplyAdd(p, t, 2.75572632790885e-07);
            p = V.FusedMultiplyAdd(p, t, 2.4801587336442236e-05);
            p = V.FusedMultiplyAdd(p, t, 0.0013888888888879073);
            p = V.FusedMultiplyAdd(p, t, 0.04166666666666668);
            p = V.FusedMultiplyAdd(p, t, 0.5);
            return p;
        }
        else
        {
            V p = 0.0013933649752289057;
            p = V.FusedMultiplyAdd(p, t, 0.04166646674275398);
            p = V.FusedMultiplyAdd(p, t, 0.5);
            return p;
        }
    }

    /// <summary>(sinh r − r)/r³ as a function of t = r², |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V SinhTail<V, T>(V t)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            V p = 1.608662795678037e-10;
            p = V.FusedMultiplyAdd(p, t, 2.505207109429355e-08);
            p = V.FusedMultiplyAdd(p, t, 2.755731924721873e-06);
            p = V.FusedMultiplyAdd(p, t, 0.00019841269841263298);
            p = V.FusedMultiplyAdd(p, t, 0.008333333333333333);
            p = V.FusedMultiplyAdd(p, t, 0.16666666666666666);
            return p;
        }
        else
        {
            V p = 0.00019890991097781807;
            p = V.FusedMultiplyAdd(p, t, 0.00833331048488617);
            p = V.FusedMultiplyAdd(p, t, 0.1666666716337204);
            return p;
        }
    }

    /// <summary>(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LogTail<V, T>(V z)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            V p = 0.14616585424888623;
            p = V.FusedMultiplyAdd(p, z, 0.15331710618210773);
            p = V.FusedMultiplyAdd(p, z, 0.18182889455674947);
            p = V.FusedMultiplyAdd(p, z, 0.22222211130259878);
            p = V.FusedMultiplyAdd(p, z, 0.2857142862600327);
            p = V.FusedMultiplyAdd(p, z, 0.39999999999899444);
            p = V.FusedMultiplyAdd(p, z, 0.666666666666667);
            return p;
        }
        else
        {
            V p = 0.2958005368709564;
            p = V.FusedMultiplyAdd(p, z, 0.3998877704143524);
            p = V.FusedMultiplyAdd(p, z, 0.6666668653488159);
            return p;
        }
    }

    /// <summary>(artanh s/s − 1 − z/3)/z² as a function of z = s², as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LogFarTail<V, T>(V z)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            V p = 0.053812122097824;
            p = V.FusedMultiplyAdd(p, z, 0.05228163634742257);
            p = V.FusedMultiplyAdd(p, z, 0.058834065605171064);
            p = V.FusedMultiplyAdd(p, z, 0.06666648267216471);
            p = V.FusedMultiplyAdd(p, z, 0.07692307880585086);
            p = V.FusedMultiplyAdd(p, z, 0.09090909089828463);
            p = V.FusedMultiplyAdd(p, z, 0.11111111111114215);
            p = V.FusedMultiplyAdd(p, z, 0.14285714285714282);
            p = V.FusedMultiplyAdd(p, z, 0.2);
            return p;
        }
        else
        {
            V p = 0.09560227394104004;
            p = V.FusedMultiplyAdd(p, z, 0.11102381348609924);
            p = V.FusedMultiplyAdd(p, z, 0.1428576558828354);
            p = V.FusedMultiplyAdd(p, z, 0.20000000298023224);
            return p;
        }
    }
}
