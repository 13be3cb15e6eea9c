namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Bodies whose formulas are hard to write as C#; random bodies found each of them.</summary>
public sealed class OddFormulaTests
{
    [Theory]
    [InlineData("Log(2) < 1 ? 3 * x : 5 * x * beta", 3)] // A comparison of two numbers is a bool, not a mask.
    [InlineData("Log(2) > 1 || x > 100 ? 3 * x : 5 * x", 5)]
    [InlineData("1 / (beta - beta) > 2 ? 3 * x : 5 * x", 3)] // C# refuses 1 / 0.
    [InlineData("x * (1 / (beta - beta))", double.PositiveInfinity)]
    [InlineData("x * Exp(1000)", double.PositiveInfinity)] // A finite number, but not a double.
    [InlineData("x * x * Exp(-1000)", 0)]
    [InlineData("-(x * Log(0.25)) - beta * x", -0.613705638880109)] // Two signs make a decrement.
    [InlineData("-(x * Log(0.25)) / (1 + beta)", 0.462098120373297)]
    [InlineData("Cos(x - beta) + Cos(beta - x) - Cos(-(x - beta))", -0.0998334166468282)] // −(−1·(a − b)) is a − b.
    [InlineData("Sinh(-(x + beta)) + Abs(-(beta - x))", -29.1784301363819)]
    public void They_compile_and_are_right(string body, double expected)
    {
        var found = Probe.Run(
            $"namespace N; internal static partial class A {{ [Lagrangian] public static partial double F(double x, double beta = 2) => {body}; }}",
            "double[] x = [2.1], g = [0]; N.A.FActivation(x, g);",
            "N.A.FActivation(2.1), g[0]");
        Assert.Equal(found[0], found[1]);
        Assert.Equal(expected, found[0], Math.Abs(expected) is var size && double.IsFinite(size) ? 1e-13 * (1 + size) : 0);
    }
}
