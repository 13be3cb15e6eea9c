using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>A throw or NaN is nothing where no number comes, and LAG104 with a point where one does.</summary>
public sealed class UndefinedArmTests
{
    [Theory]
    [InlineData("double F(double x) => x switch { < 0 => 0, > 0 => x * x, _ => throw new Exception() };", "at x = 0 '!(x > 0) && !(x < 0)' is a condition under which the body throws; it is defined for x > 0")]
    [InlineData("double F(double x) { if (x <= 0) throw new ArgumentOutOfRangeException(nameof(x)); return x * x; }", "at x = 0 'x <= 0' is a condition under which the body throws; it is defined for x > 0")]
    [InlineData("double F(double x) { if (x > 100) { if (x < 100.5) return double.NaN; } return 2 * x * x; }", "at x = 100.25 'x > 100 && x < 100.5' is a condition under which the body is NaN")]
    [InlineData("double F(double x, double p = 2) { if (p < 100) return x * x; if (p < 101) return double.NaN; return 2 * x * x; }", "is a condition under which the body is NaN; it is defined for p < 100")]
    [InlineData("double F(RealVector x) => Sum(x, xi => xi > 3 ? throw new Exception() : xi * xi);", "'x > 3' is a condition under which the body throws; it is defined for x ≤ 3")]
    [InlineData("double F(RealVector x) => Sum(x, G); static double G(double a) { if (a < 0) return double.NaN; return a * a; }", "'x < 0' is a condition under which the body is NaN; it is defined for x ≥ 0")]
    public void WhereANumberComes(string definition, string says)
    {
        var said = Assert.Single(Said(definition));
        Assert.StartsWith("LAG104 ", said, StringComparison.Ordinal);
        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double F(double x) => x switch { < 0 => 0, >= 0 => x * x, _ => throw new Exception() };")]
    [InlineData("double F(double x) => x switch { < 0 => x * x, >= 0 and < 1 => x * x, >= 1 => x * x, _ => double.NaN };")]
    [InlineData("double F([Domain(MinExclusive = 0)] double x) { if (x <= 0) throw new ArgumentOutOfRangeException(nameof(x)); return x * Log(x); }")]
    [InlineData("double F([Domain(Min = 0)] RealVector x) => Sum(x, G); static double G(double a) { if (a < 0) return double.NaN; return a * a; }")]
    [InlineData("double F(double x, [Domain(Min = 0, Max = 2)] int n = 1) => n switch { 0 => x * x, 1 => 2 * x * x, > 1 => 3 * x * x, _ => throw new ArgumentException() };")]
    [InlineData("double F(double x) { if (double.IsNaN(x)) return double.NaN; if (double.IsInfinity(x)) throw new ArgumentException(); return x * x; }")]
    [InlineData("double F(double x) { if (x > 0) return x * x; else if (x <= 0) return x * x; throw new InvalidOperationException(); }")]
    // An early return guards what stands behind it.
    [InlineData("double F(double x) { if (x <= 1) return 0; var l = Log(x); return (x - 1) * l; }")]
    [InlineData("double F(double x) { double y; if (x > 1) { y = (x - 1) * Log(x); } else { y = 0; } return y; }")]
    [InlineData("double F(double x, double a = 1) { if (a == 0) return x * x; var k = 1 / a; for (int i = 0; i < 2; i++) { if (i == 0) continue; k *= a; } return x * x * k; }")]
    [InlineData("double F(double x) { var s = x * x; for (int i = 0; i < 3; i++) { if (i > 0) s += x * x / i; } return s; }")]
    public void WhereNoneDoes(string definition) => Assert.Empty(Said(definition));

    private static IEnumerable<string> Said(string definition) =>
        UserProject.Generate("namespace N; internal static partial class A { [Lagrangian] public static partial " + definition + " }")
            .AllDiagnostics.Where(d => d.Id is "LAG003" or "LAG006" or "LAG104" or "LAG900").Select(d => d.Id + " " + d.GetMessage());
}
