using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Tests.Reading;

/// <summary>What is read of vector Lagrangians: the arithmetic is that of one element, and x in a formula is an element.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("Sum(x)", "Sum(x)")]
    [InlineData("Sum(2 * x + 1)", "Length + 2 * Sum(x)")]
    [InlineData("Dot(x, w)", "Sum(w * x)")]
    [InlineData("Sum(-x / w - +x * w)", "Sum(-x / w - w * x)")]
    [InlineData("Sum(b - x) + Sum(b / x) + Sum(x / n)", null)]
    [InlineData("Mean(x)", "Sum(x) / Length")]
    [InlineData("Max(x) + Min(x)", "Max(x) + Min(x)")]
    [InlineData("Norm(x) + LogSumExp(b * x)", "LogSumExp(b * x) + Norm(x)")]
    [InlineData("Sum(Max(x, 0))", "Sum(Max(x, 0))")]
    [InlineData("Sum(Square(x)) + Sum(Pow(x, 3)) + Sum(Abs(x))", null)]
    [InlineData("Sum(Clamp(x, -1, 1)) + Sum(Hypot(x, w)) + Sum(LogAddExp(0, x))", null)]
    [InlineData("x.Length * b", "Length * b")]
    [InlineData("1 / x.Length + n / 2 * b", "IntegerQuotient(1, Length) + b * IntegerQuotient(n, 2)")]
    [InlineData("1.0 / (x - w).Length", "1 / Length")]
    [InlineData("Sum(n > 2 ? x : x * x)", "n > 2 ? Sum(x) : Sum(x * x)")]
    [InlineData("Sum(x.Length switch { > 3 => Exp(x), _ => w })", "Length > 3 ? Sum(Exp(x)) : Sum(w)")]
    [InlineData("Sum((RealVector)x)", "Sum(x)")]
    public void Arrays(string body, string? expected) => Check(body, expected);

    [Theory]
    [InlineData("Sum(x, xi => xi * xi)", "Sum(x * x)")]
    [InlineData("Sum(x, w, (xi, wi) => xi * wi)", "Sum(w * x)")]
    [InlineData("Mean(x, static t => Exp(t))", "Sum(Exp(x)) / Length")]
    [InlineData("Max(x, xi => -xi) + Min(x, w, (a, c) => a * c)", "Max(-x) + Min(w * x)")]
    [InlineData("LogSumExp(x, xi => b * xi)", "LogSumExp(b * x)")]
    [InlineData("Sum(x, xi => Abs(xi) <= b ? xi * xi / 2 : b * (Abs(xi) - b / 2))", "Sum(Abs(x) <= b ? 0.5 * x * x : b * (Abs(x) - 0.5 * b))")]
    [InlineData("Sum(x, (double xi) => { var s = xi * xi; const double half = 0.5; return half * s; })", "0.5 * Sum(x * x)")]
    [InlineData("Sum(x - Mean(x), d => d * d)", "Sum(Pow(x - Sum(x) / Length, 2))")]
    [InlineData("Sum(x, xi => xi * Sum(x, xj => xj * xj))", "Sum(x) * Sum(x * x)")]
    [InlineData("Sum(x, xi => xi / Norm(x))", "Sum(x) / Norm(x)")]
    [InlineData("Sum(x, _ => 1)", "Length")]
    [InlineData("Sum(x, w, (_, _) => b)", "Length * b")]
    [InlineData("Sum(Exp(x), e => e switch { < 1 => 0, _ => Log(e) })", "Sum(Exp(x) < 1 ? 0 : x)")]
    [InlineData("Sum(x, xi => SpecialFunctions.Softplus(xi)) - Sum(x, xi => xi * x.Length)", null)]
    public void Lambdas(string body, string? expected) => Check(body, expected);

    [Theory]
    [InlineData("var c = x - Mean(x); var v = Mean(c * c); return Sqrt(v) + Sum(c * w);", null)]
    [InlineData("RealVector e = Exp(x), f = e * e; double s = Sum(f); return s;", "Sum(Exp(2 * x))")]
    public void Locals(string statements, string? expected)
    {
        var body = Compile.Body($"double F(RealVector x, RealVector w, double b = 1, int n = 2) {{ {statements} }}");
        if (expected is not null)
            Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData("double F(RealVector x) => Variance(x); static double Variance(RealVector a) => Sum(Square(Centre(a))); static RealVector Centre(RealVector a) => a - Mean(a);", "Sum(Pow(x - Sum(x) / Length, 2))")]
    [InlineData("double F(RealVector x) => Sum(x, xi => G(xi)); [Lagrangian] static double G(double x, double a = 3) => a * x * x;", "3 * Sum(x * x)")]
    [InlineData("double F(RealVector x) => G(2 * x, 3); [Lagrangian] static double G(RealVector x, double a = 1) => Log(Sum(Exp(a * x)));", "Log(Sum(Exp(6 * x)))")]
    [InlineData("double F(RealVector x) => Over(x, 2); static double Over(RealVector v, double k) => Sum(v, e => k * e * e);", "2 * Sum(x * x)")]
    public void Helpers(string declarations, string expected) => Assert.Equal(expected, Compile.Body(declarations));

    [Theory]
    [InlineData("Log(Sum(Exp(b * x))) / b", "Log(Sum(x, xi => Exp(b * xi))) / b")]
    [InlineData("Sum(Max(x, 0) * w)", "Sum(x, w, (xi, wi) => Max(xi, 0) * wi)")]
    [InlineData("Pow(Sum(Pow(Abs(x), b)), 1 / b)", "Pow(Sum(x, xi => Pow(Abs(xi), b)), 1 / b)")]
    [InlineData("Mean(Square(x - Mean(x)))", "Mean(x - Mean(x), d => d * d)")]
    [InlineData("Norm(x) / x.Length - LogSumExp(x + w)", "Sqrt(1) * Norm(x) / x.Length - LogSumExp(x, w, (p, q) => p + q)")]
    [InlineData("Sum(LogCosh(b * x)) + Max(x * w)", "Sum(x, xi => SpecialFunctions.LogCosh(b * xi)) + Max(x, w, (xi, wi) => xi * wi)")]
    public void ArraysAreLambdas(string array, string lambda) => Assert.Equal(Read(array), Read(lambda));

    [Fact]
    public void TheModelHoldsVectors()
    {
        var method = Compile.Accept(Compile.InClass(
            "[Lagrangian] public static partial double F([Domain(MinExclusive = 0)] RealVector x, [Domain(Min = 1)] RealVector w, double b = 1) => Sum(Log(x) * w * b);")).Method;
        Assert.Equal([ParameterType.Vector, ParameterType.Vector, ParameterType.Double], method.Parameters.Select(p => p.Type));
        Assert.Equal([SymbolKind.Element, SymbolKind.ElementParameter, SymbolKind.Parameter], method.Parameters.Select(p => p.Symbol.Kind));
        Assert.True(method.Parameters[0].Symbol.Domain.IsPositive);
        Assert.Null(method.Parameters[1].DefaultText);
    }

    [Fact]
    public void ADomainOfElementsIsThatOfTheLambdasParameter() =>
        Assert.Equal("Sum(x)", Compile.Body("double F([Domain(Min = 0)] RealVector x) => Sum(x, xi => Abs(xi));"));

    private static void Check(string body, string? expected)
    {
        var read = Read(body);
        if (expected is not null)
            Assert.Equal(expected, read);
    }

    private static string Read(string body) => Compile.Body($"double F(RealVector x, RealVector w, double b = 1, int n = 2) => {body};");
}
