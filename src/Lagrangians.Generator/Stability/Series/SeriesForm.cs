using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Series;

/// <summary>A series as an expression to be evaluated: K·tᵏ·P(z), with P by Horner's rule.</summary>
internal static class SeriesForm
{
    // Where |z| is 2^−this at the most the terms that are left out are to be below a rounding.
    public const int WindowBits = 5;
    public const int NarrowWindowBits = 14;
    private const int WantedBits = 56;

    // In a narrow window a few terms do, which may be longer.
    private const int LargestCoefficient = 32;
    private const int LargestInNarrowWindow = 200;

    /// <summary>The form, or null where too few terms are known or they would be too much to write.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="x">The variable.</param>
    /// <param name="series">The series in t.</param>
    /// <param name="t">t as an expression.</param>
    /// <param name="scale">s, where z = s·t is of the order of 1 where the series ends.</param>
    /// <param name="windowBits">How small z to the power of the degree is within the window.</param>
    /// <param name="degree">Of which root of x this is a series.</param>
    public static Expr? Write(Algebra algebra, Symbol x, PowerSeries series, Expr t, Expr scale, int windowBits, int degree)
    {
        if (series.IsEmpty)
            return null;
        var first = windowBits == WindowBits ? Divisor(algebra, x, series, scale) : algebra.One;
        var leading = algebra.Multiply(first, algebra.Power(t, series.Order));
        var coefficients = Ratios(algebra, series, first, scale);
        // Where every other coefficient is 0 it is a series in z².
        var step = coefficients.Where((_, i) => i % 2 == 0).All(Algebra.IsZero) ? 2 : 1;
        coefficients = [.. coefficients.Where((_, i) => (i + 1) % step == 0)];
        var enough = Needed(algebra, coefficients, algebra.Divide(series.Leading, first), step * windowBits / (double)degree);
        if (enough < 0)
            return null;
        coefficients = [.. coefficients.Take(enough)];
        if (coefficients.Any(c => c.Size > (windowBits == WindowBits ? LargestCoefficient : LargestInNarrowWindow)))
            return null;
        var z = algebra.Power(algebra.Multiply(scale, t), step);
        Expr? sum = null;
        for (var i = coefficients.Count - 1; i >= 0; i--)
            sum = sum is null ? coefficients[i] : algebra.Add(coefficients[i], algebra.Multiply(z, sum));
        var constant = algebra.Divide(series.Leading, first);
        return algebra.Multiply(leading, sum is null ? constant : algebra.Add(constant, algebra.Multiply(z, sum)));
    }

    /// <summary>Whether the coefficients of a series are too much to write, or will be as they grow.</summary>
    /// <param name="algebra">The algebra.</param>
    /// <param name="x">The variable.</param>
    /// <param name="series">The first terms of the series in t.</param>
    /// <param name="scale">s, where z = s·t.</param>
    /// <param name="length">How many coefficients are wanted.</param>
    public static bool IsTooLong(Algebra algebra, Symbol x, PowerSeries series, Expr scale, int length)
    {
        var first = Divisor(algebra, x, series, scale);
        var sizes = Enumerable.Range(series.Order, series.End - series.Order).Select(k => algebra.Divide(series[k], first)).Where(c => !Algebra.IsZero(c)).Select(c => c.Size).ToList();
        return sizes.Any(s => s > LargestCoefficient)
            || (sizes.Count > 1 && sizes[0] + ((sizes[^1] - sizes[0]) * (length - 1) / (sizes.Count - 1)) > LargestCoefficient);
    }

    /// <summary>How many coefficients to ask for, to have those that are needed.</summary>
    /// <param name="terms">The series as it was found first.</param>
    /// <param name="length">How many coefficients were asked for then.</param>
    /// <param name="degree">Of which root of x this is a series.</param>
    public static int LengthFor(PowerSeries terms, int length, int degree)
    {
        // Numbers cost little, and the larger they are the more of them are needed.
        if (Enumerable.Range(terms.Order, terms.End - terms.Order).All(k => terms[k] is Constant))
            return PowerSeries.Length;
        return Math.Min(PowerSeries.Length, Lost(terms, length) + 2 + (WantedBits * degree / WindowBits));
    }

    /// <summary>How many of the coefficients that were asked for have been lost by what cancels.</summary>
    /// <param name="terms">The series.</param>
    /// <param name="length">How many were asked for.</param>
    public static int Lost(PowerSeries terms, int length) => Math.Max(0, length - (terms.End - terms.Order));

    // The coefficients but the first, in z and over the divisor.
    private static List<Expr> Ratios(Algebra algebra, PowerSeries series, Expr divisor, Expr scale) =>
        [.. Enumerable.Range(series.Order + 1, series.End - series.Order - 1)
            .Select(k => algebra.Divide(series[k], algebra.Multiply(divisor, algebra.Power(scale, k - series.Order))))];

    // The first coefficient, less what may be 0 in it where the function goes on: log x, or a difference of two parameters that may be alike.
    private static Expr Divisor(Algebra algebra, Symbol x, PowerSeries series, Expr scale)
    {
        if (Algebra.Contains(series.Leading, x))
            return algebra.One;
        var (factor, rest) = Multiple.Of(algebra, series.Leading, x);
        var divisor = algebra.One;
        foreach (var part in (Expr[])[.. PartsOf(algebra, factor), .. PartsOf(algebra, rest)])
        {
            if (algebra.Bounds(part).ExcludesZero || DividesAll(algebra, series, part, scale))
                divisor = algebra.Multiply(divisor, part);
        }

        return divisor;
    }

    private static IEnumerable<Expr> PartsOf(Algebra algebra, Expr expr) => expr is not Product product
        ? [expr]
        : Enumerable.Range(0, product.Count).Select(i => algebra.Power(product.Base(i), product.Exponent(i))).Append(algebra.Constant(product.Coefficient));

    // Whether to divide by a power brings nothing in that is infinite where its base is 0: all coefficients have it, or some are infinite there anyway.
    private static bool DividesAll(Algebra algebra, PowerSeries series, Expr power, Expr scale)
    {
        var @base = power is Product { Count: 1 } product ? product.Base(0) : power;
        return !Ratios(algebra, series, power, scale).Any(IsSingular) || IsSingular(scale)
            || Enumerable.Range(series.Order, series.End - series.Order).Any(k => IsSingular(series[k]));

        bool IsSingular(Expr expr) => Algebra.Nodes(expr).OfType<Product>().Any(p => Enumerable.Range(0, p.Count)
            .Any(i => ReferenceEquals(p.Base(i), @base) && p.Exponent(i) is not Constant { Value.Sign: > 0 }));
    }

    // How many coefficients are needed; −1 if more than there are.
    private static int Needed(Algebra algebra, List<Expr> coefficients, Expr first, double bits)
    {
        for (var i = 0; i < coefficients.Count; i++)
        {
            var bound = (i + 1) * bits;
            // A ratio that is no number is taken for one of the order of 1.
            if (algebra.Divide(coefficients[i], first) is Constant { Value: var value } && !value.IsZero)
                bound -= BinaryRounding.BitLength(value.Numerator) - BinaryRounding.BitLength(value.Denominator);
            if (bound > WantedBits)
                return i;
        }

        // All the rest is 0.
        return coefficients.All(Algebra.IsZero) ? 0 : coefficients.Count >= WantedBits / bits ? coefficients.Count : -1;
    }
}
