using Words = Lagrangians.Vectors.PairedLanes<Lagrangians.Vectors.Lane<double>, double>;

namespace Lagrangians.Vectors;

#pragma warning disable CS1591 // The members are documented on IVector.

/// <content>
/// The functions: those of a double-word of doubles, and what they tend to where the argument or the result is beyond the doubles.
/// </content>
public readonly partial struct Number<T>
{
    private static readonly Number<T> Ln2 = new(0.6931471805599453, 2.3190468138462996e-17, 0);
    private static readonly Number<T> Ln10 = new(2.302585092994046, -2.1707562233822494e-16, 0);

    private bool IsDouble => exponent == 0 || !IsFinite || (Magnitude(high) + exponent is < 1023 and > -900);

    // Below, x + x² is x.
    private bool IsTiny => high != 0 && IsFinite && Magnitude(high) + exponent < -300;

    private Words AsWords => exponent == 0 ? new(high, low) : new(Scale(high, exponent), double.IsFinite(Nearest) ? Scale(low, exponent) : 0);

    public static Number<T> Exp(Number<T> x)
    {
        if (Math.Abs(x.Nearest) is not (> 690 and < 5e14))
            return Of(Words.Exp(x.AsWords));
        var n = Math.Round(x.Nearest / Ln2.high);
        var mantissa = Of(Words.Exp((x - (n * Ln2)).AsWords));
        return new(mantissa.high, mantissa.low, mantissa.exponent + (long)n);
    }

    public static Number<T> Exp2(Number<T> x) => Exp(x * Ln2);

    public static Number<T> Exp10(Number<T> x) => Exp(x * Ln10);

    public static Number<T> Expm1(Number<T> x) => x.IsTiny ? x : x.Nearest > 690 ? Exp(x) - 1 : Of(Words.Expm1(x.AsWords));

    public static Number<T> Log(Number<T> x)
    {
        if (x.IsDouble || x.high < 0)
            return Of(x, static p => Extended<Lane<double>>.Log(p), static w => Words.Log(w));
        return Of(Words.Log(new(x.high, x.low))) + (x.exponent * Ln2);
    }

    public static Number<T> Log2(Number<T> x) => x.IsDouble ? Of(Words.Log2(x.AsWords)) : Log(x) / Ln2;

    public static Number<T> Log10(Number<T> x) => x.IsDouble ? Of(Words.Log10(x.AsWords)) : Log(x) / Ln10;

    public static Number<T> Log1p(Number<T> x) => x.IsTiny ? x : x.IsDouble ? Of(x, static p => Extended<Lane<double>>.Log1p(p), static w => Words.Log1p(w)) : Log(x);

    public static Number<T> Log1pmx(Number<T> x) => x.IsTiny ? x * x / -2 : x.IsDouble ? Of(Words.Log1pmx(x.AsWords)) : Log(x) - x;

    public static Number<T> Expm1mx(Number<T> x) =>
        x.IsTiny ? x * x / 2 : x.Nearest > 690 ? Exp(x) - 1 - x : x.Nearest < -100 ? Exp(x) - 1 - x : Of(Words.Expm1mx(x.AsWords));

    public static Number<T> Pow(Number<T> x, Number<T> y)
    {
        var nearest = Of(Words.Pow(x.AsWords, y.AsWords));
        var isCertain = x.IsDouble && Math.Abs(nearest.Nearest) is > 1e-280 and < 1e300;
        if (isCertain || !x.IsFinite || !y.IsFinite || x.high == 0 || y.high == 0 || double.IsNaN(nearest.high))
            return nearest;
        // (m·2^e)^y = m^y·2^(e·y), with |m| in [1, 2).
        var shift = Magnitude(x.high);
        var power = (Number<T>)((double)shift + x.exponent) * y;
        var whole = Round(power);
        if (Math.Abs(whole.Nearest) is not < 5e14)
            return nearest;
        var mantissa = new Words(Math.ScaleB(x.high, -shift), Math.ScaleB(x.low, -shift));
        var result = Of(Words.Pow(mantissa, y.AsWords)) * Exp2(power - whole);
        return new(result.high, result.low, result.high == 0 || !result.IsFinite ? 0 : result.exponent + (long)whole.Nearest);
    }

    public static Number<T> Sinh(Number<T> x) => x.IsTiny ? x : Abs(x).Nearest > 40 ? CopySign(Exp(Abs(x)) / 2, x) : Of(x, static p => Extended<Lane<double>>.Sinh(p), static w => Words.Sinh(w));

    public static Number<T> Cosh(Number<T> x) => Abs(x).Nearest > 40 ? Exp(Abs(x)) / 2 : Of(x, static p => Extended<Lane<double>>.Cosh(p), static w => Words.Cosh(w));

    public static Number<T> Tanh(Number<T> x) => x.IsTiny ? x : Of(x, static p => Extended<Lane<double>>.Tanh(p), static w => Words.Tanh(w));

    public static Number<T> Asinh(Number<T> x) =>
        x.IsTiny ? x : Abs(x).Nearest > 1e150 ? CopySign(Log(Abs(x)) + Ln2, x) : Of(x, static p => Extended<Lane<double>>.Asinh(p), static w => Words.Asinh(w));

    public static Number<T> Acosh(Number<T> x) => x.Nearest > 1e150 ? Log(x) + Ln2 : Of(x, static p => Extended<Lane<double>>.Acosh(p), static w => Words.Acosh(w));

    public static Number<T> Atanh(Number<T> x) => x.IsTiny ? x : Of(x, static p => Extended<Lane<double>>.Atanh(p), static w => Words.Atanh(w));

    public static Number<T> Sigmoid(Number<T> x) => x.Nearest < -100 ? Exp(x) : Of(Words.Sigmoid(x.AsWords));

    public static Number<T> Softplus(Number<T> x) => x.Nearest < -100 ? Exp(x) : x.Nearest > 100 ? x : Of(Words.Softplus(x.AsWords));

    public static Number<T> LogCosh(Number<T> x) =>
        x.IsTiny ? x * x / 2 : Abs(x).Nearest > 100 ? Abs(x) - Ln2 : Of(x, static p => Extended<Lane<double>>.LogCosh(p), static w => Words.LogCosh(w));

    public static Number<T> Log1mExp(Number<T> x) => x.IsTiny && x.high < 0 ? Log(-x) : x.Nearest < -100 ? -Exp(x) : Of(Words.Log1mExp(x.AsWords));

    public static Number<T> LogAddExp(Number<T> x, Number<T> y)
    {
        var larger = Max(x, y);
        return larger.IsFinite ? larger + Softplus(Min(x, y) - larger) : larger;
    }

    public static Number<T> XLogX(Number<T> x) => x.high > 0 && x.IsFinite ? x * Log(x) : Of(Words.XLogX(x.AsWords));

    public static Number<T> Sin(Number<T> x) => x.IsTiny ? x : Of(Words.Sin(x.AsWords));

    public static Number<T> Cos(Number<T> x) => Of(Words.Cos(x.AsWords));

    public static Number<T> Tan(Number<T> x) => x.IsTiny ? x : Of(Words.Tan(x.AsWords));

    public static Number<T> Asin(Number<T> x) => x.IsTiny ? x : Of(Words.Asin(x.AsWords));

    public static Number<T> Acos(Number<T> x) => Of(Words.Acos(x.AsWords));

    public static Number<T> Atan(Number<T> x) => x.IsTiny ? x : Of(Words.Atan(x.AsWords));

    public static Number<T> Atan2(Number<T> y, Number<T> x) => Of(Words.Atan2(y.AsWords, x.AsWords));

    public static Number<T> Cbrt(Number<T> x)
    {
        if (x.high == 0 || !x.IsFinite)
            return x;
        var rest = (int)(((x.exponent % 3) + 3) % 3);
        var root = Of(Words.Cbrt(new(Math.ScaleB(x.high, rest), Math.ScaleB(x.low, rest))));
        return new(root.high, root.low, root.exponent + ((x.exponent - rest) / 3));
    }

    public static Number<T> Hypot(Number<T> x, Number<T> y) =>
        double.IsInfinity(x.high) || double.IsInfinity(y.high) ? double.PositiveInfinity : Sqrt((x * x) + (y * y));

    public static Number<T> Erf(Number<T> x) => x.IsTiny ? x * TwoOverRootOfPi : Of(Words.Erf(x.AsWords));

    public static Number<T> Erfc(Number<T> x) => Of(Words.Erfc(x.AsWords));

    public static Number<T> Erfcx(Number<T> x) => Of(Words.Erfcx(x.AsWords));

    public static Number<T> NormalCdf(Number<T> x) => Of(Words.NormalCdf(x.AsWords));

    public static Number<T> UnlessNaN(Number<T> x, Number<T> other) => double.IsNaN(other.high) ? other : x;

    public static Number<T> Finite(Number<T> x) => double.IsInfinity(x.high) ? CopySign(typeof(T) == typeof(double) ? double.MaxValue : float.MaxValue, x) : x;

    public static Number<T> PositivePart(Number<T> x) => Max(x, 0);

    public static Number<T> Sign(Number<T> x) => x.high > 0 ? 1 : x.high < 0 ? -1 : x;

    public static Number<T> Clamp(Number<T> x, Number<T> min, Number<T> max) => Select(x < min, min, Select(x > max, max, x));

    public static Number<T> IntegerQuotient(Number<T> x, Number<T> y)
    {
        var quotient = x / y;
        return CopySign(Floor(Abs(quotient)), quotient);
    }

    public static Number<T> IntegerRemainder(Number<T> x, Number<T> y) => x - (IntegerQuotient(x, y) * y);

    private static Number<T> TwoOverRootOfPi => new(1.1283791670955126, 1.533545961316588e-17, 0);

    // With twice the digits where there are such, so that what cancels in numbers of a whole vector keeps its own: 30·tanh 30 − log cosh 30. Not of exponentials,
    // which the lanes of a pass have too: what cancels between the two has the same errors in both.
    private static Number<T> Of(Number<T> x, Func<Extended<Lane<double>>, Extended<Lane<double>>> precise, Func<Words, Words> otherwise)
    {
        if (x.exponent != 0 || x.high == 0)
            return Of(otherwise(x.AsWords));
        var (high, low) = precise(Extended<Lane<double>>.Constant(x.high, x.low)).Parts;
        return double.IsNaN(Lane<double>.First(low)) ? Of(otherwise(x.AsWords)) : Normalized(Lane<double>.First(high), Lane<double>.First(low), 0);
    }

    private static Number<T> Of(Words words) => Normalized(Lane<double>.First(words.High), Lane<double>.First(words.Low), 0);
}
