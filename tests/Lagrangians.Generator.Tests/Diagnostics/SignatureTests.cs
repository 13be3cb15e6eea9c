namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG002 and LAG001: what a Lagrangian must be, and where it may stand.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("[Lagrangian] static double {|LAG002:F|}() => 1;", "no parameter")]
    [InlineData("[Lagrangian] static {|LAG002:int|} F(double x) => 1;", "it returns 'int'; it must return double or float")]
    [InlineData("[Lagrangian] static {|LAG002:void|} F(double x) { }", "it returns 'void'")]
    [InlineData("[Lagrangian] static double F(int {|LAG002:x|}) => x;", "the first parameter, x, must be double, float or RealVector")]
    [InlineData("[Lagrangian] static double F(double x, long {|LAG002:n|}) => x;", "it must be double, float or int")]
    [InlineData("[Lagrangian] static double F(ref double {|LAG002:x|}) => x;", "by value")]
    [InlineData("[Lagrangian] static double F(in double {|LAG002:x|}) => x;", "by value")]
    [InlineData("[Lagrangian] static double F(double x, out double {|LAG002:y|}) { y = 1; return x; }", "by value")]
    [InlineData("[Lagrangian] static double F(this double {|LAG002:x|}) => x;", "is marked 'this'")]
    [InlineData("[Lagrangian] static double F(double x, params double[] {|LAG002:y|}) => x;", "'double[]'")]
    [InlineData("[Lagrangian] static double F(double x, double? {|LAG002:y|} = null) => x;", "'double?'")]
    [InlineData("struct RealVector; [Lagrangian] static double F(RealVector {|LAG002:x|}) => 1;", "'Model.Neurons.RealVector'; the first parameter, x, must be double, float or RealVector")]
    [InlineData("[Lagrangian] static double F(double x, RealVector {|LAG002:b|}) => x;", "is a RealVector, but x is one number; an elementwise Lagrangian takes a double")]
    [InlineData("[Lagrangian] static double F(RealVector x, [{|LAG002:Learnable|}] int n) => n * Sum(x);", "a learnable parameter must be double, float or RealVector")]
    [InlineData("[Lagrangian] static double F(RealVector x, RealVector {|LAG002:b|} = default) => Dot(x, b);", "it must have none")]
    [InlineData("[Lagrangian] static double F([{|LAG002:Learnable|}] RealVector x) => Sum(x);", "its first parameter is x")]
    [InlineData("[Lagrangian] static double F(RealVector x, long {|LAG002:n|}) => Sum(x);", "it must be double, float, int or RealVector")]
    [InlineData("[Lagrangian] static double F(RealVector x, in RealVector {|LAG002:b|}) => Sum(x);", "passed by reference")]
    [InlineData("[Lagrangian] static {|LAG002:RealVector|} F(RealVector x) => x;", "it returns 'Lagrangians.RealVector'; it must return double or float")]
    [InlineData("[Lagrangian] static extern double {|LAG002:F|}(double x);", "it must have a body")]
    [InlineData("[Lagrangian] static async {|LAG002:System.Threading.Tasks.Task<double>|} {|CS1998,LAG002:F|}(double x) => x;", "it must not be async")]
    public async Task MustBeOf(string marked, string says)
    {
        var messages = await Expect.InClass(marked);
        Assert.Contains(messages, m => m.StartsWith("'F' cannot be a Lagrangian: ", StringComparison.Ordinal) && m.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("partial class C { [Lagrangian] double {|LAG002:F|}(double x) => x; }", "it must be static")]
    [InlineData("partial class C { [Lagrangian] static double F{|LAG002:<T>|}(double x) => x; }", "type parameters")]
    [InlineData("partial class C { [Lagrangian] static {|LAG002:ref double|} F(double[] {|LAG002:x|}) => ref x[0]; }", "not a reference")]
    [InlineData("partial interface I { [Lagrangian] static abstract double {|LAG002:F|}(double x); }", "neither abstract nor virtual")]
    [InlineData("partial class C { static double G() { return F(1); [Lagrangian] static double {|LAG002:F|}(double x) => x; } }", "an ordinary method")]
    [InlineData("partial class C { [Lagrangian] static partial double {|LAG002,CS8796:F|}(double x); }", "it must have a body")]
    [InlineData("partial class C { static double P { [Lagrangian] {|LAG002:get|} => 1; } }", "an ordinary method")]
    public async Task MustBeAMethodOf(string marked, string says) =>
        Assert.Contains(await Expect.Diagnostics(marked), m => m.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("double F(double x, [{|LAG002:Domain(Min = 1, Max = 0)|}] double a = 1)", "its domain [1, 0] is empty")]
    [InlineData("double F(double x, [{|LAG002:Domain(Min = 1, MaxExclusive = 1)|}] double a)", "its domain [1, 1) is empty")]
    [InlineData("double F(double x, [{|LAG002:Domain(MinExclusive = 0, MaxExclusive = 1)|}] int n)", "its domain (0, 1) is empty")]
    [InlineData("double F(double x, [{|LAG002:Domain(Min = double.NaN)|}] double a)", "NaN")]
    [InlineData("double F(double x, [{|LAG002:Learnable|}] int n = 1)", "a learnable parameter must be double or float")]
    [InlineData("double F([{|LAG002:Learnable(Min = 0)|}] double x)", "[Domain] may stand on x")]
    [InlineData("double F(double x, [Learnable(Min = 1e-6)] double {|LAG002:a|} = 0)", "the default 0 of its parameter 'a' must lie in its domain [1E-06, ∞)")]
    [InlineData("double F(double x, [Domain(MaxExclusive = 2)] int {|LAG002:n|} = 2)", "the default 2 of its parameter 'n' must lie in its domain (-∞, 2)")]
    [InlineData("double F(double x, [Domain(Max = 2)] double {|LAG002:a|} = double.NaN)", "double.NaN")]
    public async Task DomainsMustHoldTheirDefaults(string marked, string says)
    {
        Assert.Contains(says, Assert.Single(await Expect.InClass($"[Lagrangian] static {marked} => x;")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static class {|LAG001:C|} { [Lagrangian] static double F(double x) => x; }", "The type 'C' around the Lagrangian 'F' must be partial")]
    [InlineData("class {|LAG001:A|} { partial struct B { record {|LAG001:C|} { [Lagrangian] static double F(double x) => x; } } }", "The type 'A'")]
    [InlineData("file static partial class {|LAG001:C|} { [Lagrangian] static double F(double x) => x; }", "file-local")]
    public async Task TypesMustBePartial(string marked, string says) =>
        Assert.Contains(await Expect.Diagnostics(marked), m => m.Contains(says, StringComparison.Ordinal));
}
