using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>Polynomials of one variable with rational coefficients, lowest power first: where they change their sign, exactly.</summary>
internal static class Sturm
{
    private const int MaximumDegree = 30;

    /// <summary>Is the polynomial nowhere negative between the ends (null for infinite)?</summary>
    public static bool IsNonNegative(Rational[] polynomial, Rational? lower, Rational? upper)
    {
        polynomial = Trim(polynomial);
        if (polynomial.Length == 0)
            return true;
        if (polynomial.Length > MaximumDegree)
            return false;
        // The sign changes at roots of odd multiplicity only: p divided by the square of what it shares with its derivative, again and again.
        var odd = OddPart(polynomial);
        var chain = Chain(odd);
        var (atLower, atUpper) = (Variations(chain, lower, isLower: true), Variations(chain, upper, isLower: false));
        // Roots in (lower, upper]; a root at the upper end changes no sign within.
        var roots = atLower - atUpper - (upper is { } end && Value(odd, end).IsZero ? 1 : 0);
        return roots == 0 && Value(polynomial, Within(polynomial, lower, upper)).Sign >= 0;
    }

    /// <summary>Has the polynomial no root between the ends, which are included unless they are open?</summary>
    public static bool HasNoRoot(Rational[] polynomial, Bound lowerEnd, Bound upperEnd)
    {
        polynomial = Trim(polynomial);
        Rational? lower = lowerEnd.IsFinite ? lowerEnd.Value : null, upper = upperEnd.IsFinite ? upperEnd.Value : null;
        foreach (var end in new[] { lowerEnd, upperEnd }.Where(e => e.IsFinite && e.IsOpen))
        {
            while (polynomial.Length > 1 && Value(polynomial, end.Value).IsZero)
                polynomial = Divide(polynomial, [-end.Value, 1]).Quotient;
        }

        if (polynomial.Length is 0 or > MaximumDegree || (lower is { } start && Value(polynomial, start).IsZero))
            return false;
        var chain = Chain(Divide(polynomial, Gcd(polynomial, Derivative(polynomial))).Quotient);
        return Variations(chain, lower, isLower: true) == Variations(chain, upper, isLower: false);
    }

    private static Rational[] OddPart(Rational[] p)
    {
        // Yun: p = a₁·a₂²·a₃³…; the odd part is a₁·a₃·a₅…
        var result = new Rational[] { 1 };
        var g = Gcd(p, Derivative(p));
        var c = Divide(p, g).Quotient;
        for (var multiplicity = 1; c.Length > 1; multiplicity++)
        {
            var y = Gcd(c, g);
            var factor = Divide(c, y).Quotient;
            if (multiplicity % 2 == 1)
                result = Multiply(result, factor);
            (c, g) = (y, Divide(g, y).Quotient);
        }

        return result;
    }

    private static List<Rational[]> Chain(Rational[] p)
    {
        var chain = new List<Rational[]> { p, Derivative(p) };
        while (chain[^1].Length > 1)
        {
            var rest = Divide(chain[^2], chain[^1]).Remainder;
            if (rest.Length == 0)
                break;
            chain.Add(Normal(Array.ConvertAll(rest, r => -r)));
        }

        return chain;
    }

    private static int Variations(List<Rational[]> chain, Rational? at, bool isLower)
    {
        var (variations, last) = (0, 0);
        foreach (var p in chain)
        {
            if (p.Length == 0)
                continue;
            var sign = at is { } point ? Value(p, point).Sign : isLower && p.Length % 2 == 0 ? -p[^1].Sign : p[^1].Sign;
            if (sign == 0)
                continue;
            if (last != 0 && sign != last)
                variations++;
            last = sign;
        }

        return variations;
    }

    // A point between the ends where the polynomial is not 0.
    private static Rational Within(Rational[] p, Rational? lower, Rational? upper)
    {
        for (var i = 1; ; i++)
        {
            var point = (lower, upper) switch
            {
                ({ } l, { } u) => l + ((u - l) / (i + 1)),
                ({ } l, null) => l + i,
                (null, { } u) => u - i,
                _ => i,
            };
            if (i > p.Length + 1 || !Value(p, point).IsZero)
                return point;
        }
    }

    private static Rational Value(Rational[] p, Rational x)
    {
        var result = Rational.Zero;
        for (var i = p.Length - 1; i >= 0; i--)
            result = (result * x) + p[i];
        return result;
    }

    private static Rational[] Derivative(Rational[] p) => Trim([.. p.Skip(1).Select((c, i) => c * (i + 1))]);

    private static Rational[] Multiply(Rational[] a, Rational[] b)
    {
        var result = new Rational[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
                result[i + j] += a[i] * b[j];
        }

        return result;
    }

    private static Rational[] Gcd(Rational[] a, Rational[] b)
    {
        while (b.Length > 0)
            (a, b) = (b, Normal(Divide(a, b).Remainder));
        return Normal(a);
    }

    // Scaled by a positive number, so that coefficients do not grow without need.
    private static Rational[] Normal(Rational[] p)
    {
        if (p.Length == 0)
            return p;
        var scale = Rational.Abs(p[^1]);
        return Array.ConvertAll(p, c => c / scale);
    }

    private static (Rational[] Quotient, Rational[] Remainder) Divide(Rational[] a, Rational[] b)
    {
        if (a.Length < b.Length)
            return ([], a);
        var rest = (Rational[])a.Clone();
        var quotient = new Rational[a.Length - b.Length + 1];
        for (var i = quotient.Length - 1; i >= 0; i--)
        {
            quotient[i] = rest[i + b.Length - 1] / b[^1];
            for (var j = 0; j < b.Length; j++)
                rest[i + j] -= quotient[i] * b[j];
        }

        return (quotient, Trim(rest));
    }

    private static Rational[] Trim(Rational[] p)
    {
        var length = p.Length;
        while (length > 0 && p[length - 1].IsZero)
            length--;
        return length == p.Length ? p : [.. p.Take(length)];
    }
}
