using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>
/// The derivative of log Γ of order n + 1, n ≥ 1: (−1)ⁿ⁺¹·n!·Σ 1/(x + k)ⁿ⁺¹. The first terms of that, which are of one sign, and the asymptotic series beyond.
/// </summary>
internal readonly struct PolyGammaFunction(int n) : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => LaneFunctions.ByWords<PolyGammaFunction, V, T>(this, x);

    public W Over<W>(W x, bool all)
        where W : struct, IReal<W>
    {
        var start = GammaSeries.Start(all) + n - 1;
        W isSmall = x < start;
        W z = W.Select(isSmall, x + start, x);
        W inverse = 1 / z;
        W square = inverse * inverse;
        W result = Power<W>(inverse, n) * (1 + (inverse * (n * 0.5)) + (square * GammaSeries.At<W>(square, n)));
        if (W.Any(isSmall))
            result = W.Select(isSmall, result + (Powers<W>(x, start) * n), result);

        for (var k = 2; k < n; k++)
            result *= k;
        var infinity = n % 2 == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        return W.Select(x > 0, n % 2 == 0 ? -result : result, W.Select(W.Equal(x, 0), infinity, double.NaN));
    }

    // Σ 1/(x + k)ⁿ⁺¹. Apart, so that each part is within what the JIT inlines into one method.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private W Powers<W>(W x, int count)
        where W : struct, IReal<W>
    {
        W sum = 0;
        for (var k = count - 1; k >= 0; k--)
            sum += Power<W>(1 / (x + k), n + 1);
        return sum;
    }

    private static W Power<W>(W x, int n)
        where W : struct, IReal<W>
    {
        var power = x;
        for (var k = 1; k < n; k++)
            power *= x;
        return power;
    }
}

/// <summary>The second derivative of log Γ.</summary>
internal readonly struct TrigammaFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rounded<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => new PolyGammaFunction(1).Rounded<V, T>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public W Over<W>(W x, bool all)
        where W : struct, IReal<W>
        => new PolyGammaFunction(1).Over<W>(x, all);
}
