using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Functions;

/// <content>
/// The values in high precision: the argument is moved up until Stirling's series has all the digits (DLMF 5.5.1, 5.11.1, 5.15.8).
/// </content>
internal sealed partial class Gamma
{
    private const int Guard = 32;

    /// <summary>log Γ(x); NaN below 0.</summary>
    private static BigFloat LogGammaOf(BigFloat x, Precision precision) =>
        x == BigFloat.One || x == 2 ? BigFloat.Zero : AtRoots(x, BigFloat.PositiveInfinity, precision, wide =>
        {
            var (z, steps) = Moved(x, wide, 0);
            var product = BigFloat.One;
            for (var k = 0; k < steps; k++)
                product = BigFloat.Multiply(product, BigFloat.Add(x, k, wide), wide);
            var half = BigFloat.One.Scale(-1);
            var result = BigFloat.Multiply(BigFloat.Subtract(z, half, wide), BigFloat.Subtract(BigFunctions.Log(z, wide), 1, wide), wide);
            result = BigFloat.Add(result, BigFloat.Subtract(BigFunctions.Log(BigFunctions.Pi(wide).Scale(1), wide).Scale(-1), half, wide), wide);
            result = BigFloat.Add(result, Stirling(z, -1, wide), wide);
            return BigFloat.Subtract(result, BigFunctions.Log(product, wide), wide);
        });

    /// <summary>The derivative of log Γ; NaN below 0.</summary>
    private static BigFloat DigammaOf(BigFloat x, Precision precision) => AtRoots(x, BigFloat.NegativeInfinity, precision, wide =>
    {
        var (z, steps) = Moved(x, wide, 0);
        var result = BigFloat.Subtract(BigFunctions.Log(z, wide), BigFloat.Divide(BigFloat.One, z.Scale(1), wide), wide);
        result = BigFloat.Subtract(result, Stirling(z, 0, wide), wide);
        for (var k = 0; k < steps; k++)
            result = BigFloat.Subtract(result, BigFloat.Divide(BigFloat.One, BigFloat.Add(x, k, wide), wide), wide);
        return result;
    });

    /// <summary>The derivative of log Γ of order n + 1, for n ≥ 1; NaN below 0.</summary>
    private static BigFloat PolyGammaOf(int n, BigFloat x, Precision precision)
    {
        var isNegative = n % 2 == 0;
        if (x.IsNaN || x.Sign < 0)
            return BigFloat.NaN;
        if (x.IsZero || x.IsInfinity)
            return x.IsInfinity ? BigFloat.Zero : isNegative ? BigFloat.NegativeInfinity : BigFloat.PositiveInfinity;
        var wide = precision.Raise(Guard);
        var (z, steps) = Moved(x, wide, n);
        var sum = BigFloat.Add(BigFloat.Divide(BigFloat.One, z.Scale(1), wide), BigFloat.FromRational(new Rational(1, n), wide), wide);
        sum = BigFloat.Divide(sum, Power(z, n, wide), wide);
        for (var k = 0; k < steps; k++)
            sum = BigFloat.Add(sum, BigFloat.Divide(BigFloat.One, Power(BigFloat.Add(x, k, wide), n + 1, wide), wide), wide);
        sum = BigFloat.Multiply(sum, BigFloat.FromRational(1 / Taylor.InverseFactorial(n), wide), wide);
        sum = BigFloat.Add(sum, Stirling(z, n, wide), precision);
        return isNegative ? -sum : sum;
    }

    // With as many bits more as terms have cancelled, near a root.
    private static BigFloat AtRoots(BigFloat x, BigFloat atZero, Precision precision, Func<Precision, BigFloat> compute)
    {
        if (x.IsNaN || x.Sign < 0)
            return BigFloat.NaN;
        if (x.IsZero || x.IsInfinity)
            return x.IsZero ? atZero : x;
        for (var extra = 0L; ;)
        {
            var wide = precision.Raise(Guard + extra);
            var value = compute(wide);
            var lost = value.IsZero ? wide.Bits : -value.Magnitude;
            if (lost <= extra + (Guard / 4))
                return value.Round(precision);
            extra = lost;
        }
    }

    // Terms of the series fall to e^(−2πz) at the least.
    private static (BigFloat Z, int Steps) Moved(BigFloat x, Precision precision, int n)
    {
        var start = (precision.Bits / 5) + 8 + n;
        var steps = x < start ? start - (int)x.ToDouble() : 0;
        return (BigFloat.Add(x, steps, precision), steps);
    }

    // Σ B₂ₖ/(2k)!·(2k + n − 1)!·z^−(2k + n).
    private static BigFloat Stirling(BigFloat z, int n, Precision precision)
    {
        var inverse = BigFloat.Divide(BigFloat.One, BigFloat.Multiply(z, z, precision), precision);
        var power = n < 0 ? BigFloat.Divide(BigFloat.One, z, precision) : BigFloat.Divide(inverse, Power(z, n, precision), precision);
        var sum = BigFloat.Zero;
        for (var k = 1; ; k++)
        {
            var term = BigFloat.Multiply(power, BigFloat.FromRational(Coefficient(n, k), precision), precision);
            sum = BigFloat.Add(sum, term, precision);
            // Of a number whose square is beyond all that is calculated with there is one term.
            if (term.IsZero || term.Magnitude < sum.Magnitude - precision.Bits)
                return sum;
            power = BigFloat.Multiply(power, inverse, precision);
        }
    }

    private static BigFloat Power(BigFloat value, int n, Precision precision)
    {
        var power = BigFloat.One;
        for (var k = 0; k < n; k++)
            power = BigFloat.Multiply(power, value, precision);
        return power;
    }
}
