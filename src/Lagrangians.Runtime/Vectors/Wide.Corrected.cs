using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>
/// Functions by the type's own kernels, with what the argument has beyond the type: f(h + l) = f(h) + f′(h)·l. They have the digits of
/// the type, of an argument that is not rounded.
/// </content>
public readonly partial struct Wide<V, T>
{
    public static Wide<V, T> Sin(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Sin(h), V.Cos(h));
    }

    public static Wide<V, T> Cos(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Cos(h), -V.Sin(h));
    }

    public static Wide<V, T> Asin(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Asin(h), (V)1 / V.Sqrt(((V)1 - h) * ((V)1 + h)));
    }

    public static Wide<V, T> Acos(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Acos(h), (V)(-1) / V.Sqrt(((V)1 - h) * ((V)1 + h)));
    }

    public static Wide<V, T> Atan(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Atan(h), (V)1 / ((h * h) + 1));
    }

    public static Wide<V, T> Erf(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Erf(h), V.Exp(-h * h) * 1.1283791670955126);
    }

    public static Wide<V, T> Erfc(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.Erfc(h), V.Exp(-h * h) * -1.1283791670955126);
    }

    public static Wide<V, T> NormalCdf(Wide<V, T> x)
    {
        V h = Narrow(x);
        return Corrected(x, h, V.NormalCdf(h), V.Exp(h * h * -0.5) * 0.3989422804014327);
    }

    public static Wide<V, T> Tan(Wide<V, T> x) => Sin(x) / Cos(x);

    public static Wide<V, T> Atan2(Wide<V, T> y, Wide<V, T> x) => Of(V.Atan2(Narrow(y), Narrow(x)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide<V, T> Corrected(Wide<V, T> x, V high, V value, V derivative)
    {
        V correction = derivative * Narrow(x - Of(high));
        V isFinite = V.Abs(correction) < double.PositiveInfinity;
        return Of(value) + Of(V.Select(isFinite, correction, 0));
    }
}
