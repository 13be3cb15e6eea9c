using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors.Registers;

/// <summary>The polynomials of the kernels, written by polynomials.py.</summary>
internal static class Polynomials<R, I>
    where R : struct
    where I : struct, IInstructions<R>
{
    /// <summary>(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpTail(R r, R square)
    {
        if (I.IsDouble)
        {
            R even = I.Of(2.0914686968086876e-09);
            even = I.MultiplyAdd(even, square, I.Of(2.75572736431103e-07));
            even = I.MultiplyAdd(even, square, I.Of(2.4801587325547743e-05));
            even = I.MultiplyAdd(even, square, I.Of(0.0013888888888883748));
            even = I.MultiplyAdd(even, square, I.Of(0.04166666666666667));
            even = I.MultiplyAdd(even, square, I.Of(0.5));
            R odd = I.Of(2.5105217004720745e-08);
            odd = I.MultiplyAdd(odd, square, I.Of(2.7557255400206422e-06));
            odd = I.MultiplyAdd(odd, square, I.Of(0.00019841269874820627));
            odd = I.MultiplyAdd(odd, square, I.Of(0.008333333333326136));
            odd = I.MultiplyAdd(odd, square, I.Of(0.1666666666666667));
            return I.MultiplyAdd(odd, r, even);
        }
        else
        {
            R even = I.Of(0.0013933649752289057);
            even = I.MultiplyAdd(even, square, I.Of(0.04166646674275398));
            even = I.MultiplyAdd(even, square, I.Of(0.5));
            R odd = I.Of(0.00019890991097781807);
            odd = I.MultiplyAdd(odd, square, I.Of(0.00833331048488617));
            odd = I.MultiplyAdd(odd, square, I.Of(0.1666666716337204));
            return I.MultiplyAdd(odd, r, even);
        }
    }

    /// <summary>(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogTail(R z, R square)
    {
        if (I.IsDouble)
        {
            R even = I.Of(0.14616585424888623);
            even = I.MultiplyAdd(even, square, I.Of(0.18182889455674947));
            even = I.MultiplyAdd(even, square, I.Of(0.2857142862600327));
            even = I.MultiplyAdd(even, square, I.Of(0.666666666666667));
            R odd = I.Of(0.15331710618210773);
            odd = I.MultiplyAdd(odd, square, I.Of(0.22222211130259878));
            odd = I.MultiplyAdd(odd, square, I.Of(0.39999999999899444));
            return I.MultiplyAdd(odd, z, even);
        }
        else
        {
            R even = I.Of(0.2958005368709564);
            even = I.MultiplyAdd(even, square, I.Of(0.6666668653488159));
            R odd = I.Of(0.3998877704143524);
            return I.MultiplyAdd(odd, z, even);
        }
    }

    /// <summary>(log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ¾.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogCoshTail(R z, R square)
    {
        if (I.IsDouble)
        {
            R even = I.Of(-6.403939319456669e-08);
            even = I.MultiplyAdd(even, square, I.Of(-1.466384904337587e-06));
            even = I.MultiplyAdd(even, square, I.Of(-1.1919266193731243e-05));
            even = I.MultiplyAdd(even, square, I.Of(-9.098775235148717e-05));
            even = I.MultiplyAdd(even, square, I.Of(-0.0007386029412054839));
            even = I.MultiplyAdd(even, square, I.Of(-0.0067460317460074195));
            even = I.MultiplyAdd(even, square, I.Of(-0.08333333333333333));
            R odd = I.Of(4.0544212310064004e-07);
            odd = I.MultiplyAdd(odd, square, I.Of(4.3097548988640036e-06));
            odd = I.MultiplyAdd(odd, square, I.Of(3.276919995100678e-05));
            odd = I.MultiplyAdd(odd, square, I.Of(0.0002565803338169057));
            odd = I.MultiplyAdd(odd, square, I.Of(0.0021869488526584744));
            odd = I.MultiplyAdd(odd, square, I.Of(0.02222222222222198));
            return I.MultiplyAdd(odd, z, even);
        }
        else
        {
            R even = I.Of(-0.0006772777414880693);
            even = I.MultiplyAdd(even, square, I.Of(-0.00674386927857995));
            even = I.MultiplyAdd(even, square, I.Of(-0.0833333358168602));
            R odd = I.Of(0.00014725993969477713);
            odd = I.MultiplyAdd(odd, square, I.Of(0.0021700526122003794));
            odd = I.MultiplyAdd(odd, square, I.Of(0.022222120314836502));
            return I.MultiplyAdd(odd, z, even);
        }
    }
}
