namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Alarms that were false: powers, ends of domains and parameters at which another branch is taken.</summary>
public sealed class FalseAlarmTests
{
    private const string Positive = "[Domain(MinExclusive = 0)] double x";

    [Theory]
    [InlineData("Pow(Sum(x, v => Pow(Abs(v), 3)), 1.0 / 3)", "RealVector x", "LAG103")]
    [InlineData("Pow(Sum(x, v => Pow(Abs(v), 3)), 0.3333333333333333)", "RealVector x", "LAG103")]
    [InlineData("Pow(Sum(x, v => Pow(Abs(v), Third * 9)), Third)", "RealVector x", "LAG103")]
    [InlineData("x < Pow(2, 1.0 / 6) ? 4 * (Pow(x, -12) - Pow(x, -6)) + 1 : 0", Positive, "")]
    [InlineData("0.3 * x * x - 3 * 0.1 * x * x", "double x", "")]
    [InlineData("x * x * 1.4142135623730951 * 1.4142135623730951 / 2 - x * x", "double x", "")]
    [InlineData("-Pow(x, 0.1) * Pow(x, 0.9)", "[Domain(Min = 0)] double x", "")]
    [InlineData("Pow(x, 0.1 * 20)", "double x", "")]
    [InlineData("-Sqrt(1.69 - x * x)", "[Domain(Min = -1.3, Max = 1.3)] double x", "")]
    [InlineData("-Sqrt(2 - x * x)", "[Domain(Min = -1.4142135623730951, Max = 1.4142135623730951)] double x", "")]
    [InlineData("x * x / Sqrt(1.69 - s * s + 0.01)", "double x, [Domain(Max = 1.3, Min = -1.3)] double s = 1.3", "")]
    [InlineData("Sum(x, v => Abs(v) <= 1.345 ? v * v / 2 : 1.345 * Abs(v) - 1.345 * 1.345 / 2)", "RealVector x", "")]
    [InlineData("Sum(x, v => Abs(v) <= 1.4142135623730951 ? v * v / 2 : 1.4142135623730951 * Abs(v) - 1)", "RealVector x", "")]
    public void Nothing_rests_on_the_rounding_of_constants(string body, string parameters, string ids) =>
        Assert.Equal(ids, WrittenVerdict.IdsOf(body, parameters, "const double Third = 1.0 / 3;"));

    [Theory]
    [InlineData("gamma == 1 ? -Log(x) : -Pow(x, 1 - gamma) / (1 - gamma)", Positive + ", [Domain(Min = 0)] double gamma = 1", "")]
    [InlineData("gamma switch { 1 => -Log(x), _ => -Pow(x, 1 - gamma) / (1 - gamma) }", Positive + ", [Domain(Min = 0, Max = 3)] double gamma = 1", "")]
    [InlineData("gamma != 1 ? -Pow(x, 1 - gamma) / (1 - gamma) : -Log(x)", Positive + ", [Domain(Min = 0)] double gamma = 0.5", "")]
    [InlineData("!(lambda == 0) ? -(Pow(x, lambda) - 1) / lambda : -Log(x)", Positive + ", [Learnable(Min = -1, Max = 1)] double lambda = 0.5", "")]
    [InlineData("a == 0 ? x * x / 2 : (Exp(a * x) - a * x - 1) / (a * a)", "double x, double a = 1", "")]
    [InlineData("a != 0 ? (Exp(a * x) - a * x - 1) / (a * a) : x * x / 2", "double x, double a = 1", "")]
    [InlineData("a is 0 ? x * x / 2 : (Exp(a * x) - a * x - 1) / (a * a)", "double x, double a = 1", "")]
    [InlineData("a > 0 ? (Exp(a * x) - a * x - 1) / a : x * x / 2", "double x, double a = 1", "")]
    [InlineData("a <= 0 ? x * x / 2 : (Exp(a * x) - a * x - 1) / a", "double x, double a = 1", "")]
    [InlineData("a == 0.3 ? x * x : x * x * (a + 0.7) / (a - 0.3) / (a - 0.3) * (a - 0.3)", "double x, [Domain(Min = 0.3)] double a = 0.3", "")]
    [InlineData("n == 1 ? -Log(x) : Pow(x, 1 - n) / (n - 1)", Positive + ", [Domain(Min = 1)] int n = 2", "")]
    [InlineData("beta == 0 ? Sum(x) : LogSumExp(beta * x) / beta", "RealVector x, [Learnable(Min = 0)] double beta = 1", "")]
    [InlineData("x == 0 ? 0 : x * Log(x)", "[Domain(Min = 0)] double x", "")]
    public void An_equality_is_respected(string body, string parameters, string ids) => Assert.Equal(ids, WrittenVerdict.IdsOf(body, parameters));

    [Theory]
    [InlineData("gamma == 2 ? -Log(x) : -Pow(x, 1 - gamma) / (1 - gamma)", Positive + ", [Domain(Min = 0)] double gamma = 2", "LAG104")]
    [InlineData("a >= 0 ? (Exp(a * x) - a * x - 1) / a : x * x / 2", "double x, double a = 1", "LAG104")]
    [InlineData("gamma == 1 ? Log(x) : -Pow(x, 1 - gamma) / (1 - gamma)", Positive + ", [Domain(Min = 0)] double gamma = 2", "LAG101")]
    [InlineData("beta == 0 ? -Sum(x * x) : LogSumExp(beta * x) / beta", "RealVector x, [Learnable(Min = 0)] double beta = 1", "LAG101")]
    public void What_the_equality_leaves_is_told(string body, string parameters, string id) => Assert.Contains(id, WrittenVerdict.IdsOf(body, parameters), StringComparison.Ordinal);

    [Fact]
    public void Where_it_is_0_divided_by_0_there_is_no_counterexample()
    {
        Assert.Equal("LAG104", WrittenVerdict.IdsOf("LogSumExp(x - Max(x)) - Sum((x - Max(x)) * y) / Sum(y)", "RealVector x, RealVector y"));
        Assert.Equal("LAG104", WrittenVerdict.IdsOf("Sum(x * x) - Sum(x * y) * Sum(y) / Sum(y * y)", "RealVector x, [Domain(Min = 0)] RealVector y"));
    }
}
