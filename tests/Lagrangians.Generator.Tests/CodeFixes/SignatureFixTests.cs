using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>LAG002: a method gets the signature of a Lagrangian, and its body is left alone.</summary>
public sealed class SignatureFixTests
{
    [Theory]
    [InlineData("[Lagrangian] double {|LAG002:F|}(double x) => x * x;", "[Lagrangian] static double F(double x) => x * x;")]
    [InlineData("[Lagrangian] static {|LAG002:decimal|} F(double x) => 0;", "[Lagrangian] static double F(double x) => 0;", Explicit = true)]
    [InlineData("[Lagrangian] static double F(in double {|LAG002:x|}) => x * x;", "[Lagrangian] static double F(double x) => x * x;", Explicit = true)]
    [InlineData("[Lagrangian] static double F(double x, long {|LAG002:n|} = 2) => n * x * x;", "[Lagrangian] static double F(double x, int n = 2) => n * x * x;", Explicit = true)]
    [InlineData("[Lagrangian] static double F(int {|LAG002:x|}) => x * x;", "[Lagrangian] static double F(double x) => x * x;", Explicit = true)]
    [InlineData("[Lagrangian] static double F([{|LAG002:Learnable|}] double x) => x * x;", "[Lagrangian] static double F(double x) => x * x;", Explicit = true)]
    [InlineData("[Lagrangian] static double F(double x, [{|LAG002:Learnable(Min = 1)|}] int n = 2) => n * x * x;", "[Lagrangian] static double F(double x, [Domain(Min = 1)] int n = 2) => n * x * x;", Explicit = true)]
    [InlineData("[Lagrangian] static double F(RealVector x, RealVector {|LAG002:w|} = default) => Dot(x, w * x);", "[Lagrangian] static double F(RealVector x, RealVector w) => Dot(x, w * x);", Explicit = true)]
    [InlineData("[Lagrangian] static double F(double x, [Domain(Min = 0.5)] double {|LAG002:a|} = 0) => a * x * x;", "[Lagrangian] static double F(double x, [Domain(Min = 0.5)] double a = 0.5) => a * x * x;", Explicit = true)]
    [InlineData(
        "[Lagrangian] static {|LAG002:T|} F{|LAG002:<T>|}(T {|LAG002:x|}) where T : System.Numerics.INumber<T> => x * x / T.CreateChecked(2);",
        "[Lagrangian] static double F(double x) => x * x / double.CreateChecked(2);", Explicit = true)]
    public Task What_is_told_by_the_signature_is_mended(string before, string after) => FixTest<SignatureAnalyzer, SignatureFix>.OfMembers(
        before, after, test => test.NumberOfFixAllIterations = test.NumberOfIncrementalIterations = 1);

    [Fact]
    public Task All_mistakes_of_all_methods_at_once() => FixTest<SignatureAnalyzer, SignatureFix>.OfMembers(
        "[Lagrangian] double {|LAG002:F|}(ref double {|LAG002:x|}) => x * x;\n    [Lagrangian] static double G(double[] {|LAG002:x|}) => Sum(x);",
        "[Lagrangian] static double F(double x) => x * x;\n    [Lagrangian] static double G(RealVector x) => Sum(x);",
        test => (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (2, 1));
}
