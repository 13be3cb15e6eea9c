using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>What eˣ and log(1 + x) have beyond their linear parts: eˣ − 1 − x and log(1 + x) − x.</summary>
internal static class LinearRemainderKernels
{
    /// <summary>eˣ − 1 − x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Expm1mx<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryExpm1mx(x);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, Expm1mxOfAny<V, T>(x));
    }

    /// <summary>log(1 + x) − x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log1pmx<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryLog1pmx(x);
        V ordinary = (x > -1) & (x < Constants.Choose<V, T>(1e150, 1e18f));
        return V.All(ordinary) ? result : V.Select(ordinary, result, Log1pmxOfAny<V, T>(x));
    }

    /// <summary>2ⁿ·((1 − 2⁻ⁿ·(1 + x) + r) + (eʳ − 1 − r)); for n = 0 the first part is 0.</summary>
    /// <remarks>The remainder of eʳ is r²/2 as a double-word and a rest so small that its rounding does not count.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Expm1mxOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V lowest = Constants.Choose<V, T>(-40, -20);
        V clamped = V.Max(ExponentialReduction<V, T>.Clamp(x), lowest);
        var reduction = ExponentialReduction<V, T>.Of(clamped);
        var (n, r) = (reduction.Exponent, reduction.Remainder);

        var square = DoubleWord<V, T>.TwoProduct(r.High * 0.5, r.High);
        V rest = V.FusedMultiplyAdd(r.High * r.High * r.High, Polynomials.ExpCubicTail<V, T>(r.High), square.Low);
        rest = V.FusedMultiplyAdd(r.High, r.Low, rest);

        // Beyond 2¹⁰⁰ nothing is left of the linear part beside the exponential.
        V inverse = V.PowerOfTwo(-V.Min(n, 100));
        var linear = DoubleWord<V, T>.TwoSum(1, clamped).Scaled(inverse);
        var first = DoubleWord<V, T>.TwoSum(1, -linear.High);
        var second = DoubleWord<V, T>.TwoSum(first.High, r.High);
        V low = second.Low + (first.Low + (r.Low - linear.Low));
        V linearReduction = V.Equal(n, 0);
        var sum = DoubleWord<V, T>.TwoSum(V.Select(linearReduction, 0, second.High), square.High);
        V result = sum.WithLow(rest + V.Select(linearReduction, 0, low)).Rounded;
        return V.Select(x < lowest, -1 - x, V.Abs(ExponentialReduction<V, T>.Scale(result, n)));
    }

    /// <summary>(k·ln 2 + f − x) + (log m − f) with 1 + x = 2ᵏ·m and f = m − 1; for k = 0 the first part is 0 and f is x.</summary>
    /// <remarks>With s = f/(2 + f), z = s²: log m = 2s + s·z·P(z), and since 2s − f = −s·f, log m − f = s·(z·P(z) − f).</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Log1pmxOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var argument = DoubleWord<V, T>.TwoSum(1, x);
        var reduction = LogarithmReduction<V, T>.Of(argument.High);
        V k = reduction.Exponent;
        V near = V.Equal(k, 0);
        V f = V.Select(near, x, reduction.Mantissa - 1);

        var s = new DoubleWord<V, T>(f, 0).Over(DoubleWord<V, T>.FastTwoSum(2, f));
        V z = s.High * s.High;
        var bracket = DoubleWord<V, T>.FastTwoSum(-f, z * Polynomials.LogTail<V, T>(z));
        var tail = s.Times(bracket);

        var constant = DoubleWord<V, T>.TwoSum(k * Constants.Ln2High<V, T>(), f);
        var linear = DoubleWord<V, T>.TwoSum(constant.High, -x);
        V low = linear.Low + V.FusedMultiplyAdd(k, Constants.Ln2Low<V, T>(), constant.Low + argument.Low / argument.High);
        var sum = DoubleWord<V, T>.TwoSum(V.Select(near, 0, linear.High), tail.High);
        V result = sum.WithLow(tail.Low + V.Select(near, 0, low)).Rounded;

        V outside = V.Select(V.Equal(x, -1) | V.Equal(x, double.PositiveInfinity), double.NegativeInfinity, V.Select(V.Equal(x, 0), 0, double.NaN));
        return V.Select((x > -1) & (x < double.PositiveInfinity) & ~V.Equal(x, 0), -V.Abs(result), outside);
    }
}
