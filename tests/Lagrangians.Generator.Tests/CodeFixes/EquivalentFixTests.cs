using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG003: what is not symbolic and has an equivalent that is.</summary>
public sealed class EquivalentFixTests
{
    [Theory]
    [InlineData("x * Math.{|LAG003:ReciprocalEstimate|}(1 + x * x)", "x * (1 / (1 + x * x))")]
    [InlineData("Math.{|LAG003:ReciprocalSqrtEstimate|}(1 + x * x)", "1 / Math.Sqrt(1 + x * x)", Explicit = true)]
    [InlineData("-double.{|LAG003:MultiplyAddEstimate|}(x, x + 1, 2)", "-(x * (x + 1) + 2)", Explicit = true)]
    [InlineData("{|LAG003:ScaleB|}(x, n) * x", "(x * Pow(2, n)) * x", Explicit = true)]
    [InlineData("double.{|LAG003:MaxNumber|}(x, 0)", "Max(x, 0)", Explicit = true)]
    [InlineData("Math.{|LAG003:SinCos|}(x).Cos", "(Sin: Math.Sin(x), Cos: Math.Cos(x)).Cos", Explicit = true)]
    [InlineData("double.{|LAG003:CosPi|}(x)", "Cos(PI * x)", Explicit = true)]
    [InlineData("x * ({|LAG003:int|})Math.Pow(n, 2)", "x * (n * n)", Explicit = true)]
    [InlineData("Alpha(x) + ({|LAG003:int|})Pow(n + 1, 3)", "Alpha(x) + (n + 1) * (n + 1) * (n + 1)", Explicit = true)]
    public Task The_equivalent_is_written(string before, string after) => FixTest<BodyAnalyzer, EquivalentFix>.OfMembers(Around(before), Around(after));

    [Fact]
    public Task A_float_has_its_own_names() => FixTest<BodyAnalyzer, EquivalentFix>.OfMembers(
        "[Lagrangian] static float F(float x) => MathF.{|LAG003:ReciprocalSqrtEstimate|}(x * x + 1);", "[Lagrangian] static float F(float x) => 1 / MathF.Sqrt(x * x + 1);");

    [Fact]
    public Task MathF_of_a_double_is_Math() => FixTest<BodyAnalyzer, EquivalentFix>.OfMembers(
        "[Lagrangian] static double F(double x) => MathF.Exp({|CS1503:x|}) + MathF.Cosh({|CS1503:2 * x|});", "[Lagrangian] static double F(double x) => Math.Exp(x) + Math.Cosh(2 * x);");

    [Fact]
    public Task A_field_that_nothing_writes_to_becomes_readonly() => FixTest<BodyAnalyzer, EquivalentFix>.OfMembers(
        "private static double a = 2;\n    [Lagrangian] static double F(double x) => {|LAG003:a|} * x * x;", "private static readonly double a = 2;\n    [Lagrangian] static double F(double x) => a * x * x;");

    private static string Around(string body) => $"static double Alpha(double x) => x;\n    [Lagrangian] static double F(double x, int n = 2) => {body};";
}
