using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector256<double>;

namespace Lagrangians.Vectors.Registers;

/// <content>The kernels of Polynomials.template.</content>
internal static partial class Double256
{
    /// <summary>(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpTail(R r, R square)
    {
        R even = Vector256.Create(2.0914686968086876e-09);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(2.75572736431103e-07));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(2.4801587325547743e-05));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.0013888888888883748));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.04166666666666667));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.5));
        R odd = Vector256.Create(2.5105217004720745e-08);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(2.7557255400206422e-06));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.00019841269874820627));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.008333333333326136));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.1666666666666667));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>The same beside 1, where an eighth of its last place does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpShortTail(R r, R square)
    {
        R even = Vector256.Create(2.7620088445409746e-07);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(2.4801521295954376e-05));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.0013888888917213717));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.04166666666662413));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.5000000000000001));
        R odd = Vector256.Create(2.510038549551032e-08);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(2.7557268459997064e-06));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.00019841269863053618));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.008333333333330062));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.16666666666666669));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>(eʳ − 1 − r − r²/2)/(r³/2) for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpCubicTail(R r, R square)
    {
        R even = Vector256.Create(5.020077099102064e-08);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(5.511453691999413e-06));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.00039682539726107235));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.016666666666660123));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.33333333333333337));
        R odd = Vector256.Create(4.182247326052309e-09);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(5.51145659390999e-07));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(4.9603174634288996e-05));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0027777777777773104));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.08333333333333333));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogTail(R z, R square)
    {
        R even = Vector256.Create(0.14616585424888623);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.18182889455674947));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.2857142862600327));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.666666666666667));
        R odd = Vector256.Create(0.15331710618210773);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.22222211130259878));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.39999999999899444));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>(log(1 + f) − f)/f² for 0 ≤ f ≤ √2 − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogOfOnePlusTail(R f, R square)
    {
        R even = Vector256.Create(-0.004832433902780987);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.0428175553333025));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.07884731217770391));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.09978903729844182));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.12499723309865923));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.16666665855891089));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.24999999999700012));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.5));
        R odd = Vector256.Create(0.020221843220794386);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.06377191730037875));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0897757458952674));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.11108251084437866));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.1428569579780922));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.19999999978490823));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.3333333333333168));
        return Vector256.FusedMultiplyAdd(odd, f, even);
    }

    /// <summary>(log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ¾.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogCoshTail(R z, R square)
    {
        R even = Vector256.Create(-6.403939319456669e-08);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-1.466384904337587e-06));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-1.1919266193731243e-05));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-9.098775235148717e-05));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.0007386029412054839));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.0067460317460074195));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.08333333333333333));
        R odd = Vector256.Create(4.0544212310064004e-07);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(4.3097548988640036e-06));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(3.276919995100678e-05));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0002565803338169057));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0021869488526584744));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.02222222222222198));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>(x·tanh x − log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ⅝.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R NegentropyTail(R z, R square)
    {
        R even = Vector256.Create(-2.98650525303281e-05);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.00022569203309503883));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.0013647879891454451));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.008124632158553585));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.04722222222187876));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.25));
        R odd = Vector256.Create(6.219555230412593e-06);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(8.832861621752626e-05));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0005568951786189783));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.003335541414659528));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.019682539666041707));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.1111111111111083));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>((log(1 + f) − f)/(−f²/2) − 1 − cf)/f², c the nearest number to −2/3, −0.4 ≤ f ≤ 0.375.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogRemainderTail(R f, R square)
    {
        R even = Vector256.Create(0.19656888764914646);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.04018975257200022));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.11215729288034172));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.10930963336460012));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.1251742944591295));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.14284596494151833));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.16666713621350204));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.1999999875775753));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.25000000019149526));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.3333333333318549));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.500000000000004));
        R odd = Vector256.Create(-0.2574244980485781);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.016935599771635074));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.12616693248004726));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.09971607042824984));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.11828741444136318));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.1332846354645437));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.15384858345222396));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.1818181046051608));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.22222222369049574));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.2857142856994789));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.4000000000000608));
        return Vector256.FusedMultiplyAdd(odd, f, even);
    }
}
