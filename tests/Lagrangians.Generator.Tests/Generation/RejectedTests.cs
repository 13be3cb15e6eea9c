using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// A rejected definition generates its defining part and no more, so that the one error shown is ours; and what is generated needs no
/// leniency of the compiler.
/// </summary>
public sealed class RejectedTests
{
    private const string F = "[Lagrangian] public static partial double F(double x, [Learnable(Min = 0)] double beta = 1) ";

    [Theory]
    [InlineData("LAG002", "internal static partial class A { [Lagrangian] public static partial double F(double x, [Domain(Min = 2, Max = 1)] double beta = 1) => x * beta; }")]
    [InlineData("LAG002", "internal static partial class A { [Lagrangian] public static partial double F([Learnable] double x) => x; }")]
    [InlineData("LAG002", "internal partial class A { [Lagrangian] public partial double F(double x) => x; }")]
    [InlineData("LAG003", "internal static partial class A { $F => Round(x) * beta; }")]
    [InlineData("LAG003", "internal static partial class A { private static double _mean = 1; $F => x * _mean * beta; public static double Mean { set => _mean = value; } }")]
    [InlineData("LAG003", "internal static partial class A { $F { var sum = x; while (sum < 3) sum += beta; return sum; } }")]
    [InlineData("LAG003", "internal static partial class A { $F => F(x - 1, beta) + x; }")]
    [InlineData("LAG005", "internal static partial class A { $F => x * beta; internal static double FActivation(double x, double beta) => x * beta; }")]
    [InlineData("LAG005", "internal static partial class A { $F => x * beta; internal struct FLagrangian<T> { public T Value => default!; } }")]
    [InlineData("LAG006", "internal static partial class A { $F => $NESTED; }")]
    public void The_defining_part_only(string id, string source)
    {
        var project = UserProject.Build(With(source), id);
        Assert.Contains("partial double F(double x", project.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("Activation(", project.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("Kernel", project.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_partial_gets_nothing()
    {
        var project = UserProject.Build("internal static class A { [Lagrangian] public static double F(double x) => x; }", "LAG001");
        Assert.Empty(project.Result.GeneratedTrees);
    }

    [Fact]
    public void A_wrong_derivative_leaves_the_derived_one()
    {
        var project = UserProject.Build(
            With("internal static partial class A { $F => x * x * beta; [StableDerivative(nameof(F))] private static double G(double x) => x; }"), "LAG004");
        Assert.Equal(6, UserProject.Bind<Func<double, double, double>>(Load(With("internal static partial class A { $F => x * x * beta; }")), "A", "FActivation")(3, 1));
        Assert.Contains("return beta * x * 2;", project.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void One_rejected_definition_does_not_touch_the_others() => Assert.Contains(
        "GActivation(",
        UserProject.Build(With("internal static partial class A { $F => Round(x) * beta; [Lagrangian] public static partial double G(double x) => x * x; }"), "LAG003").Generated,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("internal static partial class A { $F => Log(1 + Exp(beta * x)) / beta; [StableDerivative(nameof(F))] private static double G(double x, double beta) => 1 / (1 + Exp(-beta * x)); }")]
    [InlineData("internal static partial class A { $F => Log(1 + Exp(beta * x)) / beta; [StableDerivative(nameof(F))] private static double G(double x, double beta) { while (x > 0) return x; return beta; } }")]
    [InlineData("internal static partial class A { $F => (Abs(x) < beta ? x * x : Sqrt(Abs(x) * Exp(x))) / (1 + Exp(x)); }")]
    public void Nothing_generated_warns_even_without_the_pragma(string source)
    {
        var project = UserProject.Build(With(source));
        const string Pragma = "#pragma warning disable\n";
        Assert.Contains(Pragma, project.Generated, StringComparison.Ordinal);
        var sources = project.Result.GeneratedTrees.Select(t => t.ToString().Replace(Pragma, "", StringComparison.Ordinal));
        var diagnostics = UserProject.Compilation([With(source), .. sources]).GetDiagnostics(TestContext.Current.CancellationToken);
        // CS1066 is what the suppressor is for.
        Assert.Empty(diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1066"));
    }

    private static System.Reflection.Assembly Load(string source) => UserProject.Build(source).Load();

    private static string With(string source) => source
        .Replace("$F", F, StringComparison.Ordinal)
        .Replace("$NESTED", string.Concat(Enumerable.Repeat("Exp(", 500)) + "x" + new string(')', 500), StringComparison.Ordinal);
}
