using System.Numerics;

namespace Lagrangians.Generator.Arithmetic;

internal static partial class BigFunctions
{
    private const double BitsPerNat = 1.4426950408889634;

    /// <summary>2/√π ∫₀ˣ e^(−t²) dt.</summary>
    public static BigFloat Erf(BigFloat x, Precision precision)
    {
        if (x.IsZero || x.IsNaN) return x;
        // 1 − erf x < e^(−x²)
        if (TailBits(x) > precision.Bits + Guard) return x.Sign;

        // 2x/√π · e^(−x²) · Σ (2x²)ⁿ/(2n+1)!! (Abramowitz & Stegun 7.1.6): all terms have one sign
        var wide = precision.Raise(Guard);
        var square = BigFloat.MultiplyExact(x, x);
        var bits = wide.Bits;
        var factor = FixedPoint.From(square.Scale(1), bits);
        var term = BigInteger.One << bits;
        var sum = term;
        for (var n = 1; !term.IsZero; n++)
        {
            term = (term * factor >> bits) / ((2 * n) + 1);
            sum += term;
        }

        var outer = BigFloat.Divide(x.Scale(1), BigFloat.Sqrt(Pi(wide), wide), wide);
        return Times(BigFloat.Multiply(outer, Exp(-square, wide), wide), sum, bits, precision);
    }

    /// <summary>1 − erf x, with its relative precision in the far tail.</summary>
    public static BigFloat Erfc(BigFloat x, Precision precision)
    {
        if (x.IsNaN) return x;
        if (x.Sign <= 0) return BigFloat.Add(1, Erf(-x, precision.Raise(Guard)), precision);
        if (x.IsInfinity) return BigFloat.Zero;
        var tail = TailBits(x);
        if (tail > precision.Bits + (2 * Guard)) return ErfcAsymptotic(x, precision);
        // erfc x > e^(−x²)/(3(x+1)) here
        var lost = (long)tail + Math.Max(0, x.Magnitude) + 4;
        return BigFloat.Subtract(1, Erf(x, precision.Raise(Guard + lost)), precision);
    }

    /// <summary>e^(x²)·erfc x.</summary>
    public static BigFloat Erfcx(BigFloat x, Precision precision)
    {
        if (!x.IsFinite) return x.IsNaN ? x : x.Sign > 0 ? BigFloat.Zero : BigFloat.PositiveInfinity;
        if (x.Magnitude > 21 && x.Sign < 0) return BigFloat.PositiveInfinity;
        var wide = precision.Raise(Guard);
        if (x.Sign > 0 && TailBits(x) > precision.Bits + (2 * Guard)) return Asymptotic(x, precision);
        return BigFloat.Multiply(Exp(BigFloat.MultiplyExact(x, x), wide), Erfc(x, wide), precision);
    }

    /// <summary>The standard normal distribution, erfc(−x/√2)/2.</summary>
    public static BigFloat NormalCdf(BigFloat x, Precision precision)
    {
        if (!x.IsFinite) return x.IsNaN ? x : x.Sign > 0 ? BigFloat.One : BigFloat.Zero;
        // A relative error of the argument is multiplied by x² in the tail, which is 0 beyond 2^21.
        var wide = precision.Raise(Guard + (2 * Math.Max(0, Math.Min(x.Magnitude, 22))));
        return Erfc(-BigFloat.Multiply(x, BigFloat.Sqrt(BigFloat.One.Scale(-1), wide), wide), precision).Scale(-1);
    }

    private static BigFloat ErfcAsymptotic(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        return x.Magnitude > 22 ? BigFloat.Zero : BigFloat.Multiply(Exp(-BigFloat.MultiplyExact(x, x), wide), Asymptotic(x, wide), precision);
    }

    // 1/(x√π) · Σ (−1)ⁿ (2n−1)!!/(2x²)ⁿ (Abramowitz & Stegun 7.1.23). Its smallest term is about e^(−x²), so with x²
    // as large as the caller makes it the terms reach 0 before they grow.
    private static BigFloat Asymptotic(BigFloat x, Precision precision)
    {
        var wide = precision.Raise(Guard);
        var bits = wide.Bits;
        var inverse = FixedPoint.From(BigFloat.Divide(1, BigFloat.MultiplyExact(x, x).Scale(1), wide), bits);
        var term = BigInteger.One << bits;
        var sum = term;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * inverse * ((2 * n) - 1) >> bits;
            sum += (n & 1) == 1 ? -term : term;
        }

        var outer = BigFloat.Multiply(x, BigFloat.Sqrt(Pi(wide), wide), wide);
        return Times(BigFloat.Divide(1, outer, wide), sum, bits, precision);
    }

    // x²/ln 2: how many bits e^(−x²) lies below 1
    private static double TailBits(BigFloat x)
    {
        var rough = x.ToDouble();
        return rough * rough * BitsPerNat;
    }
}
