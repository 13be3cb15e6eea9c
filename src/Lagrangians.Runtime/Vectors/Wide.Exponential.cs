using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>The exponential and the logarithm, to about 1.5 times the digits of the type.</content>
public readonly partial struct Wide<V, T>
{
    private static Wide<V, T> Ln2 => new(Constants.Choose<V, T>(1.3862943611198906, 1.3862943649291992f), Constants.Choose<V, T>(4.638093627692599e-17, -3.8093084242518672e-09f), -1);

    // Where a series of some terms has all the digits.
    private static V SmallExponent => Constants.Choose<V, T>(-20, -10);

    // Where the series of what is left of x has all the digits, and the difference has them from there on.
    private const double RemainderExponent = -5;

    // Where f(x) = x + O(x²) is x.
    private static V TinyExponent => Constants.Choose<V, T>(-110, -50);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Exp(Wide<V, T> x)
    {
        var words = x.Words();
        V n = V.Round(words.High * 1.4426950408889634);
        var e = ExponentialWords<V, T>.Expm1(ExponentialWords<V, T>.Reduced(words, n));
        var sum = DoubleWord<V, T>.FastTwoSum(1, e.High);
        V isInfinite = V.Equal(V.Abs(x.High), double.PositiveInfinity);
        V high = V.Select(isInfinite, V.Max(x.High, 0), V.Select(V.Equal(x.High, x.High), sum.High, x.High));
        return Normal(high, sum.Low + e.Low, n);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Expm1(Wide<V, T> x)
    {
        var e = ExponentialWords<V, T>.Expm1(x.Words());
        var near = Select(Mask(x.Exponent < TinyExponent), x, Normal(e.High, e.Low, 0));
        V isNear = x.Exponent < -1;
        return Select(Mask(isNear), near, Exp(x) - One);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Log(Wide<V, T> x)
    {
        V first = V.Log(x.High);
        var e = ExponentialWords<V, T>.Expm1(new(-first, 0));
        var product = new DoubleWord<V, T>(x.High, x.Low).Times(e);
        // (m − 1) + m·(e^−y − 1): what Newton's step adds to y.
        V step = ((x.High - 1) + product.High) + (x.Low + product.Low);
        var exponent = DoubleWord<V, T>.TwoProduct(x.Exponent, Constants.Ln2<V, T>().High);
        V low = x.Exponent * Constants.Ln2<V, T>().Low;
        var logarithm = Normal(first, step, 0) + Normal(exponent.High, exponent.Low + low, 0);
        V isOrdinary = (x.High > 0) & (x.High < double.PositiveInfinity);
        return Select(Mask(isOrdinary), logarithm, Normal(V.Log(x.High), 0, 0));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Log1p(Wide<V, T> x)
    {
        // log(1 + x) = 2·artanh(s).
        var s = x / (x + Two);
        var z = s * s;
        var near = Two * s * (One + (z * (Third + (z * 0.2))));
        return Select(Mask(x.Exponent < SmallExponent), near, Log(One + x));
    }

    public static Wide<V, T> Expm1mx(Wide<V, T> x) =>
        Select(Mask(x.Exponent < RemainderExponent), Half * x * x * WideSeries.ExponentialRemainder.At(x), OrLimit(x, Abs(x), Expm1(x) - x));

    public static Wide<V, T> Log1pmx(Wide<V, T> x) =>
        Select(Mask(x.Exponent < RemainderExponent), -Half * x * x * WideSeries.LogarithmRemainder.At(x), OrLimit(x, -Log(x), Log1p(x) - x));

    private static Wide<V, T> One => new(1, 0, 0);

    private static Wide<V, T> Two => new(1, 0, 1);

    private static Wide<V, T> Half => new(1, 0, -1);

    private static Wide<V, T> Third => new(Constants.Third<V, T>().High * 4, Constants.Third<V, T>().Low * 4, -2);
}
