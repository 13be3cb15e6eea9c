namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG005: generated members beside those that the type has, and beside one another.</summary>
public sealed class CollisionTests
{
    [Theory]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x, int n) => x; static double FActivation(double a, int b) => 1;", "the member 'FActivation(double, int)' cannot be generated: the type already has a method with these parameters")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x) => x; static void FActivation(ReadOnlySpan<float> a, Span<float> b) { }", "'FActivation(ReadOnlySpan<float>, Span<float>)'")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x, double b) => x; static void FActivation(ReadOnlySpan<double> a, Span<double> d, ReadOnlySpan<double> b) { }", "'FActivation(ReadOnlySpan<double>, Span<double>, ReadOnlySpan<double>)'")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x) => x; static double F(ReadOnlySpan<double> x) => 1;", "'F(ReadOnlySpan<double>)'")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x) => x; const int FActivation = 1;", "already has a field of that name")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x) => x; class FLagrangian<T>;", "already has a type of that name")]
    [InlineData("[Lagrangian] static double {|LAG005:F|}(double x) => x; static int FLagrangian => 1;", "already has a property of that name")]
    [InlineData("[Lagrangian(Activation = \"Neurons\")] static double {|LAG005:F|}(double x) => x;", "must not have the name of its type")]
    [InlineData("[Lagrangian(Activation = \"F\")] static double {|LAG005:F|}(double x) => x;", "'F(double)'")]
    [InlineData("[Lagrangian(Activation = \"A\", Module = \"A\")] static double {|LAG005:F|}(double x) => x;", "its activation has that name")]
    [InlineData("[Lagrangian(Module = \"Create\")] static double {|LAG005:F|}(double x) => x;", "the member 'Create<T>' cannot be generated: a member of every module has that name")]
    [InlineData("[Lagrangian] static double F(double x) => x; [Lagrangian] static double {|LAG005:F|}(float x) => x;", "'FActivation(double)' cannot be generated: it is generated for the Lagrangian 'Neurons.F(double)' too")]
    [InlineData("[Lagrangian(Module = \"M\")] static double F(double x) => x; [Lagrangian(Module = \"M\")] static double {|LAG005:G|}(double x) => x;", "'M<T>' cannot be generated: it is generated for the Lagrangian 'Neurons.F(double)' too")]
    [InlineData("[Lagrangian(Module = \"M\")] static double F(double x) => x; [Lagrangian(Activation = \"M\")] static double {|LAG005:G|}(double x) => x;", "the module of the Lagrangian 'Neurons.F(double)' has that name")]
    [InlineData("[Lagrangian] static double F(double x, double b) => x; [Lagrangian] static double F(double x) => x; [Lagrangian(Activation = \"A\")] static double {|LAG005:F|}(double x, float b) => x;", "'F(ReadOnlySpan<double>, double)'")]
    public async Task Says(string marked, string says) =>
        Assert.Contains(says, Assert.Single(await Expect.InClass(marked)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[{|LAG002:Lagrangian(Activation = \"not one\")|}] static double F(double x) => x;")]
    [InlineData("[{|LAG002:Lagrangian(Module = \"\")|}] static double F(double x) => x;")]
    [InlineData("[{|LAG002:Lagrangian(Module = \"1st\")|}] static double F(double x) => x;")]
    public async Task NamesMustBeIdentifiers(string marked) =>
        Assert.Contains("must be a C# identifier", Assert.Single(await Expect.InClass(marked)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Lagrangian] static double F(double x, double beta = 1) => x; [Lagrangian] static double F(double x) => x; [Lagrangian] static double F(double x, int n, double a) => x;")]
    [InlineData("[Lagrangian] static double F(double x) => x; static double FActivation(double x, double y) => 1; static double FActivation<T>(double x) => 1; class FLagrangian; static double FActivation(in double x) => 1;")]
    [InlineData("[Lagrangian(Activation = \"@event\", Module = \"@class\")] static double F(double x) => x;")]
    public async Task NothingWhereCSharpAllows(string members) => await Expect.InClass(members);

    [Fact]
    public async Task NothingForTheGeneratedMembersThemselves() => await Expect.Diagnostics(
        ("Model.cs", Compile.InClass("[Lagrangian] public static partial double F(double x, double b = 2) => b * x;")),
        ("Model.g.cs", Reading.HelperTests.Generated(
            "public static partial double F(double x, double b = 2); static double FActivation(double x, double b) => b; readonly record struct FLagrangian<T>;")));
}
