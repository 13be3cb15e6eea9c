using System.Globalization;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Quadratics with random decimals that are built to fit are never found fault with; with a jump of 10⁻⁹ they are.</summary>
public sealed class RandomSeamTests
{
    private const int Count = 40;

    [Fact]
    public void What_fits_is_convex_and_a_jump_is_told()
    {
        var random = new Random(13);
        for (var i = 0; i < Count; i++)
        {
            var (p, bend, q) = (Next(random, 300, 100), Next(random, 300, 100), Next(random, 900, 1000) - 0.4m);
            var (r, c) = (Next(random, 900, 100), Next(random, 4000, 1000) - 2);
            // p·x² + q·x + r, and behind c the same with bend·(x − c)² more, multiplied out.
            var left = Quadratic(p, q, r);
            var (slope, level) = (q - (2 * bend * c), r + (bend * c * c));
            Assert.Equal("", Verdict(c, left, Quadratic(p + bend, slope, level), random.Next(3)));
            Assert.Contains("LAG103", Verdict(c, left, Quadratic(p + bend, slope, level + 1e-9m), random.Next(3)), StringComparison.Ordinal);
            Assert.Contains("LAG103", Verdict(c, left, Quadratic(p + bend, slope + 1e-9m, level - (1e-9m * c)), random.Next(3)), StringComparison.Ordinal);
        }
    }

    private static string Verdict(decimal c, string left, string right, int style)
    {
        var place = Text(c);
        return style switch
        {
            0 => WrittenVerdict.IdsOf($"x <= {place} ? {left} : {right}"),
            1 => WrittenVerdict.IdsOf($"x >= Place ? {right} : {left}", members: $"const double Place = {place};"),
            _ => WrittenVerdict.IdsOf($"x switch {{ < {place} => {left}, _ => {right} }}"),
        };
    }

    private static decimal Next(Random random, int range, int denominator) => (decimal)random.Next(1, range) / denominator;

    private static string Quadratic(decimal p, decimal q, decimal r) => $"{Text(p)} * x * x + {Text(q)} * x + {Text(r)}";

    private static string Text(decimal value) => $"({value.ToString("0.0##################", CultureInfo.InvariantCulture)})";
}
