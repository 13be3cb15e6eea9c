using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The derivative of log Γ: its asymptotic series, less 1/x + 1/(x + 1) + ⋯ where x has to be moved; around its root Taylor's.</summary>
internal readonly struct DigammaFunction : ILaneFunction
{
    // The numbers are from tests/references/gamma_constants.py.
    private static LocalSeries AtRoot => new((1.4616321449683622, 9.549995429965697e-17), default, (0.9676722454476212, -3.387874303038943e-17),
    [
        -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237, -0.07219956125645471, 0.04880428816414311,
        -0.03316112647484736, 0.022597648232218104, -0.01542476590494896, 0.010538791616612175, -0.007204534386356869, 0.004926781395729853,
        -0.003369801655439328, 0.002305126326734928,
    ]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => AtRoot.Replace<V, T>(x, LaneFunctions.ByWords<DigammaFunction, V, T>(this, x));

    // 1/(x + 1) + ⋯ + 1/(x + end − 1), over one denominator. Apart, so that each part is within what the JIT inlines into one method.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static W Reciprocals<W>(W x, int end)
        where W : struct, IReal<W>
    {
        W numerator = 0;
        W denominator = 1;
        for (var k = 1; k < end; k++)
        {
            W factor = x + k;
            numerator = (numerator * factor) + denominator;
            denominator *= factor;
        }

        return numerator / denominator;
    }

    public W Over<W>(W x, bool all)
        where W : struct, IReal<W>
    {
        var start = GammaSeries.Start(all);
        W isSmall = x < start;
        W z = W.Select(isSmall, x + start, x);
        W inverse = 1 / z;
        W square = inverse * inverse;
        W result = W.PreciseLog(z) - (inverse * 0.5) - (square * GammaSeries.At<W>(square, 0));
        if (W.Any(isSmall))
        {
            // The first, which may be near the overflow, is a sum of its own.
            result = W.Select(isSmall, (result - Reciprocals<W>(x, start)) - (1 / x), result);
        }

        return W.Select(x > 0, result, W.Select(W.Equal(x, 0), double.NegativeInfinity, double.NaN));
    }
}
