using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>f(high + low) = f(high) + f′(high)·low.</content>
internal readonly partial struct PairedLanes<V, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Exp(PairedLanes<V, T> x)
    {
        V f = V.Exp(x.High);
        return WithLow(f, x.Low, f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Exp2(PairedLanes<V, T> x)
    {
        V f = V.Exp2(x.High);
        return WithLow(f, x.Low, f * 0.6931471805599453);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Exp10(PairedLanes<V, T> x)
    {
        V f = V.Exp10(x.High);
        return WithLow(f, x.Low, f * 2.302585092994046);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Expm1(PairedLanes<V, T> x)
    {
        V f = V.Expm1(x.High);
        return WithLow(f, x.Low, f + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log(PairedLanes<V, T> x) => WithLow(V.Log(x.High), x.Low, 1 / x.High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log2(PairedLanes<V, T> x) => WithLow(V.Log2(x.High), x.Low, 1.4426950408889634 / x.High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log10(PairedLanes<V, T> x) => WithLow(V.Log10(x.High), x.Low, 0.4342944819032518 / x.High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log1p(PairedLanes<V, T> x) => WithLow(V.Log1p(x.High), x.Low, 1 / (x.High + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Sinh(PairedLanes<V, T> x)
    {
        V f = V.Sinh(x.High);
        return WithLow(f, x.Low, V.Sqrt((f * f) + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Cosh(PairedLanes<V, T> x)
    {
        V f = V.Cosh(x.High);
        return WithLow(f, x.Low, V.CopySign(V.Sqrt((f - 1) * (f + 1)), x.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Tanh(PairedLanes<V, T> x)
    {
        V f = V.Tanh(x.High);
        return WithLow(f, x.Low, 1 - (f * f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Asinh(PairedLanes<V, T> x) => WithLow(V.Asinh(x.High), x.Low, 1 / V.Sqrt((x.High * x.High) + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Acosh(PairedLanes<V, T> x) => WithLow(V.Acosh(x.High), x.Low, 1 / V.Sqrt((x.High - 1) * (x.High + 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Atanh(PairedLanes<V, T> x) => WithLow(V.Atanh(x.High), x.Low, 1 / ((1 - x.High) * (x.High + 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Sigmoid(PairedLanes<V, T> x)
    {
        V f = V.Sigmoid(x.High);
        return WithLow(f, x.Low, f * (1 - f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Softplus(PairedLanes<V, T> x) => WithLow(V.Softplus(x.High), x.Low, V.Sigmoid(x.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> LogCosh(PairedLanes<V, T> x) => WithLow(V.LogCosh(x.High), x.Low, V.Tanh(x.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log1mExp(PairedLanes<V, T> x)
    {
        V f = V.Log1mExp(x.High);
        return WithLow(f, x.Low, -V.Expm1(-f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> XLogX(PairedLanes<V, T> x) => WithLow(V.XLogX(x.High), x.Low, V.Log(x.High) + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Sin(PairedLanes<V, T> x) => WithLow(V.Sin(x.High), x.Low, V.Cos(x.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Cos(PairedLanes<V, T> x) => WithLow(V.Cos(x.High), x.Low, -V.Sin(x.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Tan(PairedLanes<V, T> x)
    {
        V f = V.Tan(x.High);
        return WithLow(f, x.Low, (f * f) + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Asin(PairedLanes<V, T> x) => WithLow(V.Asin(x.High), x.Low, 1 / V.Sqrt((1 - x.High) * (x.High + 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Acos(PairedLanes<V, T> x) => WithLow(V.Acos(x.High), x.Low, (-1) / V.Sqrt((1 - x.High) * (x.High + 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Atan(PairedLanes<V, T> x) => WithLow(V.Atan(x.High), x.Low, 1 / ((x.High * x.High) + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Cbrt(PairedLanes<V, T> x)
    {
        V f = V.Cbrt(x.High);
        return WithLow(f, x.Low, f / (x.High * 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Erf(PairedLanes<V, T> x) => WithLow(V.Erf(x.High), x.Low, 1.1283791670955126 * V.Exp(-(x.High * x.High)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Erfc(PairedLanes<V, T> x) => WithLow(V.Erfc(x.High), x.Low, (-1.1283791670955126) * V.Exp(-(x.High * x.High)));

    // The derivative is 2x·erfcx x − 2/√π.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Erfcx(PairedLanes<V, T> x)
    {
        V value = V.Erfcx(x.High);
        return WithLow(value, x.Low, (x.High * value * 2) - 1.1283791670955126);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> NormalCdf(PairedLanes<V, T> x) => WithLow(V.NormalCdf(x.High), x.Low, 0.3989422804014327 * V.Exp(x.High * x.High * (-0.5)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Log1pmx(PairedLanes<V, T> x) => WithLow(V.Log1pmx(x.High), x.Low, -x.High / (x.High + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Expm1mx(PairedLanes<V, T> x) => WithLow(V.Expm1mx(x.High), x.Low, V.Expm1(x.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Pow(PairedLanes<V, T> x, PairedLanes<V, T> y)
    {
        V f = V.Pow(x.High, y.High);
        V low = f * y.High * (x.Low / x.High);
        // An exponent is a number of few digits nearly always.
        if (V.Any(~V.Equal(y.Low, 0)))
            low += f * V.Log(x.High) * y.Low;
        return Of(f, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> LogAddExp(PairedLanes<V, T> x, PairedLanes<V, T> y)
    {
        V share = V.Sigmoid(x.High - y.High);
        return Of(V.LogAddExp(x.High, y.High), V.FusedMultiplyAdd(share, x.Low, (1 - share) * y.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Hypot(PairedLanes<V, T> x, PairedLanes<V, T> y)
    {
        V f = V.Hypot(x.High, y.High);
        return Of(f, V.FusedMultiplyAdd(x.High / f, x.Low, y.High / f * y.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes<V, T> Atan2(PairedLanes<V, T> y, PairedLanes<V, T> x)
    {
        V radius = V.Hypot(x.High, y.High);
        return Of(V.Atan2(y.High, x.High), ((x.High / radius * y.Low) - (y.High / radius * x.Low)) / radius);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PairedLanes<V, T> WithLow(V f, V low, V slope) => Of(f, slope * low);
}
