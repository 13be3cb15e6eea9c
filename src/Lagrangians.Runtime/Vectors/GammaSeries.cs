using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// Stirling's series, from which the logarithm of the gamma function and its derivatives have their asymptotic series (DLMF 5.11.1, 5.11.2, 5.15.8), and the number
/// of steps by which a small argument is moved to where these have all the digits (DLMF 5.5.1 and its derivatives).
/// </summary>
internal static class GammaSeries
{
    /// <summary>B₂ₖ/(2k(2k − 1)).</summary>
    private static ReadOnlySpan<double> High =>
    [
        0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953, 0.0008417508417508417, -0.0019175269175269176,
        0.00641025641025641, -0.029550653594771242, 0.17964437236883057, -1.3924322169059011, 13.402864044168393,
    ];

    /// <summary>What a double leaves of them.</summary>
    private static ReadOnlySpan<double> Low =>
    [
        4.625929269271485e-18, 1.0601087908747154e-19, 6.883823317368282e-22, 5.36938218754726e-20, 3.6870174889237694e-20, 1.0675702776872475e-19,
        2.2240044563805217e-19, 4.861760957508855e-19, -6.401600482710946e-19, 1.5837056989230303e-17, -6.154114101993966e-16,
    ];

    /// <summary>From where on the series have the digits that are wanted: the first that is left out is below 2^−63, or 2^−84, of the functions there.</summary>
    public static int Start(bool all) => all ? 16 : 10;

    /// <summary>Σ B₂ₖ/(2k)!·(2k + n − 1)!·z^(k − 1), over (n − 1)! for n > 1: the series of the derivative of order n + 1, signs and powers aside.</summary>
    /// <param name="z">The square of a small number.</param>
    /// <param name="n">−1 for the logarithm of the gamma function itself, 0 for its derivative.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static W At<W>(W z, int n)
        where W : struct, IReal<W>
    {
        Span<double> high = stackalloc double[High.Length];
        Span<double> low = stackalloc double[High.Length];
        for (var k = 1; k <= high.Length; k++)
        {
            // An integer that is exact; what the product loses is below what the low word has.
            var factor = n < 0 ? 1 : Factor(n, k);
            high[k - 1] = High[k - 1] * factor;
            low[k - 1] = Math.FusedMultiplyAdd(High[k - 1], factor, -high[k - 1]) + (Low[k - 1] * factor);
        }

        return W.Series(z, high, low);
    }

    /// <summary>x(x + 1)⋯(x + count − 1).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static W Product<W>(W x, int count)
        where W : struct, IReal<W>
    {
        W product = x;
        for (var k = 1; k < count; k++)
            product *= x + k;
        return product;
    }

    // (2k − 1)·2k·(2k + 1)⋯(2k + n − 1)/(n − 1)!.
    private static double Factor(int n, int k)
    {
        double factor = (2 * k) - 1;
        for (var j = 0; j < n; j++)
            factor = factor * ((2 * k) + j) / Math.Max(j, 1);
        return factor;
    }
}
