using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The sigmoid, its integral, the softplus, and what is like it.</summary>
internal static class SigmoidKernels
{
    /// <summary>1/(1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Sigmoid<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinarySigmoid(x);
        V ordinary = x >= -IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, SigmoidOfAny<V, T>(x));
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Sigmoid<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinarySigmoid(x, low);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, SigmoidOfAny<V, T>(x, low));
    }

    /// <summary>log(1 + eˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Softplus<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinarySoftplus(x);
        V ordinary = (x >= -IVector<V, T>.ExpLimit) & (x < double.PositiveInfinity);
        return V.All(ordinary) ? result : V.Select(ordinary, result, SoftplusOfAny<V, T>(x));
    }

    /// <summary>The same of x + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Softplus<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinarySoftplus(x, low);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, SoftplusOfAny<V, T>(x, low));
    }

    /// <summary>1/(1 + e⁻ˣ): with q = exp(−|x|), 1/(1 + q) for x ≥ 0 and q/(1 + q) below, q's power of two applied last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SigmoidOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = ExponentialReduction<V, T>.Of(ExponentialReduction<V, T>.Clamp(-V.Abs(x)));
        var mantissa = reduction.Mantissa().Normalized;
        var q = mantissa.Scaled(V.PowerOfTwo(V.Max(reduction.Exponent, -64)));
        var denominator = DoubleWord<V, T>.FastTwoSum(1, q.High).WithLow(q.Low);
        V negative = x < 0;
        var numerator = DoubleWord<V, T>.Select(negative, mantissa, new(1, 0));
        return ExponentialReduction<V, T>.Scale(numerator.Over(denominator).Rounded, V.Select(negative, reduction.Exponent, 0));
    }

    /// <summary>max(x, 0) + log(1 + exp(−|x|)).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SoftplusOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var log = LogOfOnePlus(ExponentialReduction<V, T>.Of(ExponentialReduction<V, T>.Clamp(-V.Abs(x))));
        V result = DoubleWord<V, T>.TwoSum(V.Max(x, 0), log.High).WithLow(log.Low).Rounded;
        return V.Select(x > 64, x, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SigmoidOfAny<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V value = SigmoidOfAny<V, T>(x);
        return Corrected<V, T>(value, value * (1 - value) * low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SoftplusOfAny<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Corrected<V, T>(SoftplusOfAny<V, T>(x), SigmoidOfAny<V, T>(x) * low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Corrected<V, T>(V value, V correction)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.Select(V.Abs(correction) < double.PositiveInfinity, value + correction, value);

    /// <summary>max(x, y) + log(1 + exp(−|x − y|)), with the rounding error of x − y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LogAddExp<V, T>(V x, V y)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V larger = V.Max(x, y);
        var difference = DoubleWord<V, T>.TwoSum(V.Min(x, y), -larger);
        V low = V.Select(difference.High > -64, difference.Low, 0);
        var log = LogOfOnePlus(ExponentialReduction<V, T>.Of(ExponentialReduction<V, T>.Clamp(difference.High), low));
        V result = DoubleWord<V, T>.TwoSum(larger, log.High).WithLow(log.Low).Rounded;
        return V.Select(V.Abs(larger) + V.Abs(difference.High) < double.PositiveInfinity, result, larger);
    }

    /// <summary>log cosh x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LogCosh<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => V.LogCosh(x);

    /// <summary>log(1 − eˣ) for x ≤ 0: from eˣ − 1 while x is above −½ ln 2, from 1 − eˣ below; all in double-words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log1mExp<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reduction = ExponentialReduction<V, T>.Of(ExponentialReduction<V, T>.Clamp(x));
        var near = DoubleWord<V, T>.FastTwoSum(-reduction.Remainder.High, -reduction.Tail());
        var q = Power(reduction);
        var sum = DoubleWord<V, T>.FastTwoSum(1, -q.High);
        var far = sum.WithLow(-q.Low).Normalized;
        var argument = DoubleWord<V, T>.Select(V.Equal(reduction.Exponent, 0), near, far);
        var log = LogarithmReduction<V, T>.Of(argument.High).Log().WithLow(argument.Low / argument.High);
        log = DoubleWord<V, T>.Select(IsSmall<V, T>(q), LogOfOnePlusSmall<V, T>(new(-q.High, -q.Low)), log);
        V outside = V.Select(V.Equal(x, 0), double.NegativeInfinity, double.NaN);
        return V.Select(x < 0, -V.Abs(log.Rounded), outside);
    }

    /// <summary>log(1 + e^(n·ln 2 + r)) for an exponent of zero or less, gradual underflow included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> LogOfOnePlus<V, T>(ExponentialReduction<V, T> reduction)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var q = Power(reduction);
        var log = LogarithmReduction<V, T>.Log(DoubleWord<V, T>.FastTwoSum(1, q.High).WithLow(q.Low));
        return DoubleWord<V, T>.Select(IsSmall<V, T>(q), LogOfOnePlusSmall(q), log);
    }

    /// <summary>Is so little of q left in the low word of 1 + q that its digits are no more than those of the result?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V IsSmall<V, T>(DoubleWord<V, T> q)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => q.High < Constants.Choose<V, T>(1.4901161193847656e-08, 0.00024414062f);

    /// <summary>log(1 + q) for a small q: q − q²/2 + q³/3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> LogOfOnePlusSmall<V, T>(DoubleWord<V, T> q)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => q.WithLow(q.High * q.High * V.FusedMultiplyAdd(q.High, 1.0 / 3, -0.5));

    /// <summary>2ⁿ·eʳ as a double-word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleWord<V, T> Power<V, T>(ExponentialReduction<V, T> reduction)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V half = V.Floor(reduction.Exponent * 0.5);
        return reduction.Mantissa().Normalized.Scaled(V.PowerOfTwo(half)).Scaled(V.PowerOfTwo(reduction.Exponent - half));
    }
}
