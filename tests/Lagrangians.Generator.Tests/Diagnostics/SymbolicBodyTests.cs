namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG003 stands at the token that is not symbolic, and says what is supported.</summary>
public sealed class SymbolicBodyTests
{
    [Theory]
    [InlineData("double F(double x) => Math.{|LAG003:Round|}(x);", "no derivative of Math.Round is known")]
    [InlineData("double F(double x) => 1 + x * {|LAG003:Floor|}(x + 1);", "no derivative of Math.Floor")]
    [InlineData("double F(double x) => double.{|LAG003:ReciprocalEstimate|}(x);", "no derivative of Double.ReciprocalEstimate")]
    [InlineData("double F(double x) => (double)Math.{|LAG003:Abs|}(1m);", "Math.Abs")]
    [InlineData("double F(double x) => ({|LAG003:int|})x;", "cuts a number to an integer")]
    [InlineData("double F(double x) => (double)({|LAG003:decimal|})x;", "double, float, bool and the integer types")]
    [InlineData("double F(double x) => (double)({|LAG003:Half|})x;", "double, float and the integer types")]
    [InlineData("double F(double x) => (double)({|LAG003:System.Numerics.BigInteger|})x;", "double, float and the integer types")]
    [InlineData("double F(double x, int n = 1) => x * ({|LAG003:byte|})n;", "cannot hold every 'int'")]
    [InlineData("double F(double x, int n = 1) => x * (n {|LAG003:<<|} 2);", "supported are + - * /")]
    [InlineData("double F(double x, int n = 1) => x * ({|LAG003:~|}n);", "supported are +, - on numbers")]
    [InlineData("double F(double x, int n = 1) => x * (n {|LAG003:&|} 1);", "supported are + - * /")]
    [InlineData("double F(double x) => x {|LAG003:%|} 2;", "/ and % of integers")]
    [InlineData("double F(double x) => x * {|LAG003:double.NaN|};", "finite numbers")]
    [InlineData("double F(double x) => x > {|LAG003:1.0 / 0|} ? x : 0;", "double.PositiveInfinity")]
    [InlineData("double F(double x) => x {|LAG003:=|} 2;", "assign it in a statement of its own")]
    [InlineData("double F(double x) => x{|LAG003:++|};", "assign it in a statement of its own")]
    [InlineData("double F(double x) => {|LAG003:throw|} new Exception();", "no value for any number")]
    [InlineData("double F(double x) { if (x > 0) return double.NaN; {|LAG003:throw|} new Exception(); }", "no value for any number")]
    [InlineData("double F(double x) => x + (x > 0 ? {|LAG003:throw|} new Exception() : double.NaN);", "no value for any number")]
    [InlineData("double F(double x) => Apply(a {|LAG003:=>|} a, x); static double Apply(Func<double, double> f, double x) => f(x);", "call it by its name")]
    [InlineData("double F(double x) => new Random(1).{|LAG003:NextDouble|}() * x;", "not a static method")]
    [InlineData("double F(double x) => x switch { < 0 => 0, {|LAG003:{ }|} => 1 };", "comparisons with constants")]
    [InlineData("double F(double x) => x.{|LAG003:CompareTo|}(1);", "not a static method")]
    [InlineData("double F(double x) => double.{|LAG003:Parse|}(\"1\") * x;", "no derivative of Double.Parse")]
    [InlineData("double F(double x) => Environment.{|LAG003:ProcessorCount|} * x;", "it is a property")]
    [InlineData("double F(double x) => (double)MathHelper.{|LAG003:Id|}(1m); static class MathHelper { public static T Id<T>(T a) => a; }", "it returns 'decimal'")]
    [InlineData("double F(double x) => x * {|LAG003:CheckedSum|}(x, 1); static double CheckedSum(double x, params double[] more) => x;", "params array")]
    [InlineData("double F(double x) => {|LAG003:F|}(x) + 1;", "recursion")]
    [InlineData("double F(double x) => G(x); static double G(double x) => H(x - 1); static double H(double x) => x > 0 ? {|LAG003:G|}(x) : 1;", "recursion")]
    [InlineData("double F(double x) => Convert.{|LAG003:ToDouble|}(x);", "its source is not in this project")]
    [InlineData("double F(double x) => G(x); static double G(double a) => Math.{|LAG003:Truncate|}(a);", "in the Lagrangian 'F'")]
    public async Task At(string marked, string says)
    {
        var message = Assert.Single(await Expect.InClass("[Lagrangian] static " + marked));
        Assert.Contains("in the Lagrangian 'F' is not symbolic: ", message, StringComparison.Ordinal);
        Assert.Contains(says, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAHelperOfAnotherFileAtTheCallWithThePlaceNamed()
    {
        var messages = await Expect.Diagnostics(
            ("Model.cs", Compile.InClass("[Lagrangian] static double F(double x) => 1 + Helpers.{|LAG003:Outer|}(x);")),
            ("src/Helpers.cs", "static class Helpers { public static double Outer(double a) => Inner(a);\n static double Inner(double a) {\n while (a > 0) { a--; } return a; } }"));
        Assert.Contains("in its body, Helpers.cs(3), 'while' is not: ", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double F(double x) => x + {|CS0103:missing|};")]
    [InlineData("double F(double x) => {|CS0103:G|}(x) + Math.Round(x);")]
    [InlineData("double F(double x) => {|CS0029:\"a\"|};")]
    [InlineData("double F(double x) => x * Math.{|CS1501:Exp|}(x, 2, 3);")]
    [InlineData("double F(double x) => G(x); static double G(double a) => {|CS0103:missing|} + a;")]
    [InlineData("double {|CS0161:F|}(double x) { var {|CS0219:y|} = 1; }")]
    public async Task NotWhereTheCompilerHasAnError(string marked)
    {
        await Expect.InClass("[Lagrangian] static " + marked);
        var source = System.Text.RegularExpressions.Regex.Replace("[Lagrangian] static " + marked, @"\{\|\w+:(.*?)\|\}", "$1");
        Assert.Null(Compile.Read(Compile.Project(Compile.InClass(source))).Definition!.Body);
    }

    [Fact]
    public async Task WhereASwitchLeavesValuesWithoutAnArm()
    {
        var messages = await Expect.InClass("[Lagrangian] static double F(double x) => x {|LAG003,CS8509:switch|} { < 0 => 0, >= 0 => x };");
        Assert.Contains(messages, m => m.Contains("the last arm must be _ =>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CanBeSuppressed() => await Expect.Diagnostics(
        "\n#pragma warning disable LAG003\nstatic partial class C { [Lagrangian] static double F(double x) => Math.Round(x); }\n#pragma warning restore LAG003\n" +
        "static partial class D { [Lagrangian] static double F(double x) => Math.{|LAG003:Round|}(x); }");

    [Fact]
    public async Task NotForGeneratedMembers()
    {
        const string source = "[Lagrangian] static double F(double x) => x * x; [Lagrangian] static double G(double x) => {|LAG003:FActivation|}(x);";
        var messages = await Expect.Diagnostics(
            ("Model.cs", Compile.InClass(source)),
            ("Model.g.cs", Reading.HelperTests.Generated("static double FActivation(double x) => 2 * x;")));
        Assert.Contains("it is generated", Assert.Single(messages), StringComparison.Ordinal);
    }
}
