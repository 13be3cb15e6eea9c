using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>Functions that <see cref="Wide{V, T}"/> has; what has its exponent has it from there.</content>
internal partial struct Extended<V>
{
    private interface IFunction
    {
        static abstract Wide<V, double> At(Wide<V, double> x);
    }

    public static Extended<V> Expm1mx(Extended<V> x) => ByWide<Expm1mxFunction>(x);

    public static Extended<V> Log1pmx(Extended<V> x) => ByWide<Log1pmxFunction>(x);

    public static Extended<V> Sin(Extended<V> x) => ByWide<SinFunction>(x);

    public static Extended<V> Cos(Extended<V> x) => ByWide<CosFunction>(x);

    public static Extended<V> Tan(Extended<V> x) => ByWide<TanFunction>(x);

    public static Extended<V> Asin(Extended<V> x) => ByWide<AsinFunction>(x);

    public static Extended<V> Acos(Extended<V> x) => ByWide<AcosFunction>(x);

    public static Extended<V> Atan(Extended<V> x) => ByWide<AtanFunction>(x);

    public static Extended<V> Cbrt(Extended<V> x) => ByWide<CbrtFunction>(x);

    public static Extended<V> Erf(Extended<V> x) => ByWide<ErfFunction>(x);

    public static Extended<V> Erfc(Extended<V> x) => ByWide<ErfcFunction>(x);

    public static Extended<V> NormalCdf(Extended<V> x) => ByWide<NormalCdfFunction>(x);

    public static Extended<V> Erfcx(Extended<V> x) => ByWide<ErfcxFunction>(x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Extended<V> Atan2(Extended<V> y, Extended<V> x) => Of(Wide<V, double>.Atan2(ToWide(y), ToWide(x)), y.Doubt + x.Doubt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Extended<V> IReal<Extended<V>>.Apply<TFunction>(Extended<V> x, TFunction function) => Of(function.Over<Wide<V, double>>(ToWide(x), all: true), x.Doubt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Extended<V> ByWide<TFunction>(Extended<V> x)
        where TFunction : struct, IFunction
        => Of(TFunction.At(ToWide(x)), x.Doubt);

    private static Wide<V, double> ToWide(Extended<V> x) => Wide<V, double>.Normal(x.high, x.low, 0);

    private static Extended<V> Of(Wide<V, double> value, V doubt)
    {
        V isZero = V.Equal(value.High, 0);
        V isBeyond = ~((V.Abs(value.Exponent) <= 400) | isZero);
        V scale = V.Select(isZero, 1, V.PowerOfTwo(value.Exponent));
        return Of(value.High * scale, ((value.Low * scale) + doubt) | isBeyond);
    }

    private readonly struct Expm1mxFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Expm1mx(x);
    }

    private readonly struct Log1pmxFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Log1pmx(x);
    }

    private readonly struct SinFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Sin(x);
    }

    private readonly struct CosFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Cos(x);
    }

    private readonly struct TanFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Tan(x);
    }

    private readonly struct AsinFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Asin(x);
    }

    private readonly struct AcosFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Acos(x);
    }

    private readonly struct AtanFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Atan(x);
    }

    private readonly struct CbrtFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Cbrt(x);
    }

    private readonly struct ErfFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Erf(x);
    }

    private readonly struct ErfcFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Erfc(x);
    }

    private readonly struct NormalCdfFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.NormalCdf(x);
    }

    private readonly struct ErfcxFunction : IFunction
    {
        public static Wide<V, double> At(Wide<V, double> x) => Wide<V, double>.Erfcx(x);
    }
}
