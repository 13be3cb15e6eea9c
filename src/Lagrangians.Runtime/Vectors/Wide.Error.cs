using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>The error function and the normal distribution: the series of erf below √½, beyond it exp(−x²)·erfcx(x).</content>
public readonly partial struct Wide<V, T>
{
    // Beyond it the asymptotic series has all the digits.
    private const double Far = 28;

    private static Wide<V, T> RootHalf => Constant(0.7071067811865476, -4.833646656726457e-17);

    private static Wide<V, T> RootOfInversePi => Constant(0.5641895835477563, 7.66772980658294e-18);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Erf(Wide<V, T> x)
    {
        var near = ErrorNear(x);
        V isFar = IsFar(x);
        return V.Any(isFar) ? Select(Mask(isFar), CopySign(One - (Exp(-x * x) * ComplementBeyond(Abs(x))), x), near) : near;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Erfc(Wide<V, T> x) => Complement(x, x * x);

    /// <summary>erfc(−x/√2)/2.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> NormalCdf(Wide<V, T> x) => Half * Complement(-x * RootHalf, Half * x * x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Wide<V, T> Erfcx(Wide<V, T> x)
    {
        var gauss = Exp(x * x);
        var near = gauss * (One - ErrorNear(x));
        V isFar = IsFar(x);
        if (!V.Any(isFar))
            return near;
        var tail = ComplementBeyond(Abs(x));
        return Select(Mask(isFar), Select(Mask(x.High < 0), (Two * gauss) - tail, tail), near);
    }

    private static V IsFar(Wide<V, T> x) => x.Exponent >= 0;

    private static Wide<V, T> Complement(Wide<V, T> x, Wide<V, T> square)
    {
        var near = One - ErrorNear(x);
        V isFar = IsFar(x);
        if (!V.Any(isFar))
            return near;
        var tail = Exp(-square) * ComplementBeyond(Abs(x));
        return Select(Mask(isFar), Select(Mask(x.High < 0), Two - tail, tail), near);
    }

    private static Wide<V, T> ErrorNear(Wide<V, T> x) => Two * RootOfInversePi * x * WideSeries.Error.At(x * x);

    /// <summary>erfcx(a) from √½ on.</summary>
    private static Wide<V, T> ComplementBeyond(Wide<V, T> a)
    {
        Wide<V, T> center = 3.5;
        var result = WideSeries.Complement.At((a - center) / (a + center)) / (One + (Two * a));
        V isFar = Narrow(a) > Far;
        if (V.Any(isFar))
        {
            var inverse = One / a;
            result = Select(Mask(isFar), RootOfInversePi * inverse * WideSeries.FarComplement.At(Half * inverse * inverse), result);
        }

        return result;
    }
}
