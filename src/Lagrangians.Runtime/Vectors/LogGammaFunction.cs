using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>log Γ: Stirling's series, less the logarithm of x(x + 1)⋯ where x has to be moved; around its roots and its least value Taylor's.</summary>
internal readonly struct LogGammaFunction : ILaneFunction
{
    // ½·log 2π − ½.
    private const double ConstantHigh = 0.4189385332046727, ConstantLow = 1.6728209650585413e-17;

    // The numbers are from tests/references/gamma_constants.py.
    private static LocalSeries AtOne => new((1, 0), default, (-0.5772156649015329, 4.942915152430645e-18),
    [
        0.8224670334241132, -0.40068563438653143, 0.27058080842778454, -0.20738555102867398, 0.1695571769974082, -0.1440498967688461,
        0.12550966952474304, -0.11133426586956469, 0.1000994575127818, -0.09095401714582904, 0.083353840546109, -0.0769325164113522,
        0.07143294629536133, -0.06666870588242046,
    ]);

    private static LocalSeries AtTwo => new((2, 0), default, (0.42278433509846713, 4.942915152430645e-18),
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261,
        0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-05, -4.492623673813314e-05, 2.050721277567069e-05, -9.439488275268397e-06,
        4.374866789907488e-06, -2.039215753801366e-06,
    ]);

    private static LocalSeries AtLeast => new((1.4616321449683622, 9.549995429965697e-17), (-0.12148629053584961, 3.364991468473138e-18), default,
    [
        0.4838361227238106, -0.1475877229945307, 0.06462494023891276, -0.0327885410884813, 0.017970675115210395, -0.010314223036636387,
        0.006100536020517889, -0.0036845696083163734, 0.0022597648232218106, -0.001402251445904451, 0.0008782326347176812, -0.0005541949527966822,
        0.00035191295683784665, -0.0002246534436959552,
    ]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => AtOne.Replace<V, T>(x, AtTwo.Replace<V, T>(x, AtLeast.Replace<V, T>(x, LaneFunctions.ByWords<LogGammaFunction, V, T>(this, x))));

    // Apart, so that each part is within what the JIT inlines into one method.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static W Stirling<W>(W z)
        where W : struct, IReal<W>
    {
        W inverse = 1 / z;
        return ((z - 0.5) * (W.PreciseLog(z) - 1)) + W.Constant(ConstantHigh, ConstantLow) + (inverse * GammaSeries.At<W>(inverse * inverse, -1));
    }

    public W Over<W>(W x, bool all)
        where W : struct, IReal<W>
    {
        var start = GammaSeries.Start(all);
        W isSmall = x < start;
        W z = W.Select(isSmall, x + start, x);
        W result = Stirling<W>(z);
        if (W.Any(isSmall))
            result = W.Select(isSmall, result - W.PreciseLog(GammaSeries.Product<W>(x, start)), result);
        return W.Select(x > 0, result, W.Select(W.Equal(x, 0), double.PositiveInfinity, double.NaN));
    }
}
