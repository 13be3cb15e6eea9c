using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>eˣ, 2ˣ, 10ˣ and eˣ − 1.</summary>
internal static class ExponentialKernels
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Exp<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryExp(x);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, ExpOfAny<V, T>(x));
    }

    /// <summary>exp(x + low), where low is a rounding error of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Exp<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryExp(x, low);
        V ordinary = V.Abs(x) <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, ExpOfAny<V, T>(x, low));
    }

    /// <summary>eˣ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Expm1<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V result = V.OrdinaryExpm1(x);
        V ordinary = x <= IVector<V, T>.ExpLimit;
        return V.All(ordinary) ? result : V.Select(ordinary, result, Expm1OfAny<V, T>(x));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V ExpOfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Assemble(ExponentialReduction<V, T>.Of(ExponentialReduction<V, T>.Clamp(x)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V ExpOfAny<V, T>(V x, V low)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V clamped = ExponentialReduction<V, T>.Clamp(x);
        V error = V.Select(V.Abs(low) < double.PositiveInfinity, low, 0);
        return Assemble(ExponentialReduction<V, T>.Of(clamped, V.Select(V.Equal(clamped, x), error, 0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Exp2<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V clamped = V.Min(V.Max(x, Constants.Choose<V, T>(-1100, -160)), Constants.Choose<V, T>(1030, 130));
        V n = V.Round(clamped);
        return Assemble<V, T>(new(n, new DoubleWord<V, T>(clamped - n, 0).Times(Constants.Ln2<V, T>())));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Exp10<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V clamped = V.Min(V.Max(x, Constants.Choose<V, T>(-330, -50)), Constants.Choose<V, T>(315, 42));
        V n = V.Round(clamped * 3.321928094887362);
        V r = V.FusedMultiplyAdd(-n, Constants.Log10Of2High<V, T>(), clamped);
        V high = V.FusedMultiplyAdd(-n, Constants.Log10Of2Low<V, T>(), r);
        V low = V.FusedMultiplyAdd(-n, Constants.Log10Of2Low<V, T>(), r - high);
        return Assemble<V, T>(new(n, new DoubleWord<V, T>(high, low).Times(Constants.Ln10<V, T>())));
    }

    /// <summary>eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + (eʳ − 1)), where the first two terms are added exactly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Expm1OfAny<V, T>(V x)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V clamped = V.Max(ExponentialReduction<V, T>.Clamp(x), Constants.Choose<V, T>(-40, -20));
        var reduction = ExponentialReduction<V, T>.Of(clamped);
        var offset = DoubleWord<V, T>.TwoSum(1, -V.PowerOfTwo(-V.Min(reduction.Exponent, 64)));
        var sum = DoubleWord<V, T>.FastTwoSum(offset.High, reduction.Remainder.High);
        V tail = V.FusedMultiplyAdd(reduction.Remainder.Low, 1 + reduction.Remainder.High, reduction.Tail() + offset.Low);
        return V.CopySign(ExponentialReduction<V, T>.Scale(sum.WithLow(tail).Rounded, reduction.Exponent), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Assemble<V, T>(ExponentialReduction<V, T> reduction)
        where V : unmanaged, IVector<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => ExponentialReduction<V, T>.Scale(reduction.Mantissa().Rounded, reduction.Exponent);
}
