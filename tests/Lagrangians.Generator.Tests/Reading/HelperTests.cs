using Lagrangians.Generator.Reading;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>Methods that a body calls are read where they are called.</summary>
public sealed class HelperTests
{
    [Theory]
    [InlineData("double F(double x) => Square(x + 1); static double Square(double a) => a * a;", "Pow(x + 1, 2)")]
    [InlineData("double F(double x) => Scaled(scale: 3, a: x); static double Scaled(double a, double plus = 1, double scale = 2) => a * scale + plus;", "3 * x + 1")]
    [InlineData("double F(double x) => Twice(x); static double Twice(this double a) { var b = a; return b + a; }", "2 * x")]
    [InlineData("double F(double x) => x.Twice(); static double Twice(this double a) => 2 * a;", "2 * x")]
    [InlineData("double F(double x) => G(x) + G(2 * x); [Lagrangian] static double G(double x) => x * x + 1;", "5 * x * x + 2")]
    [InlineData("double F(double x) => Choose(x > 1, x); static double Choose(bool p, in double a) => p ? a : 0;", "x > 1 ? x : 0")]
    [InlineData("double F(double x) => G(x); static double G(double a) => G(a, 2); static double G(double a, int n) => n * a;", "2 * x")]
    [InlineData("double F(double x) => Inner.Half(x) + Box<int>.Half(x); static class Inner { public static double Half(double a) => a / 2; } static class Box<T> { public static double Half(double a) => a / 2; }", "x")]
    [InlineData("double F(double x) => Narrow(x) + Wide(2); static double Narrow(float a) => a; static double Wide(long n) => n / 2;", null)]
    public void AreInlined(string members, string? expected)
    {
        if (expected is not null)
            Assert.Equal(expected, Compile.Body(members));
        else
            Assert.Null(Compile.Read(Compile.Project(Compile.InClass("[Lagrangian] static " + members))).Definition!.Body);
    }

    [Fact]
    public void FromAnyFile()
    {
        var compilation = Compile.Project(
            ("Model.cs", Compile.InClass("[Lagrangian] static double F(double x) => Helpers.Math.Cube(x) * Helpers.Math.Three;")),
            ("Helpers.cs", "namespace Helpers { static class Math { public const int Three = 3; public static double Cube(double a) => a * Square(a); static double Square(double a) => a * a; } }"));
        Assert.Equal("3 * x * x * x", Compile.Accept(compilation).Body!.ToString());
    }

    [Fact]
    public void OfAPartialLagrangianBeforeAndAfterGeneration()
    {
        const string source = "[Lagrangian] public static partial double F(double x) => G(x) + 1; [Lagrangian] public static partial double G(double x, double b = 2) => b * x;";
        var before = Compile.Accept(Compile.InClass(source), "F");
        var after = Compile.Accept(
            Compile.Project(
                ("Model.cs", Compile.InClass(source)),
                ("Model.g.cs", Generated("public static partial double F(double x); public static partial double G(double x, double b = 2); public static double GActivation(double x, double b = 2) => b;"))),
            "F");
        Assert.Equal("2 * x + 1", before.Body!.ToString());
        Assert.Equal(before, after);
        Assert.True(before.Method.IsPartial);
    }

    [Fact]
    public void AChainThatCallsEachTwiceIsReadOnce()
    {
        var chain = string.Concat(Enumerable.Range(1, 60).Select(i => $"static double H{i}(double a) => H{i - 1}(a) + 1 / H{i - 1}(a);"));
        var reading = Compile.Read(Compile.Project(Compile.InClass($"[Lagrangian] static double F(double x) => H60(x); static double H0(double a) => a; {chain}")));
        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Definition!.Body);
    }

    [Fact]
    public void AChainThatNeverReturnsToItsArgumentsIsOverTheBudget()
    {
        var chain = string.Concat(Enumerable.Range(1, 60).Select(i => $"static double H{i}(double a) => H{i - 1}(Sin(a)) + H{i - 1}(Cos(a));"));
        var reading = Compile.Read(Compile.Project(Compile.InClass($"[Lagrangian] static double F(double x) => H60(x); static double H0(double a) => a; {chain}")));
        Assert.Equal(Rule.WorkBudget, Assert.Single(reading.Findings).Rule);
        Assert.Null(reading.Definition!.Body);
    }

    internal static string Generated(string members) =>
        GeneratedCode.Header + "\nnamespace Model { static partial class Neurons { " + members + " } }";
}
