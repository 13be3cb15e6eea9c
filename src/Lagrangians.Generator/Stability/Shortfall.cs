using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Stability.Forms;

namespace Lagrangians.Generator.Stability;

/// <summary>Where the forms that were chosen for an expression still fail.</summary>
/// <param name="X">The point that shows it best.</param>
/// <param name="Digits">How many decimal digits are predicted to be lost there; infinite where all are, or where it overflows.</param>
internal sealed record Shortfall(BigFloat X, double Digits)
{
    // log₁₀ 2.
    private const double DigitsOfBit = 0.30103;

    // All that a double has; what a power of ten away from 1 is worth, in digits, against a loss at a number that one meets.
    private const double MostDigits = 16;
    private const double DigitsOfDistance = 0.25;

    /// <summary>The point of the regimes that shows the loss best; null where every point is served.</summary>
    /// <param name="regimes">The forms that were chosen.</param>
    /// <param name="points">The points.</param>
    /// <param name="bitsAt">How many bits, in units of the last place, a form loses at a point: 0 where it serves, infinite where all.</param>
    public static Shortfall? Of(IReadOnlyList<Regime> regimes, IReadOnlyList<GridPoint> points, Func<Form, int, double> bitsAt)
    {
        var (worst, weight) = ((Shortfall?)null, double.NegativeInfinity);
        foreach (var regime in regimes)
        {
            for (var i = regime.First; i <= regime.Last; i++)
            {
                var digits = bitsAt(regime.Form, i) * DigitsOfBit;
                var found = Math.Min(digits, MostDigits) - (points[i].X.IsZero ? 0 : Math.Abs(points[i].X.Magnitude) * DigitsOfBit * DigitsOfDistance);
                if (digits > 0 && found > weight)
                    (worst, weight) = (new(points[i].X, digits), found);
            }
        }

        return worst;
    }
}
