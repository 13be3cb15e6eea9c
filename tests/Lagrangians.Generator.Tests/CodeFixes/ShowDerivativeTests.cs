using Lagrangians.CodeFixes;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>"Show the derivative" writes it beside the Lagrangian, and it is right.</summary>
public sealed class ShowDerivativeTests
{
    private const string Sigmoid = "    [Lagrangian]\n    public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta;\n";

    [Fact]
    public async Task Of_a_number() => Assert.Equal(
        Sigmoid + "\n    [StableDerivative(nameof(Sigmoid))]\n    static double SigmoidDerivative(double x, double beta) => SpecialFunctions.Sigmoid(beta * x);\n",
        await Refactoring<ShowDerivative>.Apply(Sigmoid, "Show the derivative"));

    [Fact(Explicit = true)]
    public async Task In_a_parameter() => Assert.EndsWith(
        "\n    [StableDerivative(nameof(Sigmoid), WithRespectTo = \"beta\")]\n    static double SigmoidDerivativeInBeta(double x, double beta) => x * SpecialFunctions.Sigmoid(beta * x) / beta - SpecialFunctions.Softplus(beta * x) / (beta * beta);\n",
        await Refactoring<ShowDerivative>.Apply(Sigmoid, "Show the derivative in 'beta'"));

    [Fact(Explicit = true)]
    public async Task Of_a_vector() => Assert.EndsWith(
        "static RealVector FDerivative(RealVector x, double c) => Exp(x - LogSumExp(x)) + 2 * c * x;\n",
        await Refactoring<ShowDerivative>.Apply("    [Lagrangian] public static partial double F(RealVector x, double c = 1) => LogSumExp(x) + c * Sum(x * x);\n", "Show the derivative"));

    [Fact]
    public async Task Of_what_is_linear_in_a_vector() => Assert.EndsWith(
        "static RealVector FDerivative(RealVector x) => 2 + 0 * x;\n", await Refactoring<ShowDerivative>.Apply("    [Lagrangian] static double F(RealVector x) => 2 * Sum(x);\n", "Show the derivative"));

    [Fact]
    public async Task What_is_given_is_not_shown_again()
    {
        var shown = await Refactoring<ShowDerivative>.Apply(Sigmoid, "Show the derivative");
        Assert.Equal(["Show the derivative in 'beta'"], await Refactoring<ShowDerivative>.Titles(shown));
    }

    [Fact]
    public async Task Nothing_is_shown_of_what_is_no_Lagrangian() => Assert.Empty(await Refactoring<ShowDerivative>.Titles("    static double F(double x) => x;\n"));
}
