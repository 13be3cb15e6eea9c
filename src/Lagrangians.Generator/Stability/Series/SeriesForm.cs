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
    /// <param name="series">The series in t.</param>
    /// <param name="t">t as an expression.</param>
    /// <param name="scale">s, where z = s·t is of the order of 1 where the series ends.</param>
    /// <param name="windowBits">How small z to the power of the degree is within the window.</param>
    /// <param name="degree">Of which root of x this is a series.</param>
    public static Expr? Write(Algebra algebra, PowerSeries series, Expr t, Expr scale, int windowBits, int degree)
    {
        if (series.IsEmpty)
            return null;
        var first = windowBits == WindowBits ? Divisor(algebra, series) : algebra.One;
        var leading = algebra.Multiply(first, algebra.Power(t, series.Order));
        var ratios = new List<Expr>();
        for (var k = series.Order + 1; k < series.End; k++)
            ratios.Add(algebra.Divide(series[k], algebra.Multiply(first, algebra.Power(scale, k - series.Order))));
        // Where every other coefficient is 0 it is a series in z².
        var step = ratios.Where((_, i) => i % 2 == 0).All(Algebra.IsZero) ? 2 : 1;
        var coefficients = ratios.Where((_, i) => (i + 1) % step == 0).ToList();
        var enough = coefficients.FindIndex(0, _ => true) < 0 ? 0 : Needed(coefficients, step * windowBits / (double)degree);
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

    /// <summary>Whether the coefficients of a series are too much to write.</summary>
    public static bool IsTooLong(Algebra algebra, PowerSeries series) =>
        Enumerable.Range(series.Order, series.End - series.Order).Any(k => algebra.Divide(series[k], Divisor(algebra, series)).Size > LargestCoefficient);

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

    // A coefficient with log x is not divided by: it has a root.
    private static Expr Divisor(Algebra algebra, PowerSeries series) =>
        Algebra.Nodes(series.Leading).Any(n => n is Symbol { Kind: SymbolKind.Variable }) ? algebra.One : series.Leading;

    // How many coefficients are needed; −1 if more than there are.
    private static int Needed(List<Expr> coefficients, double bits)
    {
        for (var i = 0; i < coefficients.Count; i++)
        {
            var bound = (i + 1) * bits;
            // A coefficient that is no number is taken for one of the order of 1.
            if (coefficients[i] is Constant { Value: var value } && !value.IsZero)
                bound -= BinaryRounding.BitLength(value.Numerator) - BinaryRounding.BitLength(value.Denominator);
            if (bound > WantedBits)
                return i;
        }

        // All the rest is 0.
        return coefficients.All(Algebra.IsZero) ? 0 : coefficients.Count >= WantedBits / bits ? coefficients.Count : -1;
    }
}
