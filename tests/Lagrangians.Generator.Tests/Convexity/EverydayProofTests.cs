namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Convex functions of everyday code with a short proof, in several spellings each, and near misses that are not convex.</summary>
public sealed class EverydayProofTests
{
    private const string Open = "[Domain(MinExclusive = -1, MaxExclusive = 1)] double x";
    private const string Between = "[Domain(MinExclusive = 0, MaxExclusive = 1)] double x";
    private const string Positive = "[Domain(MinExclusive = 0)] double x";
    private const string Negative = "[Domain(MaxExclusive = 0)] double x";

    [Theory]
    [InlineData("-Log(1 - Exp(-x))", Positive)]
    [InlineData("-Log(1 - Exp(-beta * x)) / beta", Positive + ", [Learnable(Min = 1e-6)] double beta = 1")]
    [InlineData("-r * Log(1 - Exp(x))", Negative + ", [Learnable(Min = 0)] double r = 1")]
    [InlineData("-Log(-Lagrangians.SpecialFunctions.Expm1(x))", Negative)]
    [InlineData("-Log(1 - Pow(2, x))", Negative)]
    [InlineData("-Log(x * x - 1)", "[Domain(MinExclusive = 1)] double x")]
    [InlineData("-Log(x - x * x)", Between)]
    [InlineData("-Log(x * x * (1 - x)) - Log(3 * x - 3 * x * x)", Between)]
    [InlineData("-Log((x - 1) * (3 - x))", "[Domain(MinExclusive = 1, MaxExclusive = 3)] double x")]
    [InlineData("-Log(4 * x - x * x - 3)", "[Domain(MinExclusive = 1, MaxExclusive = 3)] double x")]
    [InlineData("x * Atanh(x) + 0.5 * Log(1 - x * x)", Open)]
    [InlineData("x * Asin(x) + Sqrt(1 - x * x)", Open)]
    [InlineData("x * Asin(x) + Sqrt((1 - x) * (1 + x))", Open)]
    [InlineData("x * Asin(2 * x) + Sqrt(1 - 4 * x * x) / 2", "[Domain(Min = -0.5, Max = 0.5)] double x")]
    public void An_end_that_is_not_reached_does_no_harm(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters));

    [Theory]
    [InlineData("Pow(x, 2 * n)", "double x, [Domain(Min = 1)] int n = 1")]
    [InlineData("Pow(x * x, n)", "double x, [Domain(Min = 1)] int n = 1")]
    [InlineData("Pow(3 - 2 * x, 4 * n - 2) / (4 * n - 2)", "double x, [Domain(Min = 1)] int n = 1")]
    [InlineData("Log(1 - p + p * Exp(x))", "double x, [Domain(MinExclusive = 0, MaxExclusive = 1)] double p = 0.5")]
    [InlineData("Log(1 - p + p * Exp(t * x)) / t", "double x, [Domain(Min = 0, Max = 1)] double p = 0.5, [Domain(Min = 0.1)] double t = 1")]
    [InlineData("Log(q * Exp(-x) + (1 - q) * Exp(2 * x))", "double x, [Domain(Min = 0, Max = 1)] double q = 0.5")]
    [InlineData("(x * x + x * Sqrt(x * x + b) + b * Asinh(x / Sqrt(b))) / 4", "double x, [Domain(MinExclusive = 0)] double b = 4")]
    [InlineData("(x * x + x * Sqrt(x * x + b)) / 4 + b * Log(x + Sqrt(x * x + b)) / 4", "double x, [Learnable(Min = 1e-6)] double b = 4")]
    [InlineData("(x * x + x * Sqrt(x * x + c * c) + c * c * Asinh(x / c)) / 4", "double x, [Learnable(Min = 1e-6)] double c = 2")]
    [InlineData("(x - y) * (x - y) / (x + y + gamma * Abs(x - y))", Positive + ", [Domain(MinExclusive = 0)] double y = 1, [Domain(Min = 0)] double gamma = 0.5")]
    [InlineData("Pow(y - x, 2) / (gamma * Abs(y - x) + x + y)", Positive + ", [Domain(MinExclusive = 0)] double y = 1, [Domain(Min = 0, Max = 1)] double gamma = 0.5")]
    public void A_parameter_between_its_ends_does_no_harm(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters));

    [Theory]
    [InlineData("Log(x - x * x)", Between)]
    [InlineData("x * Atanh(x) + 2 * Log(1 - x * x)", Open)]
    [InlineData("x * Asin(x) + 3 * Sqrt(1 - x * x)", Open)]
    [InlineData("Pow(x, 2 * n + 1)", "double x, [Domain(Min = 1)] int n = 1")]
    [InlineData("-Pow(x, 2 * n)", "double x, [Domain(Min = 1)] int n = 1")]
    [InlineData("Log(1 - p + p * Exp(x))", "double x, [Domain(Min = 0, Max = 1.001)] double p = 0.5")]
    [InlineData("-Log(1 - p + p * Exp(x))", "double x, [Domain(MinExclusive = 0, MaxExclusive = 1)] double p = 0.5")]
    [InlineData("Log(2 - p + p * Exp(x))", "double x, [Domain(Min = -0.1, Max = 1)] double p = 0.5")]
    [InlineData("(x * x + 3 * x * Sqrt(x * x + b) - b * Asinh(x / Sqrt(b))) / 4", "double x, [Domain(MinExclusive = 0)] double b = 4")]
    [InlineData("(x - y) * (x - y) / (x + y + gamma * Abs(x - y))", "double x, [Domain(MinExclusive = 0)] double y = 1, [Domain(Min = 0)] double gamma = 0.5")]
    [InlineData("(x - y) * (x - y) / (x + y + gamma * Abs(x - y))", Positive + ", [Domain(MinExclusive = 0)] double y = 1, [Domain(Min = -2)] double gamma = 0.5")]
    public void A_near_miss_is_not_called_convex(string body, string parameters) => Assert.Matches("LAG10[124]", WrittenVerdict.IdsOf(body, parameters));
}
