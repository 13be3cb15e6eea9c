namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    /// <summary>1/(1 + e^−x).</summary>
    public static BigFloat Sigmoid(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var power = Exp(-BigFloat.Abs(x), wide);
        return BigFloat.Divide(x.Sign < 0 ? power : 1, BigFloat.Add(1, power, wide), precision);
    }

    /// <summary>log(1 + e^x).</summary>
    public static BigFloat Softplus(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var rest = Log1p(Exp(-BigFloat.Abs(x), wide), wide);
        return x.Sign > 0 ? BigFloat.Add(x, rest, precision) : rest.Round(precision);
    }

    /// <summary>log cosh x.</summary>
    public static BigFloat LogCosh(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        var wide = precision.Raise(Guard);
        var size = BigFloat.Abs(x);
        if (size < 1) // log1p(2 sinh²(x/2))
        {
            var sinh = Sinh(size.Scale(-1), wide);
            return Log1p(BigFloat.Multiply(sinh, sinh, wide).Scale(1), precision);
        }

        var rest = Log1p(Exp(-size.Scale(1), wide), wide);
        return BigFloat.Add(size, BigFloat.Subtract(rest, Ln2(wide), wide), precision);
    }

    /// <summary>x·tanh x − log cosh x.</summary>
    public static BigFloat Negentropy(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        var wide = precision.Raise(Guard);
        var size = BigFloat.Abs(x);
        // Of x² and x²/2 two thirds cancel.
        if (size < 1) return BigFloat.Subtract(BigFloat.Multiply(size, Tanh(size, wide), wide), LogCosh(size, wide), precision);
        if (!size.IsFinite) return Ln2(precision);

        var q = Exp(-size.Scale(1), wide);
        var share = BigFloat.Divide(q, BigFloat.Add(1, q, wide), wide);
        var lost = BigFloat.Add(Log1p(q, wide), BigFloat.Multiply(size.Scale(1), share, wide), wide);
        return BigFloat.Subtract(Ln2(wide), lost, precision);
    }

    /// <summary>log(1 − e^x) for x ≤ 0: −∞ at 0, NaN above.</summary>
    public static BigFloat Log1mExp(BigFloat x, Precision precision)
    {
        if (x.Sign > 0) return BigFloat.NaN;
        var wide = precision.Raise(Guard);
        return x > -0.6931 ? Log(-Expm1(x, wide), precision) : Log1p(-Exp(x, wide), precision);
    }

    /// <summary>log(e^x + e^y).</summary>
    public static BigFloat LogAddExp(BigFloat x, BigFloat y, Precision precision)
    {
        if (x.IsNaN || y.IsNaN) return BigFloat.NaN;
        var (high, low) = (BigFloat.Max(x, y), BigFloat.Min(x, y));
        if (!high.IsFinite) return high;
        // Near e^x + e^y = 1 the two parts cancel; only (0, −∞) gives 0 itself (Lindemann), and there no part remains.
        for (var extra = 0L; ;)
        {
            var wide = precision.Raise(Guard + extra);
            var rest = Log1p(Exp(BigFloat.Subtract(low, high, wide), wide), wide);
            var sum = BigFloat.Add(high, rest, wide);
            if (high.IsZero || rest.IsZero) return sum.Round(precision);
            var lost = sum.IsZero ? wide.Bits : Math.Max(high.Magnitude, rest.Magnitude) - sum.Magnitude;
            if (lost <= extra + (Guard / 2)) return sum.Round(precision);
            extra = lost;
        }
    }

    /// <summary>x·log x, 0 at 0; NaN below 0.</summary>
    public static BigFloat XLogX(BigFloat x, Precision precision) =>
        x.IsZero ? x : BigFloat.Multiply(x, Log(x, precision.Raise(Guard)), precision);
}
