namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG003 and LAG004 of vector Lagrangians.</summary>
public sealed class VectorBodyTests
{
    [Theory]
    [InlineData("{|LAG003:x[0]|}", "write Sum(x, xi => …), or Dot(x, w)")]
    [InlineData("{|LAG003:Sum|}(x, xi => Sum(x, xj => xi * xj))", "double sum, since a reduction within it depends on 'xi'")]
    [InlineData("{|LAG003:Sum|}(x, xi => Sum(xi * x))", "double sum")]
    [InlineData("{|LAG003:Sum|}(x, xi => Sum(xi + 0 * x))", "double sum")]
    [InlineData("{|LAG003:Mean|}(x, xi => Sum(x, xj => xj * Norm(xi * w)))", "depends on 'xi'")]
    [InlineData("{|LAG003:Sum|}(x, w, (p, q) => Max(q - x))", "depends on 'q'")]
    [InlineData("{|LAG003:Sum|}(x, xi => Sum(x, xj => xi))", "double sum")]
    [InlineData("Sum(x * {|LAG003:default(RealVector)|})", "supported are arithmetic")]
    [InlineData("Sum(x + {|LAG003:new|}[] { 1.0, 2.0 })", "supported are arithmetic")]
    [InlineData("Sum(x, {|LAG003:Held|}) ", "must be written there as a lambda, xi => …")]
    [InlineData("Sum(x, xi => Math.{|LAG003:Round|}(xi))", "no derivative of Math.Round")]
    [InlineData("Sum(x, xi => { {|LAG003:while|} (xi > 0) xi -= 1; return xi; })", "write a closed form")]
    [InlineData("Sum(x, xi => { w {|LAG003:=|} x; return xi; })", "it changes 'w' of the method around it")]
    [InlineData("Sum(x, Math.{|LAG003:Round|})", "no derivative of Math.Round")]
    [InlineData("Sum(x, xi => xi + {|LAG003:y|})", "it is a field")]
    [InlineData("x.AsSpan().{|LAG003:Length|}", "it is a property")]
    [InlineData("x.{|LAG003:Equals|}(w) ? 1 : 0", "not a static method")]
    public async Task At(string marked, string says)
    {
        var messages = await Expect.InClass(
            $"public static double y = 1; static readonly Func<double, double> Held = a => a; [Lagrangian] static double F(RealVector x, RealVector w) => {marked};");
        Assert.Contains(says, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ double s = 0; {|LAG003:foreach|} (var e in x.AsSpan()) s += e; return s; }", "of a vector write Sum(x, xi => …)")]
    [InlineData("{ double s = 0; {|LAG003:for|} (int i = 0; i < x.Length; i++) s += Sum(x); return s; }", "over the elements of a vector Sum(x, xi => …)")]
    [InlineData("{ double s = 0; for (int i = 0; i < x.Length; i++) s += {|LAG003:x[i]|}; return s; }", "write Sum(x, xi => …), or Dot(x, w) with a weight for each element")]
    public async Task InBlocks(string marked, string says) =>
        Assert.Contains(says, Assert.Single(await Expect.InClass($"[Lagrangian] static double F(RealVector x) {marked}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[StableDerivative(nameof(F))] static RealVector D(RealVector x, RealVector w, double b) => w + b;")]
    [InlineData("[StableDerivative(nameof(F), WithRespectTo = \"x\")] static RealVector D(RealVector x, RealVector w, double b) { var c = w * x; return c / x + b; }")]
    [InlineData("[StableDerivative(nameof(F), WithRespectTo = \"b\")] static double D(RealVector x, RealVector w, double b) => Sum(x, xi => xi);")]
    [InlineData("[StableDerivative(nameof(F), WithRespectTo = \"w\")] static RealVector D(RealVector x, RealVector w, double b) => x;")]
    public async Task DerivativesThatFit(string method) => await Expect.InClass(Definition + method);

    [Theory]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static double D(RealVector x, RealVector w, double b) => 1;", "expected the signature 'static Lagrangians.RealVector D(Lagrangians.RealVector x, Lagrangians.RealVector w, double b)', found 'static double D(")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"b\")|}] static RealVector D(RealVector x, RealVector w, double b) => x;", "expected the signature 'static double D(")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F), WithRespectTo = \"w\")|}] static double D(RealVector x, RealVector w, double b) => 1;", "expected the signature 'static Lagrangians.RealVector D(")]
    [InlineData("[{|LAG004:StableDerivative(nameof(F))|}] static RealVector D(RealVector x, RealVector w, double b) { while (true) { } }", "expected a symbolic body, since the derivatives of a vector Lagrangian are computed in several passes, found 'while'")]
    public async Task DerivativesThatDoNot(string method, string says) =>
        Assert.Contains(says, Assert.Single(await Expect.InClass(Definition + method)), StringComparison.Ordinal);

    [Theory]
    [InlineData("static double FActivation(double x) => 1; static void FActivation(ReadOnlySpan<double> x, Span<double> d, double b) { } static double F(double x) => x;", "F", "RealVector x, RealVector w")]
    [InlineData("static void FActivation(ReadOnlySpan<double> x, Span<double> d, ReadOnlySpan<double> w) { }", "{|LAG005:F|}", "RealVector x, RealVector w")]
    [InlineData("static float F(ReadOnlySpan<float> x, int n) => 1;", "{|LAG005:F|}", "RealVector x, int n")]
    public async Task Collisions(string member, string name, string parameters) =>
        await Expect.InClass($"[Lagrangian] static double {name}({parameters}) => Sum(x); {member}");

    private const string Definition = "[Lagrangian] static double F(RealVector x, RealVector w, double b = 1) => Dot(x, w) + b * Sum(x); ";
}
