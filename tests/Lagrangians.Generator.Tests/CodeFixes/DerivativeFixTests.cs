using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG004 and LAG201: a stable derivative gets the signature of its Lagrangian, and the derived formula for its body.</summary>
public sealed class DerivativeFixTests
{
    private const string Sigmoid = "[Lagrangian] static double F(double x, double beta = 1) => Log(Exp(beta * x) + 1) / beta;\n    ";

    [Theory]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double G(double x) => 1 / (1 + Exp(-x));", "[StableDerivative(nameof(F))] static double G(double x, double beta) => 1 / (1 + Exp(-x));")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double G(double z) => 1 / (1 + Exp(-z));", "[StableDerivative(nameof(F))] static double G(double z, double beta) => 1 / (1 + Exp(-z));", Explicit = true)]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static float G(float x, float beta) => 1;", "[StableDerivative(nameof(F))] static double G(double x, double beta) => 1;", Explicit = true)]
    [InlineData("[{|LAG004:StableDerivative(\"Sigmoid\")|}] static double G(double x, double beta) => 1;", "[StableDerivative(nameof(F))] static double G(double x, double beta) => 1;", Explicit = true)]
    [InlineData("[{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"b\")|}] static double G(double x, double beta) => 1;", "[StableDerivative(nameof(F), WithRespectTo = \"beta\")] static double G(double x, double beta) => 1;", Explicit = true)]
    public Task The_signature_is_that_of_the_Lagrangian(string before, string after) =>
        FixTest<StableDerivativeAnalyzer, DerivativeSignatureFix>.OfMembers(Sigmoid + before, Sigmoid + after);

    [Fact]
    public Task The_derivative_of_a_vector_is_a_vector() => FixTest<StableDerivativeAnalyzer, DerivativeSignatureFix>.OfMembers(
        "[Lagrangian] static double F(RealVector x) => LogSumExp(x);\n    [{|LAG004:StableDerivative(nameof(F))|}] static double G(RealVector x) => 1;",
        "[Lagrangian] static double F(RealVector x) => LogSumExp(x);\n    [StableDerivative(nameof(F))] static RealVector G(RealVector x) => {|CS0029:1|};");

    [Fact]
    public Task A_wrong_body_becomes_the_derived_formula() => FixTest<DerivativeValueAnalyzer, DerivedFormulaFix>.OfMembers(
        Sigmoid + "[StableDerivative(nameof(F))] static double {|LAG201:G|}(double z, double b) => 1 / (1 + Exp(-z)); // kept\n    [StableDerivative(nameof(F), WithRespectTo = \"beta\")] static double {|LAG201:H|}(double x, double beta)\n    {\n        return x;\n    }",
        Sigmoid + "[StableDerivative(nameof(F))] static double G(double z, double b) => SpecialFunctions.Sigmoid(b * z); // kept\n    [StableDerivative(nameof(F), WithRespectTo = \"beta\")] static double H(double x, double beta) => x * SpecialFunctions.Sigmoid(beta * x) / beta - SpecialFunctions.Softplus(beta * x) / (beta * beta);",
        test => (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (2, 1));

    [Fact]
    public Task Of_a_vector_in_array_notation() => FixTest<DerivativeValueAnalyzer, DerivedFormulaFix>.OfMembers(
        "[Lagrangian] static double F(RealVector x, double beta = 1) => LogSumExp(beta * x) / beta;\n    [StableDerivative(nameof(F))] static RealVector {|LAG201:G|}(RealVector x, double beta) => Exp(x);",
        "[Lagrangian] static double F(RealVector x, double beta = 1) => LogSumExp(beta * x) / beta;\n    [StableDerivative(nameof(F))] static RealVector G(RealVector x, double beta) => Exp(beta * x - LogSumExp(beta * x));");
}
