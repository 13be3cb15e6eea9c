using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability.Forms;

/// <summary>
/// Polynomials to the last digit of a double: interpolation at Chebyshev's points, of which the coefficients show where it may end (L. N. Trefethen,
/// Approximation Theory and Approximation Practice, chapters 3 and 8).
/// </summary>
internal static class Approximation
{
    // What is left out is a quarter of a rounding.
    private const int WantedBits = 56;
    private const int Points = 32;
    private const int Bits = 120;

    // From one point to the next a function without a root changes by less, or it takes more points.
    private const double MaximumStep = 3;

    // Of the multiples of π/(2·Points).
    private static readonly Lazy<DoubleWord[]> Cosines = new(() =>
    {
        var step = BigFloat.Divide(BigFunctions.Pi(Bits), 2 * Points, Bits);
        return [.. Enumerable.Range(0, 4 * Points).Select(i => DoubleWord.From(BigFunctions.Cos(BigFloat.Multiply(step, i, Bits), Bits)))];
    });

    /// <summary>The coefficients in x − centre, from that of its power 0; null where the function is no such polynomial, or has a root.</summary>
    /// <param name="function">The function.</param>
    /// <param name="low">Where it begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="maximumDegree">The largest degree.</param>
    public static IReadOnlyList<double>? Of(Func<DoubleWord, DoubleWord> function, double low, double high, double centre, int maximumDegree)
    {
        // Halves of such numbers are exact.
        var (middle, half) = ((low + high) / 2, (high - low) / 2);
        var (values, least) = (new DoubleWord[Points], double.PositiveInfinity);
        for (var j = 0; j < Points; j++)
        {
            values[j] = function(middle + (half * Cosines.Value[(2 * j) + 1]));
            if (!values[j].IsFinite || values[j].IsZero || values[j].Sign != values[0].Sign)
                return null;
            var (value, previous) = (Magnitude(values[j]), Magnitude(values[Math.Max(0, j - 1)]));
            // It would be 0 in between, or close by.
            if (value > MaximumStep * previous || previous > MaximumStep * value)
                return null;
            least = Math.Min(least, value);
        }

        var coefficients = Transform(values);
        var (degree, rest) = (Points - 1, 0.0);
        while (degree > 0 && rest + Magnitude(coefficients[degree]) is var sum && sum < least / (1L << WantedBits))
            (degree, rest) = (degree - 1, sum);
        return degree > maximumDegree ? null : [.. Powers([.. coefficients.Take(degree + 1)], middle, half, centre).Select(c => c.ToScaledDouble().ToDouble())];
    }

    private static double Magnitude(DoubleWord value) => Math.Abs(value.ToScaledDouble().ToDouble());

    // The coefficients of Chebyshev's polynomials.
    private static DoubleWord[] Transform(DoubleWord[] values) => [.. Enumerable.Range(0, Points).Select(k =>
    {
        DoubleWord sum = 0;
        for (var j = 0; j < Points; j++)
            sum += values[j] * Cosines.Value[k * ((2 * j) + 1) % (4 * Points)];
        return sum.Scale(-(k == 0 ? LogOfPoints : LogOfPoints - 1));
    })];

    private const int LogOfPoints = 5;

    // Clenshaw's recurrence, on polynomials in x − centre: y is (x − middle)/half.
    private static DoubleWord[] Powers(DoubleWord[] coefficients, double middle, double half, double centre)
    {
        var (slope, shift) = ((DoubleWord)1 / half, (DoubleWord)(centre - middle) / half);
        DoubleWord[] next = new DoubleWord[coefficients.Length], afterNext = new DoubleWord[coefficients.Length];
        for (var k = 0; k < next.Length; k++)
            next[k] = afterNext[k] = 0;
        for (var k = coefficients.Length - 1; k >= 1; k--)
            (next, afterNext) = (Step(next, afterNext, coefficients[k], 1), next);
        return Step(next, afterNext, coefficients[0], 0);

        // 2·y·a − b + c, and the last time y·a − b + c.
        DoubleWord[] Step(DoubleWord[] a, DoubleWord[] b, DoubleWord c, int bits)
        {
            var result = new DoubleWord[a.Length];
            for (var i = 0; i < result.Length; i++)
            {
                var product = a[i] * shift;
                if (i > 0)
                    product += a[i - 1] * slope;
                result[i] = product.Scale(bits) - b[i];
            }

            result[0] += c;
            return result;
        }
    }
}
