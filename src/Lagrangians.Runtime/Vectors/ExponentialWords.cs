using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <summary>The exponential of double-words, to about 1.6 times the digits of the type.</summary>
internal static class ExponentialWords<V, T>
    where V : unmanaged, IVector<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>x − n·ln 2, with ln 2 to three words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Reduced(DoubleWord<V, T> x, V n)
    {
        var ln2 = Constants.Ln2<V, T>();
        var first = DoubleWord<V, T>.TwoProduct(-n, ln2.High);
        var second = DoubleWord<V, T>.TwoProduct(-n, ln2.Low);
        V third = -n * Constants.Choose<V, T>(5.707708438416212e-34, -8.78318373858934e-17f);
        var high = DoubleWord<V, T>.TwoSum(x.High, first.High); // exact in its high word where they are close
        var low = DoubleWord<V, T>.TwoSum(first.Low, second.High);
        var rest = DoubleWord<V, T>.TwoSum(x.Low, low.High);
        var sum = DoubleWord<V, T>.TwoSum(high.High, rest.High);
        return new DoubleWord<V, T>(sum.High, sum.Low + (high.Low + (rest.Low + (low.Low + (second.Low + third))))).Normalized;
    }

    /// <summary>x − n·ln 2 where |n| is at most 2¹¹: n times the first two parts of ln 2 is exact, and so is the first difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> ReducedModerate(DoubleWord<V, T> x, V n)
    {
        V first = V.FusedMultiplyAdd(n, -0.6931471805598903, x.High);
        var sum = DoubleWord<V, T>.TwoSum(first, n * -5.49792301870721e-14);
        return sum.WithLow(V.FusedMultiplyAdd(n, -1.1612227229362532e-26, x.Low)).Normalized;
    }

    /// <summary>eʳ − 1 for |r| ≤ ½: Taylor's series at r/16, then e^(2s) − 1 = (e^s − 1)·(2 + (e^s − 1)) four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleWord<V, T> Expm1(DoubleWord<V, T> r)
    {
        var s = r.Scaled(0.0625);
        V square = s.High * s.High;
        V tail = V.FusedMultiplyAdd(
            square * square,
            PolynomialBlocks<V, T>.Quadratic(s.High, 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600),
            PolynomialBlocks<V, T>.Cubic(s.High, square, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880));
        var third = Constants.Third<V, T>();
        var sum = new DoubleWord<V, T>(tail, 0)
            .TimesPlus(s, new(Constants.Choose<V, T>(0.008333333333333333, 0.008333333767950535f), Constants.Choose<V, T>(1.1564823173178714e-19, -4.34617203337595e-10f)))
            .TimesPlus(s, third.Scaled(0.125))
            .TimesPlus(s, third.Scaled(0.5))
            .TimesPlus(s, new(0.5, 0))
            .TimesPlus(s, new(1, 0));
        var e = s.Times(sum);
        for (var i = 0; i < 4; i++)
            e = e.TimesPlus(e, e.Scaled(2));
        return e.Normalized;
    }
}
