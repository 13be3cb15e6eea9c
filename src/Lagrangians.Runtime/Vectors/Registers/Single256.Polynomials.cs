using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector256<float>;

namespace Lagrangians.Vectors.Registers;

/// <content>The kernels of Polynomials.template.</content>
internal static partial class Single256
{
    /// <summary>(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpTail(R r, R square)
    {
        R even = Vector256.Create(0.0013933649752289057f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.04166646674275398f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.5f));
        R odd = Vector256.Create(0.00019890991097781807f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.00833331048488617f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.1666666716337204f));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>The same beside 1, where an eighth of its last place does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpShortTail(R r, R square)
    {
        R even = Vector256.Create(0.0013933649752289057f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.04166646674275398f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.5f));
        R odd = Vector256.Create(0.00019890991097781807f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.00833331048488617f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.1666666716337204f));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>(eʳ − 1 − r − r²/2)/(r³/2) for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R ExpCubicTail(R r, R square)
    {
        R even = Vector256.Create(0.0003976539592258632f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.01666664145886898f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.3333333432674408f));
        R odd = Vector256.Create(0.002785236807540059f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.08333311229944229f));
        return Vector256.FusedMultiplyAdd(odd, r, even);
    }

    /// <summary>(log m − 2s)/s³ as a function of z = s², s = (m − 1)/(m + 1), √½ ≤ m ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogTail(R z, R square)
    {
        R even = Vector256.Create(0.2958005368709564f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.6666668653488159f));
        R odd = Vector256.Create(0.3998877704143524f);
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>(log(1 + f) − f)/f² for 0 ≤ f ≤ √2 − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogOfOnePlusTail(R f, R square)
    {
        R even = Vector256.Create(-0.04030541703104973f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.15729695558547974f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.24991561472415924f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.5f));
        R odd = Vector256.Create(0.10533707588911057f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.19873030483722687f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.3333311975002289f));
        return Vector256.FusedMultiplyAdd(odd, f, even);
    }

    /// <summary>(log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ¾.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogCoshTail(R z, R square)
    {
        R even = Vector256.Create(-0.0006772777414880693f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.00674386927857995f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.0833333358168602f));
        R odd = Vector256.Create(0.00014725993969477713f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.0021700526122003794f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.022222120314836502f));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>(x·tanh x − log cosh x − x²/2)/x⁴ as a function of z = x², |x| ≤ ⅝.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R NegentropyTail(R z, R square)
    {
        R even = Vector256.Create(-0.007639099378138781f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.04721381887793541f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(-0.25f));
        R odd = Vector256.Create(0.0021197290625423193f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.019588541239500046f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(0.11111083626747131f));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <summary>((log(1 + f) − f)/(−f²/2) − 1 − cf)/f², c the nearest number to −2/3, −0.4 ≤ f ≤ 0.375.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static R LogRemainderTail(R f, R square)
    {
        R even = Vector256.Create(0.2509852945804596f);
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.18457594513893127f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.2512332499027252f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.33329078555107117f));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(0.5000004768371582f));
        R odd = Vector256.Create(-0.24953754246234894f);
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.1624172478914261f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.22379180788993835f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.2856731414794922f));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(-0.3999995291233063f));
        return Vector256.FusedMultiplyAdd(odd, f, even);
    }
}
