using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>What is made of logistic functions of one argument takes one exponential and one quotient, and keeps its digits.</summary>
public sealed class LogisticFractionTests
{
    private const double AllowedUlps = 4;

    [Theory]
    [InlineData("x * Sigmoid(x)", "x", "1")]
    [InlineData("x / (1 + Exp(-x))", "x", "1")]
    [InlineData("3 * x * Sigmoid(-x)", "-x", "3")]
    public void A_float_keeps_its_digits(string body, string argument, string factor)
    {
        var found = Probe.Run(
            $"namespace N; using static Lagrangians.SpecialFunctions; using static System.Math; internal static partial class A {{ [Lagrangian] internal static partial double F(double x) => {body}; }}",
            "var worst = 0.0; var m = new N.A.FLagrangian<float>(); for (var x = -60f; x < 60; x += 0.0137f) {"
            + $"double u = {argument}; var s = 1 / (1 + Math.Exp(-u)); var t = 1 / (1 + Math.Exp(u)); var exact = {factor} * (s + u * s * t);"
            // Near its root at ±1.28 the units are those of what cancels there.
            + $"var unit = Math.Max(Math.Abs(exact), Math.Abs(u * u + u + 1) * s * t * {factor} / 4) * 1.2e-7; var error = Math.Abs(m.Activation(x) - exact) / unit; if (error > worst) worst = error; }}",
            "worst");
        Assert.InRange(found[0], 0.01, AllowedUlps);
    }

    [Theory]
    [InlineData("x * Sigmoid(x)")]
    [InlineData("x / (1 + Exp(-x))")]
    [InlineData("3 * x * Sigmoid(-x)")]
    public void One_exponential_serves(string body)
    {
        var generated = UserProject.Build($"using static Lagrangians.SpecialFunctions; static partial class A {{ [Lagrangian] internal static partial double F(double x) => {body}; }}").Generated;
        var start = generated.IndexOf(".Activation<", StringComparison.Ordinal);
        var formula = generated[start..generated.IndexOf("static ", start, StringComparison.Ordinal)];
        Assert.Equal(2, formula.Split("V.Exp(").Length);
        Assert.DoesNotContain("V.Sigmoid(", formula, StringComparison.Ordinal);
    }
}
