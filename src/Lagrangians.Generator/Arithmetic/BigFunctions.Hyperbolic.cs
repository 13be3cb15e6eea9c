namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    public static BigFloat Sinh(BigFloat x, Precision precision)
    {
        if (x.IsZero || !x.IsFinite) return x;
        var wide = precision.Raise(Guard);
        if (x.Magnitude > 1)
        {
            var power = Exp(x, wide);
            return BigFloat.Subtract(power, BigFloat.Divide(1, power, wide), precision).Scale(-1);
        }

        var m = Expm1(x, wide); // (e^x − e^−x)/2 = (m + m/(1+m))/2
        return BigFloat.Add(m, BigFloat.Divide(m, BigFloat.Add(1, m, wide), wide), precision).Scale(-1);
    }

    public static BigFloat Cosh(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var power = Exp(BigFloat.Abs(x), wide);
        return BigFloat.Add(power, BigFloat.Divide(1, power, wide), precision).Scale(-1);
    }

    public static BigFloat Tanh(BigFloat x, Precision precision)
    {
        if (x.IsZero) return x;
        var wide = precision.Raise(Guard);
        var m = Expm1(-BigFloat.Abs(x).Scale(1), wide); // tanh|x| = −m/(2+m), m = e^−2|x| − 1
        var value = BigFloat.Divide(m, BigFloat.Add(2, m, wide), precision);
        return x.Sign < 0 ? value : -value;
    }

    public static BigFloat Asinh(BigFloat x, Precision precision)
    {
        if (x.IsZero || !x.IsFinite) return x;
        var wide = precision.Raise(Guard);
        var size = BigFloat.Abs(x); // log(|x| + √(1+x²)) = log1p(|x| + x²/(1+√(1+x²)))
        var square = BigFloat.Multiply(size, size, wide);
        var root = BigFloat.Sqrt(BigFloat.Add(1, square, wide), wide);
        var tail = BigFloat.Divide(square, BigFloat.Add(1, root, wide), wide);
        var value = Log1p(BigFloat.Add(size, tail, wide), precision);
        return x.Sign < 0 ? -value : value;
    }

    /// <summary>NaN below 1.</summary>
    public static BigFloat Acosh(BigFloat x, Precision precision)
    {
        if (x < 1) return BigFloat.NaN;
        if (!x.IsFinite) return x;
        var wide = precision.Raise(Guard);
        var t = BigFloat.Subtract(x, 1, wide); // log1p(t + √(t(t+2)))
        var root = BigFloat.Sqrt(BigFloat.Multiply(t, BigFloat.Add(t, 2, wide), wide), wide);
        return Log1p(BigFloat.Add(t, root, wide), precision);
    }

    /// <summary>±∞ at ±1, NaN beyond.</summary>
    public static BigFloat Atanh(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        var size = BigFloat.Abs(x);
        if (size > 1) return BigFloat.NaN;
        var wide = precision.Raise(Guard); // log1p(2x/(1−x))/2
        var ratio = BigFloat.Divide(size.Scale(1), BigFloat.Subtract(1, size, wide), wide);
        var value = Log1p(ratio, precision).Scale(-1);
        return x.Sign < 0 ? -value : value;
    }
}
