namespace Lagrangians.Generator.Arithmetic;

/// <summary>The elementary functions of a <see cref="DoubleWord"/>, to some units of 2^−102 of their values.</summary>
internal static partial class DoubleWordFunctions
{
    // Series in e^t − 1 of t/2⁹, which is squared up again.
    private const int Halvings = 9;

    private static readonly Pair[] InverseFactorials = [.. Enumerable.Range(1, 10).Select(n => new Pair(1) / Factorial(n))];
    private static readonly Pair[] InverseOdds = [.. Enumerable.Range(0, 22).Select(k => new Pair(1) / ((2 * k) + 1))];
    private static readonly double[] Ln2Parts = Parts(BigFunctions.Ln2(200));
    private static readonly DoubleWord Ln2 = DoubleWord.From(BigFunctions.Ln2(112));

    public static DoubleWord Exp(DoubleWord x)
    {
        if (x.Magnitude > 41)
            return x.Sign > 0 ? double.PositiveInfinity : 0;
        if (x.Magnitude < -110)
            return 1;
        if (x.Magnitude < -1)
            return DoubleWord.Of(ExpLessOne(x.ToPair()) + 1, 0);
        var pair = x.ToPair();
        var power = Math.Floor((pair.High / Ln2Parts[0]) + 0.5);
        var rest = pair - Pair.Product(power, Ln2Parts[0]) - Pair.Product(power, Ln2Parts[1]) - Pair.Product(power, Ln2Parts[2]);
        return DoubleWord.Of(ExpLessOne(rest) + 1, (long)power);
    }

    /// <summary>e^x − 1.</summary>
    public static DoubleWord Expm1(DoubleWord x) =>
        x.Magnitude >= -1 ? Exp(x) - 1 : x.IsZero || x.Magnitude < -110 ? x : DoubleWord.Of(ExpLessOne(x.ToPair()), 0);

    public static DoubleWord Log(DoubleWord x)
    {
        if (x.IsZero)
            return double.NegativeInfinity;
        if (x.Sign < 0)
            return double.NaN;
        // x = m·2^power with m in [√½, √2), so that the two parts cannot cancel.
        var (m, power) = (x.Significand, x.Magnitude);
        if (m.High < 0.7071067811865476)
            (m, power) = (m.Times(2), power - 1);
        var ofM = Log1p(DoubleWord.Of(m - 1, 0));
        return power == 0 ? ofM : ofM + (Ln2 * power);
    }

    /// <summary>log(1 + x) = 2·artanh(x/(2 + x)).</summary>
    public static DoubleWord Log1p(DoubleWord x)
    {
        if (x.Magnitude >= -1 && (x.Magnitude > 0 || x.ToPair() is { High: < -0.3 or > 0.42 }))
            return Log(x + 1);
        if (x.IsZero || x.Magnitude < -110)
            return x;
        var z = x / (x + 2);
        var square = (z * z).ToPair();
        var sum = InverseOdds[InverseOdds.Length - 1];
        for (var k = InverseOdds.Length - 2; k >= 0; k--)
            sum = (sum * square) + InverseOdds[k];
        return (z * DoubleWord.Of(sum, 0)).Scale(1);
    }

    /// <summary>1/(1 + e^−x).</summary>
    public static DoubleWord Sigmoid(DoubleWord x)
    {
        var e = Exp(-x.Abs());
        return (x.Sign < 0 ? e : 1) / (e + 1);
    }

    /// <summary>log(1 + e^x).</summary>
    public static DoubleWord Softplus(DoubleWord x)
    {
        var rest = Log1p(Exp(-x.Abs()));
        return x.Sign > 0 ? x + rest : rest;
    }

    public static DoubleWord Tanh(DoubleWord x)
    {
        var t = Expm1(x.Abs().Scale(1) * -1);
        var magnitude = -t / (t + 2);
        return x.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>log cosh x.</summary>
    public static DoubleWord LogCosh(DoubleWord x)
    {
        var a = x.Abs();
        if (a.Magnitude >= 0)
            return a + Log1p(Exp(-a.Scale(1))) - Ln2;
        var half = Sinh(a.Scale(-1));
        return Log1p((half * half).Scale(1));
    }

    /// <summary>x·tanh x − log cosh x.</summary>
    public static DoubleWord Negentropy(DoubleWord x)
    {
        var a = x.Abs();
        if (a.Magnitude < 0)
            return (a * Tanh(a)) - LogCosh(a);
        var q = Exp(-a.Scale(1));
        return q.Sign == 0 ? Ln2 : Ln2 - (Log1p(q) + (a.Scale(1) * (q / (q + 1))));
    }

    public static DoubleWord Sinh(DoubleWord x)
    {
        var t = Expm1(x.Abs());
        var magnitude = t.IsFinite ? (t + (t / (t + 1))).Scale(-1) : t;
        return x.Sign < 0 ? -magnitude : magnitude;
    }

    public static DoubleWord Cosh(DoubleWord x)
    {
        var e = Exp(x.Abs());
        return (e + (DoubleWord.One / e)).Scale(-1);
    }

    /// <summary>b^e of a positive b, to 2^−100 times the size of e·log b.</summary>
    public static DoubleWord Power(DoubleWord b, DoubleWord e) => Exp(e * Log(b));

    /// <summary>b^n by repeated squaring.</summary>
    public static DoubleWord Power(DoubleWord b, int n)
    {
        var (result, square) = (DoubleWord.One, b);
        for (var rest = Math.Abs(n); rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
                result *= square;
            if (rest > 1)
                square *= square;
        }

        return n < 0 ? DoubleWord.One / result : result;
    }

    private static Pair ExpLessOne(Pair x)
    {
        var t = x.Times(1.0 / (1 << Halvings));
        var sum = InverseFactorials[InverseFactorials.Length - 1];
        for (var n = InverseFactorials.Length - 2; n >= 0; n--)
            sum = (sum * t) + InverseFactorials[n];
        var less = sum * t;
        for (var i = 0; i < Halvings; i++)
            less = less.Times(2) + (less * less);
        return less;
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static double[] Parts(BigFloat value)
    {
        var parts = new double[3];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = value.ToDouble();
            value = BigFloat.Subtract(value, parts[i], 200);
        }

        return parts;
    }
}
