using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Diagnostics;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Tests.Generation;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>LAG203: an activation that loses digits in the form that is generated, and no other, is told. That of those that are measured none is, their build asserts.</summary>
public sealed class ActivationAccuracyTests
{
    private const string Band =
        "[Lagrangian] public static double F(double x, double a = 1, double b = 2, double c = 3, double d = 4, double e = 5) => "
        + "SpecialFunctions.Softplus(a * x - c) / a + SpecialFunctions.Softplus(-b * x - c) / b + SpecialFunctions.Softplus(d * x - c) / d + SpecialFunctions.Softplus(-e * x - c) / e; ";
    private const string DerivativeOfBand =
        "[StableDerivative(nameof(F))] static double D(double x, double a, double b, double c, double d, double e) => "
        + "Sinh((a + b) * x / 2) / (2 * Cosh((a * x - c) / 2) * Cosh((b * x + c) / 2)) + Sinh((d + e) * x / 2) / (2 * Cosh((d * x - c) / 2) * Cosh((e * x + c) / 2));";

    private const string Hazard = "[Lagrangian] public static double F(double x) => -Log(SpecialFunctions.NormalCdf(x)); ";

    [Theory]
    [InlineData(Band, "No accurate form of the activation of the Lagrangian 'F' was found: at x = 5.999999946585474E-37, a = 1, b = 2, c = 3, d = 4, e = 5 it loses 15 digits; give a [StableDerivative]")]
    public async Task A_loss_is_told_at_the_name(string member, string message)
    {
        var found = Assert.Single(await Diagnose(Compile.InClass(member)));
        Assert.Equal("LAG203", found.Id);
        Assert.Equal(message, found.GetMessage());
        Assert.Equal("F", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Theory]
    [InlineData(
        "[Lagrangian] static double F(double x, [Learnable] double alpha = 1) => Abs(alpha - 2) / alpha * (Pow(x * x / Abs(alpha - 2) + 1, alpha / 2) - 1);",
        "No accurate form of ∂L/∂alpha of the Lagrangian 'F' was found: at x = 9.999999717180685E-10, alpha = 1 it loses 14 digits; give a [StableDerivative]")]
    public async Task So_is_that_of_another_quantity(string member, string message)
    {
        Assert.Equal(message, Assert.Single(await Diagnose(Compile.InClass(member))).GetMessage());
    }

    [Theory]
    [InlineData("x > 0 ? x * x / 2 : 1.5 * SpecialFunctions.Expm1mx(x)", -1e18, 1.5)]
    [InlineData("x > 0 ? x * x / 2 : 1.5 * SpecialFunctions.Expm1mx(x)", -1e5, 1.5)]
    [InlineData("1.5 * (SpecialFunctions.Expm1mx(x) + x * x)", -1e18, 1.5e36)]
    [InlineData("SpecialFunctions.Expm1mx(3 * x)", -1e17, 1)]
    [InlineData("SpecialFunctions.Expm1mx(3 * x)", 1e-9, 4.50000000900000001e-18)]
    public async Task What_is_written_with_a_remainder_has_an_energy_that_loses_nothing(string body, double x, double energy)
    {
        var member = $"[Lagrangian] static double F(double x) => {body};";
        Assert.Empty(await Diagnose(Compile.InClass(member)));
        var module = UserProject.Build($"internal static partial class A {{ {member.Replace("static double", "public static partial double", StringComparison.Ordinal)} }}").Load().GetType("A+FLagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
        var found = (double)module.GetMethod("Energy", [typeof(double)])!.Invoke(Activator.CreateInstance(module), [x])!;
        Assert.True(Math.Abs(found - energy) <= 4 * (Math.BitIncrement(energy) - energy), $"{found:R}");
    }

    [Fact]
    public async Task A_loss_is_told_where_the_budget_ends_before_a_form_is_found()
    {
        var nested = Enumerable.Range(0, 10).Aggregate("x", (u, _) => $"SpecialFunctions.Softplus(a * {u})");
        var found = await Diagnose(Compile.InClass(
            $"[Lagrangian] static double F(double x, double c = 1, double a = 1.25) => SpecialFunctions.Softplus(x - c) + SpecialFunctions.Softplus(-x - c) + x * x * x * x * {nested};"));
        Assert.Contains(found, d => d.GetMessage().Contains("at x = 8.000000134899068E-16, c = 1, a = 1.25 it loses 14 digits", StringComparison.Ordinal));
        Assert.Contains(found, d => d.GetMessage().Contains("∂L/∂x", StringComparison.Ordinal) && d.GetMessage().Contains("was stopped by the work budget", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(tau - 0.5) * x + x * x / 4")]
    [InlineData("(0.5 - tau) * x + x * x / 3")]
    [InlineData("tau * x + x * x / 4 - x / 2")]
    public async Task Terms_that_are_far_apart_lose_nothing_in_wide_lanes(string body)
    {
        Assert.Empty(await Diagnose(Compile.InClass($"[Lagrangian] static double F(double x, double tau = 0.5) => {body};")));
    }

    [Fact]
    public void What_is_told_is_so()
    {
        var (found, exact) = (Activation(Band, "LAG203")(1e-30), Exact(Band, 1e-30));
        Assert.False(Math.Abs(found - exact) < 1e-14 * Math.Abs(exact), $"{found:R}, exactly {exact:R}");
    }

    [Theory]
    [InlineData("[Lagrangian] public static double F(double x, double c = 1) => (x + c) * Atan(x + c) - Log(1 + (x + c) * (x + c)) / 2 + (x - c) * Atan(x - c) - Log(1 + (x - c) * (x - c)) / 2;")]
    [InlineData("[Lagrangian] public static double F(double x, double c = 1) => (x - c) * SpecialFunctions.NormalCdf(x - c) + Exp(-(x - c) * (x - c) / 2) / Sqrt(2 * PI) - (x + c) * SpecialFunctions.NormalCdf(-x - c) + Exp(-(x + c) * (x + c) / 2) / Sqrt(2 * PI);")]
    [InlineData("[Lagrangian] public static double F(double x, double a = 1, double b = 2, double c = 3) => SpecialFunctions.Softplus(a * x - c) / a + SpecialFunctions.Softplus(-b * x - c) / b;")]
    public void Two_that_cancel_at_0_are_computed_by_their_series(string member)
    {
        var activation = Activation(member);
        double[] points = [1e-40, -1e-30, 3e-9, -2e-5, 0.001, 0.03, -0.3, 1, 5];
        Assert.All(points, x => Assert.True(Math.Abs(activation(x) - Exact(member, x)) <= 1e-15 * Math.Abs(Exact(member, x)), $"{x:R}: {activation(x):R}, exactly {Exact(member, x):R}"));
    }

    [Theory]
    [InlineData(0.5, 2.4999981250015625e-07)]
    [InlineData(1, 0.5000002499998125)]
    public void A_slope_far_out_that_vanishes_for_other_parameters_is_not_divided_by(double a, double expected)
    {
        var project = UserProject.Build("internal static partial class A { [Lagrangian] public static double F(double x, [Learnable] double a = 1, [Learnable(Min = 0.1)] double b = 0.5) => b * Sqrt(1 + x * x) + a * x; }").Load();
        var activation = project.GetType("A")!.GetMethod("FActivation", [typeof(double), typeof(double), typeof(double)])!.CreateDelegate<Func<double, double, double, double>>();
        Assert.Equal(expected, activation(-1000, a, 0.5), 4e-16 * expected);
    }

    // The generated method in double, with the defaults of the parameters.
    private static Func<double, double> Activation(string member, params string[] allowed)
    {
        var project = UserProject.Build($"internal static partial class A {{ {member} }}", allowed).Load();
        var activation = project.GetType("A")!.GetMethods().Single(m => m.Name == "FActivation" && m.GetParameters()[0].ParameterType == typeof(double));
        return x => (double)activation.Invoke(null, [x, .. activation.GetParameters().Skip(1).Select(p => p.DefaultValue)])!;
    }

    [Theory]
    [InlineData(Band + DerivativeOfBand)]
    [InlineData(Hazard + "[StableDerivative(nameof(F))] static double D(double x) { var y = 0.0; var i = 0; while (i++ < 2) y += x; return y; }")]
    [InlineData(Hazard)]
    [InlineData("[Lagrangian] static double F([Domain(Min = -30)] double x) => -Log(SpecialFunctions.NormalCdf(x));")]
    [InlineData("[Lagrangian] static double F(double x) => Round(x) - Log(SpecialFunctions.NormalCdf(x));")]
    public async Task With_a_derivative_of_the_user_or_on_another_domain_nothing_is_told(string members) =>
        Assert.Empty((await Diagnose(Compile.InClass(members))).Select(d => d.GetMessage()));

    private static double Exact(string member, double x)
    {
        var derivation = Derivation.Of(Compile.Accept(Compile.InClass(member)), TestContext.Current.CancellationToken);
        double[][] values = [[x], .. derivation.Definition.Method.Parameters.Skip(1).Select(p => new[] { p.Default!.Value })];
        return new PointValues(new SamplePoint(values, 1), TestContext.Current.CancellationToken).Certain(derivation.Derived!.Activation, 0, BigFloat.Zero)!.Value.ToDouble();
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Diagnose(string source) => await Compile.Project(source)
        .WithAnalyzers([new ActivationAccuracyAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (e, _, _) => Assert.Fail(e.ToString()), true, false))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
