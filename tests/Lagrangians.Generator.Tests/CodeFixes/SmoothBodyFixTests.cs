using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG103: a function with a kink becomes one without.</summary>
public sealed class SmoothBodyFixTests
{
    private const string Width = "[Domain(MinExclusive = 0)] double eps = 1e-3";

    [Theory]
    [InlineData("double {|LAG103:F|}(double x) => Abs(x)", $"double F(double x, {Width}) => double.Hypot(x, eps)")]
    [InlineData("double {|LAG103:F|}(double x) => Math.Max(x, 0)", $"double F(double x, {Width}) => (x + double.Hypot(x, eps)) / 2", Explicit = true)]
    [InlineData("double {|LAG103:F|}(double x) => x * x + 2 * Max(x - 1, -x)", $"double F(double x, {Width}) => x * x + 2 * ((x - 1 + -x + double.Hypot(x - 1 - (-x), eps)) / 2)", Explicit = true)]
    [InlineData("double {|LAG103:F|}(RealVector x) => Sqrt(Sum(x * x))", $"double F(RealVector x, {Width}) => Sqrt(Sum(x * x) + eps * eps)", Explicit = true)]
    [InlineData("double {|LAG103:F|}(RealVector x) => Norm(x) + Dot(x, x)", $"double F(RealVector x, {Width}) => double.Hypot(Norm(x), eps) + Dot(x, x)", Explicit = true)]
    [InlineData("double {|LAG103:F|}(RealVector x) => Max(x)", $"double F(RealVector x, {Width}) => eps * LogSumExp(x / eps)", Explicit = true)]
    [InlineData("double {|LAG103:F|}(RealVector x) => Sum(x, xi => Abs(xi))", $"double F(RealVector x, {Width}) => Sum(x, xi => double.Hypot(xi, eps))", Explicit = true)]
    public Task The_smooth_function_is_written(string before, string after) =>
        FixTest<DifferentiabilityAnalyzer, SmoothBodyFix>.OfMembers($"[Lagrangian] static {before};", $"[Lagrangian] static {after};");

    [Fact(Explicit = true)]
    public Task In_all_definitions_at_once_and_where_one_is_not_enough() => FixTest<DifferentiabilityAnalyzer, SmoothBodyFix>.OfMembers(
        "[Lagrangian] static double {|LAG103:{|LAG103:F|}|}(double x) => Abs(x) + Max(x, 1);\n    [Lagrangian] static double {|LAG103:G|}(double x) => Abs(x);",
        $"[Lagrangian] static double F(double x, {Width}) => double.Hypot(x, eps) + (x + 1 + double.Hypot(x - 1, eps)) / 2;\n    [Lagrangian] static double G(double x, {Width}) => double.Hypot(x, eps);",
        test => (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (2, 1));
}
