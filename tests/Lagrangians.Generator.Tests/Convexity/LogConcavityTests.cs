namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>Likelihoods whose convexity is the log-concavity of a mass, in several spellings, and near misses that are not convex.</summary>
public sealed class LogConcavityTests
{
    private const string Names =
        "static double Phi(double u) => Lagrangians.SpecialFunctions.NormalCdf(u); static double Sigma(double u) => Lagrangians.SpecialFunctions.Sigmoid(u); "
        + "static double Erf(double u) => Lagrangians.SpecialFunctions.Erf(u); static double Density(double u) => Exp(-u * u / 2) / Sqrt(2 * PI);";

    private const string Gap = "double x, double a = 1, [Domain(Min = 1e-6)] double gap = 1";

    [Theory]
    [InlineData("-Log(Phi(1 - x) - Phi(-1 - x))", "double x")]
    [InlineData("-Log(Phi(a + gap - x) - Phi(a - x))", Gap)]
    [InlineData("-Log(Phi(2 * x + 3) - Phi(2 * x - 1)) / 2", "double x")]
    [InlineData("-Log(Erf(x + 1) - Erf(x - 1))", "double x")]
    [InlineData("-Log(1 - Phi(x))", "double x")]
    [InlineData("-Log(Sigma(a + gap - x) - Sigma(a - x))", Gap)]
    [InlineData("-Log(Sigma((a + gap - x) / s) - Sigma((a - x) / s))", Gap + ", [Domain(Min = 1e-3)] double s = 1")]
    [InlineData("-Log(1 / (1 + Exp(x - a - gap)) - 1 / (1 + Exp(x - a)))", Gap)]
    [InlineData("-Log(Phi(1 - x * x) - Phi(x * x - 1))", "[Domain(Min = -0.5, Max = 0.5)] double x")]
    [InlineData("-Log(Exp(1 - x * x) - 1)", "[Domain(Min = -0.5, Max = 0.5)] double x")]
    [InlineData("-Log(Phi(Dot(w, x) + 1) - Phi(Dot(w, x) - 1))", "RealVector x, RealVector w")]
    [InlineData("-Sum(x, xi => Log(Phi(xi + 1) - Phi(xi - 1)))", "RealVector x")]
    public void The_mass_of_an_interval_is_log_concave(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters, Names));

    [Theory]
    [InlineData("x * x / 2 + Log(Phi(1 - x) - Phi(-1 - x))", "double x")]
    [InlineData("Log(Phi(a + gap - x) - Phi(a - x)) + 0.5 * x * x", "double x, [Domain(Min = -10, Max = 10)] double a = 0, [Domain(Min = 1e-3)] double gap = 1")]
    [InlineData("x * x / (2 * s * s) + Log(Phi((1 - x) / s) - Phi((-1 - x) / s))", "double x, [Domain(Min = 0.1)] double s = 1")]
    [InlineData("x * x / 2 + Log(Phi(x))", "double x")]
    [InlineData("x * x + Log(Erf(x + 1) - Erf(x - 1)) - Log(Phi(x))", "double x")]
    [InlineData("Sum(x, xi => xi * xi / 2 + Log(Phi(xi)))", "RealVector x")]
    public void The_logarithm_of_a_mass_bends_down_no_more_than_its_density_s(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters, Names));

    [Theory]
    [InlineData("-Log(Density(x) + x * Phi(x))", "double x")]
    [InlineData("-Log(x * Phi(x) + Density(x))", "double x")]
    [InlineData("-Log(Density(x) - x * Phi(-x))", "double x")]
    [InlineData("-Log(s * Exp(-(x - best) * (x - best) / (2 * s * s)) / Sqrt(2 * PI) + (x - best) * Phi((x - best) / s))", "double x, double best = 0, [Domain(Min = 1e-3)] double s = 1")]
    [InlineData("-Log(Density(x - b) + (x - b) * Phi(x - b))", "double x, double b = 0")]
    [InlineData("-Log(1 - Exp(-Exp(x)))", "double x")]
    [InlineData("-Log(1 - Exp(-Exp(x - a)))", "double x, double a = 0")]
    [InlineData("-Log(1 - Exp(-Exp(-x)))", "double x")]
    [InlineData("-(y * Log(1 - Exp(-Exp(x))) - (1 - y) * Exp(x))", "double x, [Domain(Min = 0, Max = 1)] double y = 1")]
    [InlineData("-Sum(x, xi => Log(1 - Exp(-Exp(xi))))", "RealVector x")]
    public void What_is_made_by_integration_is_log_concave(string body, string parameters) => Assert.Equal("", WrittenVerdict.IdsOf(body, parameters, Names));

    [Theory]
    // A density that is not log-concave.
    [InlineData("-Log(Atan(x + 1) - Atan(x - 1))", "double x")]
    [InlineData("-Log(Sinh(x + 1) - Sinh(x))", "double x")]
    [InlineData("-Log(Log(x + 1) - Log(x))", "[Domain(MinExclusive = 0)] double x")]
    // Ends that bend the wrong way, or meet.
    [InlineData("-Log(Phi(x * x + 1) - Phi(-1))", "double x")]
    [InlineData("-Log(Phi(1 + x * x) - Phi(-1 - x * x))", "double x")]
    [InlineData("-Log(Exp(1 + x * x) - 1)", "double x")]
    [InlineData("-Log(Phi(x + gap) - Phi(x))", "double x, double gap = 1")]
    // A number that is no value of the function.
    [InlineData("-Log(2 - Phi(x))", "double x")]
    [InlineData("-Log(Phi(x) + 0.1)", "double x")]
    [InlineData("-Log(1 + Exp(x))", "double x")]
    [InlineData("-Log(1.1 - Exp(-Exp(x)))", "double x")]
    [InlineData("-Log(Density(x) + x * Phi(x) + 0.01)", "double x")]
    // The sign.
    [InlineData("Log(Phi(1 - x) - Phi(-1 - x))", "double x")]
    [InlineData("Log(1 - Exp(-Exp(x)))", "double x")]
    // Too little to hold it up.
    [InlineData("x * x / 2.1 + Log(Phi(x))", "double x")]
    [InlineData("x * x / 2.5 + Log(Phi(1 - x) - Phi(-1 - x))", "double x")]
    [InlineData("x * x / 2 + Log(Phi((1 - x) / s) - Phi((-1 - x) / s))", "double x, [Domain(Min = 0.5)] double s = 1")]
    [InlineData("x * x + Log(1 - Exp(-x))", "[Domain(MinExclusive = 0)] double x")]
    [InlineData("x * x / 2 + Log(0.999 - Phi(x))", "[Domain(Min = -1, Max = 2)] double x")]
    public void A_near_miss_is_not_called_convex(string body, string parameters) => Assert.Matches("LAG10[124]", WrittenVerdict.IdsOf(body, parameters, Names));
}
