using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Values for x: moderate ones first, then tiny and huge ones, of both signs; within x's domain, and near its ends.</summary>
internal static class VariableSamples
{
    private static readonly double[] Magnitudes =
        [0.59375, 1.3125, 2.8125, 0.171875, 5.53125, 11.25, 23.5, 38.25, 0.0009765625, 90.125, 320.5, 9.5367431640625e-07, 765.25, 31249.5, 1.1641532182693481e-10, 1e10, 6.3e-22, 1e30];

    /// <summary>The numbers of the domain, 0 among them.</summary>
    public static double[] Of(Interval domain)
    {
        var signed = Magnitudes.SelectMany(m => new[] { m, -m }).Concat([0.0]);
        var (lower, upper) = (domain.Lower, domain.Upper);
        // Seen from an end of the domain that is not 0.
        var fromEnds = (lower.IsFinite, upper.IsFinite) switch
        {
            (true, true) => new[] { 0.5, 0.25, 0.8125, 0.0625, 0.9375, 0.0009765625, 0.9990234375 }
                .Select(t => (lower.Value + ((upper.Value - lower.Value) * Rational.FromDouble(t))).ToDouble()),
            (true, false) => Magnitudes.Take(14).Select(m => (lower.Value + Rational.FromDouble(m)).ToDouble()),
            (false, true) => Magnitudes.Take(14).Select(m => (upper.Value - Rational.FromDouble(m)).ToDouble()),
            _ => [],
        };
        return [.. fromEnds.Concat(signed).Where(x => ParameterSamples.Contains(domain, x)).Distinct()];
    }
}
