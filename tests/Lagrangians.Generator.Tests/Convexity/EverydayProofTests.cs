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
    [InlineData("Norm(x) <= 1 ? Sum(x * x) / 2 : Norm(x) - 0.5", "RealVector x")]
    [InlineData("Norm(x) <= d ? Sum(x * x) / 2 : d * (Norm(x) - d / 2)", "RealVector x, [Domain(MinExclusive = 0)] double d = 1")]
    [InlineData("Huber(Sum(x * x), d)", "RealVector x, [Domain(MinExclusive = 0)] double d = 1")]
    [InlineData("Sum(x * x) <= d * d ? Sum(x * x) / 2 : d * Sqrt(Sum(x * x)) - d * d / 2", "RealVector x, [Domain(MinExclusive = 0)] double d = 1")]
    [InlineData("Abs(x) <= PI / 2 ? 1 - Cos(x) : Abs(x) - PI / 2 + 1", "double x")]
    [InlineData("Abs(x) <= d * PI / 2 ? d * d * (1 - Cos(x / d)) : d * Abs(x) - d * d * (PI / 2 - 1)", "double x, [Domain(MinExclusive = 0)] double d = 1")]
    [InlineData("x == 0 ? 1 : Sinh(x) / x", "double x")]
    [InlineData("x == 0 ? b : Sinh(b * x) / x", "double x, [Domain(MinExclusive = 0)] double b = 1")]
    [InlineData("x == c ? 1 : Sinh(x - c) / (x - c)", "double x, [Domain(MinExclusive = 0)] double c = 1")]
    [InlineData("x != 0 ? (Exp(x) - 1) / x : 1", "double x")]
    [InlineData("x == 0 ? 0.5 : (Exp(x) - 1 - x) / (x * x)", "double x")]
    [InlineData("Acos(x) * Acos(x) / 2", "[Domain(Min = -1, Max = 1)] double x")]
    [InlineData("Pow(Acos(-x / 2), 2)", "[Domain(Min = -2, Max = 2)] double x")]
    [InlineData("-Pow(Acosh(x), 2)", "[Domain(Min = 1)] double x")]
    [InlineData("x >= 1 ? 0 : x <= 1 - w ? 1 - w / 2 - x : (1 - x) * (1 - x) / (2 * w)", "double x, [Learnable(MinExclusive = 0)] double w = 1")]
    public void Pieces_that_fit_are_convex(string body, string parameters) =>
        Assert.Equal("", WrittenVerdict.IdsOf(body, parameters, "static double Huber(double s, double d) => s <= d * d ? s / 2 : d * Sqrt(s) - d * d / 2;"));

    [Theory]
    [InlineData("-Pow(0.4 * Pow(x, rho) + 0.6, 1 / rho)", "[Domain(MinExclusive = 0)] double x, [Domain(MinExclusive = 0, Max = 1)] double rho = 0.5")]
    [InlineData("-Pow(share * Pow(x, rho) + 1 - share, 1 / rho)", "[Domain(MinExclusive = 0)] double x, [Domain(Min = 0.1, Max = 1)] double rho = 0.5, [Domain(Min = 0, Max = 1)] double share = 0.4")]
    [InlineData("-Pow(0.4 * Pow(2 * x + 1, rho) + 0.6, 0.5 / rho)", "[Domain(Min = 0)] double x, [Domain(MinExclusive = 0, Max = 1)] double rho = 0.5")]
    [InlineData("-Pow(Sum(Pow(x, rho)), 1 / rho)", "[Domain(MinExclusive = 0)] RealVector x, [Domain(MinExclusive = 0, Max = 1)] double rho = 0.5")]
    [InlineData("-Pow(Sum(w * Pow(x, rho)), 1 / rho)", "[Domain(MinExclusive = 0)] RealVector x, [Domain(MinExclusive = 0)] RealVector w, [Domain(MaxExclusive = 0)] double rho = -0.5")]
    public void Means_of_powers_up_to_1_are_concave(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters));

    [Theory]
    [InlineData("w", "x >= 1 ? 0 : x <= 1 - w ? 1 - w / 2 - x : (1 - x) * (1 - x) / (2 * w)", "double x, [Learnable(Min = 0)] double w = 1")]
    [InlineData("w", "x <= -w ? 0 : x >= w ? x : Pow(x + w, 2) / (4 * w)", "double x, [Learnable(Min = 0)] double w = 1")]
    [InlineData("eps", "Sqrt(x * x + eps * eps)", "double x, [Domain(Min = 0)] double eps = 1")]
    [InlineData("eps", "Sqrt(Mean(x, v => (v - Mean(x)) * (v - Mean(x))) + eps * eps)", "RealVector x, [Domain(Min = 0)] double eps = 1")]
    public void A_kink_for_one_value_of_a_parameter_is_told_with_it(string parameter, string body, string parameters)
    {
        var verdict = WrittenVerdict.Of($"[Lagrangian] static double F({parameters}) => {body};");
        Assert.Equal("LAG103", WrittenVerdict.Ids(verdict));
        Assert.Contains(verdict.Kinks[0].Parameters, p => p.Parameter.Name == parameter && p.Value.IsZero);
    }

    [Theory]
    [InlineData("p * (Pow(x, 4) / 12 - Pow(x, 3) / 6 + x * x / 2)", "double x, [Domain(Min = 0, Max = 1)] double p = 1")]
    [InlineData("p * p * (Log(1 + Exp(x)) + Pow(x, 4) / 12 - Pow(x, 3) / 6 + x * x / 2)", "double x, double p = 1")]
    [InlineData("b * Log(1 + Exp(x))", "double x, [Domain(Min = 0)] double b = 1")]
    public void What_a_parameter_may_make_constant_is_not_strictly_convex(string body, string parameters) =>
        Assert.Equal(Lagrangians.Generator.Convexity.VerdictKind.Convex, WrittenVerdict.Of($"[Lagrangian] static double F({parameters}) => {body};").Kind);

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
    [InlineData("Norm(x) <= 1 ? Sum(x * x) / 2 : Norm(x) - 0.4", "RealVector x")]
    [InlineData("Norm(x) <= 1 ? Sum(x * x) : Norm(x)", "RealVector x")]
    [InlineData("Norm(x) <= 2 ? -Sum(x * x) : -4 * Norm(x) + 4", "RealVector x")]
    [InlineData("Abs(x) <= PI ? 1 - Cos(x) : Abs(x) - PI + 2", "double x")]
    [InlineData("Abs(x) <= 1.6 ? 1 - Cos(x) : Abs(x) - 1.6 + 1.03", "double x")]
    [InlineData("x == 0 ? 1.01 : Sinh(x) / x", "double x")]
    [InlineData("x == 0 ? 0.99 : Sinh(x) / x", "double x")]
    [InlineData("x == 0 ? 0 : Sinh(a * x) / x", "[Domain(Min = 0)] double x, [Domain(Min = 0.25, Max = 4)] double a = 1")]
    [InlineData("x == 0 ? 0 : x * x * Cosh(x) / (x * Tanh(x))", "[Domain(Min = 0)] double x")]
    [InlineData("x == 0 ? 0 : Sinh(x) / Tanh(x)", "double x")]
    [InlineData("x == 0 ? 1 : Tanh(x) / x", "double x")]
    [InlineData("x == 0 ? -1 : -Sin(x) / x", "double x")]
    [InlineData("Acos(x) * Acos(x) / 2 - 0.2 * x * x", "[Domain(Min = -1, Max = 1)] double x")]
    [InlineData("Pow(Acosh(x), 2)", "[Domain(Min = 1)] double x")]
    [InlineData("x >= 1 ? 0 : x <= 1 - w ? 1 - w / 2 - x : (1 - x) * (1 - x) / (3 * w)", "double x, [Learnable(Min = 0)] double w = 1")]
    [InlineData("-Pow(0.4 * Pow(x, rho) + 0.6, 1 / rho)", "[Domain(MinExclusive = 0)] double x, [Domain(Min = 0.1, Max = 2)] double rho = 0.5")]
    [InlineData("-Pow(0.4 * Pow(x, rho) + 0.6, 2 / rho)", "[Domain(MinExclusive = 0)] double x, [Domain(MinExclusive = 0, Max = 1)] double rho = 0.5")]
    [InlineData("-Pow(0.4 * Pow(x, rho) - 0.2, 1 / rho)", "[Domain(MinExclusive = 1)] double x, [Domain(Min = 0.1, Max = 1)] double rho = 0.5")]
    [InlineData("Pow(0.4 * Pow(x, rho) + 0.6, 1 / rho)", "[Domain(MinExclusive = 0)] double x, [Domain(MinExclusive = 0, Max = 0.9)] double rho = 0.5")]
    public void A_near_miss_is_not_called_convex(string body, string parameters) => Assert.Matches("LAG10[124]", WrittenVerdict.IdsOf(body, parameters));
}
