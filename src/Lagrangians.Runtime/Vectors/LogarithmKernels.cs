using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>Logarithms to the bases e, 2 and 10, and log(1 + x).</summary>
internal static class LogarithmKernels
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryLog(x);
        V ordinary = (x >= Constants.Choose<V, T>(2.2250738585072014e-308, 1.17549435e-38f)) & (x < double.PositiveInfinity);
        return V.All(ordinary) ? result : V.Select(ordinary, result, LogOfAny<V, T>(x));
    }

    /// <summary>log(1 + x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log1p<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryLog1p(x);
        V ordinary = (x > -1) & (x < Constants.Choose<V, T>(1e150, 1e18f));
        return V.All(ordinary) ? result : V.Select(ordinary, result, Log1pOfAny<V, T>(x));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LogOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => WithLimits<V, T>(x, LogarithmReduction<V, T>.Of(x).Log().Rounded);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log2<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = LogarithmReduction<V, T>.Of(x);
        var mantissa = reduction.LogOfMantissa().Times(Constants.Log2E<V, T>());
        return WithLimits<V, T>(x, DoubleWord<V, T>.FastTwoSum(reduction.Exponent, mantissa.High).WithLow(mantissa.Low).Rounded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log10<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = LogarithmReduction<V, T>.Of(x);
        var mantissa = reduction.LogOfMantissa().Times(Constants.Log10E<V, T>());
        var sum = DoubleWord<V, T>.FastTwoSum(reduction.Exponent * Constants.Log10Of2High<V, T>(), mantissa.High);
        V low = V.FusedMultiplyAdd(reduction.Exponent, Constants.Log10Of2Low<V, T>(), mantissa.Low);
        return WithLimits<V, T>(x, sum.WithLow(low).Rounded);
    }

    /// <summary>1 + x as a double-word, so that no digit of x is lost.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Log1pOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = DoubleWord<V, T>.TwoSum(1, x);
        V result = V.CopySign(LogarithmReduction<V, T>.Log(sum).Rounded, x);
        V outside = V.Select(V.Equal(x, -1), double.NegativeInfinity, V.Select(x < -1, double.NaN, x));
        return V.Select((x > -1) & (x < double.PositiveInfinity), result, outside);
    }

    /// <summary>−∞ at ±0, ∞ at ∞, NaN below zero and at NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WithLimits<V, T>(V x, V result)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V outside = V.Select(V.Equal(x, 0), double.NegativeInfinity, V.Select(x < 0, double.NaN, x));
        return V.Select((x > 0) & (x < double.PositiveInfinity), result, outside);
    }
}
