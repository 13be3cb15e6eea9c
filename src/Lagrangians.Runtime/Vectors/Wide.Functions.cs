using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>Functions made of the exponential, the logarithm and arithmetic, which nothing here can bring to overflow.</content>
public readonly partial struct Wide<V, T>
{
    public static Wide<V, T> Exp2(Wide<V, T> x) => Exp(x * Ln2);

    public static Wide<V, T> Exp10(Wide<V, T> x) => Exp(x * Ln10);

    public static Wide<V, T> Log2(Wide<V, T> x) => Log(x) / Ln2;

    public static Wide<V, T> Log10(Wide<V, T> x) => Log(x) / Ln10;

    public static Wide<V, T> Sigmoid(Wide<V, T> x) => Composed<Wide<V, T>>.Sigmoid(x);

    public static Wide<V, T> Softplus(Wide<V, T> x) => Composed<Wide<V, T>>.Softplus(x);

    public static Wide<V, T> LogAddExp(Wide<V, T> x, Wide<V, T> y)
    {
        var larger = Max(x, y);
        var difference = Min(x, y) - larger;
        return Select(Mask(V.Equal(difference.High, difference.High)), larger + Log1p(Exp(difference)), larger);
    }

    /// <summary>log(1 + 2·sinh²(x/2)).</summary>
    public static Wide<V, T> LogCosh(Wide<V, T> x)
    {
        var half = Sinh(Half * x);
        // log cosh x = |x| − log 2 to all digits, and the sinh is out of any range.
        return OrLimit(x, Abs(x), Select(Mask(x.Exponent > 7), Abs(x) - Ln2, Log1p(Two * half * half)));
    }

    public static Wide<V, T> Log1mExp(Wide<V, T> x) => Composed<Wide<V, T>>.Log1mExp(x);

    public static Wide<V, T> XLogX(Wide<V, T> x) => Select(Mask(V.Equal(x.High, 0)), default(V), x * Log(x));

    public static Wide<V, T> Sinh(Wide<V, T> x) => OrLimit(x, x, Composed<Wide<V, T>>.Sinh(x));

    public static Wide<V, T> Cosh(Wide<V, T> x) => Composed<Wide<V, T>>.Cosh(x);

    public static Wide<V, T> Tanh(Wide<V, T> x) => Composed<Wide<V, T>>.Tanh(x);

    public static Wide<V, T> Asinh(Wide<V, T> x) => OrLimit(x, x, Composed<Wide<V, T>>.Asinh(x));

    public static Wide<V, T> Acosh(Wide<V, T> x) => Composed<Wide<V, T>>.Acosh(x);

    public static Wide<V, T> Atanh(Wide<V, T> x) => Composed<Wide<V, T>>.Atanh(x);

    public static Wide<V, T> Hypot(Wide<V, T> x, Wide<V, T> y) => Composed<Wide<V, T>>.Hypot(x, y);

    public static Wide<V, T> Cbrt(Wide<V, T> x)
    {
        V whole = V.Floor(x.Exponent * (1.0 / 3));
        V rest = x.Exponent - (whole * 3);
        var mantissa = new Wide<V, T>(x.High, x.Low, rest);
        Wide<V, T> root = V.Cbrt(x.High * V.PowerOfTwo(rest));
        var square = root * root;
        var better = root - (((square * root) - mantissa) / (square * 3.0));
        return Select(Mask(V.Equal(x.High, 0) | V.Equal(V.Abs(x.High), double.PositiveInfinity)), x, new(better.High, better.Low, better.Exponent + whole));
    }

    /// <summary>exp(y·log|x|), and the type's own power where x is not positive: that knows signs and special cases.</summary>
    public static Wide<V, T> Pow(Wide<V, T> x, Wide<V, T> y)
    {
        V special = V.Pow(Narrow(x), Narrow(y));
        var power = Exp(y * Log(Abs(x)));
        V isPower = ~V.Equal(x.High, 0) & (V.Abs(x.High) < double.PositiveInfinity) & V.Equal(special, special);
        return Select(Mask(isPower), CopySign(power, special), special);
    }

    // Sums and products have no low word where they are infinite.
    private static Wide<V, T> OrLimit(Wide<V, T> x, Wide<V, T> limit, Wide<V, T> result) => Select(Mask(V.Equal(V.Abs(x.High), double.PositiveInfinity)), limit, result);

    private static Wide<V, T> Ln10 =>
        new(Constants.Ln10<V, T>().High * 0.5, Constants.Ln10<V, T>().Low * 0.5, 1);
}
