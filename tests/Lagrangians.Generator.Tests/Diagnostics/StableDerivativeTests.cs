namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG004: each mistake, with what was expected and what was found.</summary>
public sealed class StableDerivativeTests
{
    private const string Lagrangian = "[Lagrangian] static double F(double x, double beta = 1, int n = 2) => beta * n * x; ";

    [Theory]
    [InlineData("[{|LAG004:StableDerivative(\"G\")|}] static double D(double x, double beta, int n) => n;", "expected the name of a [Lagrangian] method of 'Neurons' (it has 'F'), found 'G'")]
    [InlineData("static double G(double x) => x; [{|LAG004:StableDerivative(nameof(G))|}] static double D(double x) => 1;", "found 'G', which is not marked [Lagrangian]")]
    [InlineData("[{|LAG004:StableDerivative(null!)|}] static double D(double x) => 1;", "found no name")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double D(double x, double beta) => 1;", "expected the signature 'static double D(double x, double beta, int n)', found 'static double D(double x, double beta)'")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static float D(double x, double beta, int n) => 1;", "found 'static float D(double x, double beta, int n)'")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double D<T>(double x, double beta, int n) => 1;", "found 'static double D<T>(double x, double beta, int n)'")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double D(double x, in double beta, int n) => 1;", "found 'static double D(double x, in double beta, int n)'")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"gamma\")|}] static double D(double x, double beta, int n) => 1;", "('x', 'beta', 'n'), found \"gamma\"")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"n\")|}] static double D(double x, double beta, int n) => 1;", "of type double or float, found 'n', which is 'int'")]
    [InlineData("[StableDerivative(nameof(F))] static double D(double x, double beta, int n) => beta * n; [{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"x\")|}] static double E(double x, double beta, int n) => 1;", "expected one derivative of 'F' in 'x', found 'D' as well")]
    public async Task Says(string marked, string says) =>
        Assert.Contains(says, Assert.Single(await Expect.InClass(Lagrangian + marked)), StringComparison.Ordinal);

    [Fact]
    public async Task OnAnInstanceMethod() => Assert.Contains(
        "expected the signature 'static double D(double x)', found 'double D(double x)'",
        Assert.Single(await Expect.Diagnostics("partial class C { [Lagrangian] static double F(double x) => x; [{|LAG004:StableDerivative(nameof(F))|}] double D(double x) => 1; }")),
        StringComparison.Ordinal);

    [Fact]
    public async Task OnALocalFunction() => Assert.Contains(
        "found another kind of method",
        Assert.Single(await Expect.InClass(Lagrangian + "static double G() { return D(1); [{|LAG004:StableDerivative(nameof(F))|}] static double D(double x) => 1; }")),
        StringComparison.Ordinal);

    [Fact]
    public async Task NothingWhereAllIsWell() => await Expect.InClass(
        Lagrangian
        + "[StableDerivative(nameof(F))] static double D(double y, double b, int m) => b * m;"
        + "[StableDerivative(nameof(F), WithRespectTo = \"beta\")] static double E(double x, double beta = 7, int n = 1) { for (;;) { } }");
}
