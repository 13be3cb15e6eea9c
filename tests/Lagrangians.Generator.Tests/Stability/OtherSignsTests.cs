using System.Reflection;
using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>A learnable parameter may come to have another sign than its default, to be 0, or to pass another one: what is generated is right there too.</summary>
public sealed class OtherSignsTests
{
    // Sums that cancel for other parameters than the default, in part far beyond the range of what is summed; residues of wide lanes where the exact value is 0.
    // A reference is a difference of values, and takes no step out of the range of a double.
    private static readonly KnownErrors Known = new(
        """
        L of b * Sqrt(1 + x * x) + a * x at 0.5 0.5; -0.5 0.5; 0.25 0.5; 1 -0.5 7.74E+15 9
        L′ of b * Sqrt(1 + x * x) + a * x at 0.5 0.5; -0.5 0.5; 0.25 0.5; 1 -0.5 4.91E+15 2
        E of Log(Exp(a * x) + Exp(b * x)) at 2 1; 1 1; -1 2 1.27E+26 2
        E of Log(1 + Exp(a * x)) - Log(1 + Exp(b * x)) at 1 2; 1 1; -1 3 8.47E+31 6
        ∂b of Log(Exp(a * x) + Exp(b * x) + Exp(-x / 2)) at 0.2 -1; -0.5 0.4; 0.4 0.2 287 2
        ∂a of SpecialFunctions.Softplus(a * x - c) / a at 1 5000; 1 -5000; 60 3; -1 3 7E+03 1
        E of (x - m) * Atan(x - m) - Log(1 + (x - m) * (x - m)) / 2 at 5 500 5000 -5000 12.1 1
        E of Log(1 + Exp(beta * x)) / beta at -1 -0.25 3 2.77E+32 3
        ∂beta of Log(1 + Exp(beta * x)) / beta at -1 -0.25 3 2.77E+32 3
        L of (x + Sqrt(x * x + b)) / 2 at 0 1 -0.25 6.65E+15 1
        L′ of (x + Sqrt(x * x + b)) / 2 at 0 1 -0.25 4.91E+15 1
        ∂alpha of Abs(alpha - 2) / alpha * (Pow(x * x / Abs(alpha - 2) + 1, alpha / 2) - 1) at 3 -2 4 1.11E+10 6
        L of Log(1 - p + p * Exp(x)) at 0 1 0.75 ∞ 3
        L′ of Log(1 - p + p * Exp(x)) at 0 1 0.75 ∞ 6
        L″ of Log(1 - p + p * Exp(x)) at 0 1 0.75 5.93E+306 7
        E of Log(1 - p + p * Exp(x)) at 0 1 0.75 ∞ 13
        """);

    private static readonly double[] Points = [1e-6, -1e-6, 0.03, -0.03, 0.5, -0.5, 1.3, -1.3, 3, -3, 40, -40, 1000, -1000, 3000, -3000, 1e10, -1e10, 1e20, -1e20];

    [Theory]
    [InlineData("double beta = 1", "Log(Cosh(beta * x)) / beta", "-1 0.5 -30", Explicit = true)]
    [InlineData("double beta = 1", "Log(1 + Exp(beta * x)) / beta", "-1 -0.25 3")]
    [InlineData("double beta = 2", "-Log(1 / (1 + Exp(-beta * x))) / beta", "-2 -1 1", Explicit = true)]
    [InlineData("double b = 0.0625", "(x + Sqrt(x * x + b)) / 2", "0 1 -0.25")]
    [InlineData("double eps = 0.0001", "Sqrt(x * x + eps)", "0 -0.0001 4")]
    [InlineData("double s = 1", "Log(Sinh(s * x) / (s * x))", "-1 -3 2", Explicit = true)]
    [InlineData("double alpha = 1", "x > 0 ? x * x / 2 : alpha * alpha * (Exp(x / alpha) - 1) - alpha * x", "-1 -2 0.5")]
    [InlineData("[Domain(Min = 0, Max = 1)] double p = 0.25", "Log(1 - p + p * Exp(x))", "0 1 0.75")]
    [InlineData("double a = 0.5", "Log(x * x + a * a) / 2", "0 -0.5 2", Explicit = true)]
    [InlineData("double alpha = 1", "Abs(alpha - 2) / alpha * (Pow(x * x / Abs(alpha - 2) + 1, alpha / 2) - 1)", "3 -2 4", "LAG203")]
    [InlineData("double n = 3", "Pow(1 + x * x, n / 2) / n", "-1 -3 2", Explicit = true)]
    public void One_parameter(string parameter, string body, string values, params string[] diagnostics) =>
        Check($"[Learnable] {parameter}", body, values, [.. Numbers(values).Select(v => new[] { v })], diagnostics);

    [Theory]
    [InlineData("double delta = 1", "delta * delta * (Sqrt(1 + (x / delta) * (x / delta)) - 1)", "1000 0.001 37 -5")]
    [InlineData("double beta = 1", "Log(1 + Exp(beta * x)) / beta", "1000 0.001 37", Explicit = true)]
    [InlineData("double beta = 1", "Log(Cosh(beta * x)) / beta", "1000 0.001 37 -5", Explicit = true)]
    [InlineData("double c = 1", "c * c / 2 * Log(1 + (x / c) * (x / c))", "1000 0.001 37 -5")]
    [InlineData("double b = 4", "(x + Sqrt(x * x + b)) / 2", "1000 0.001 37")]
    [InlineData("double s = 1", "s * s * (1 - Exp(-x * x / (2 * s * s)))", "1000 0.001 37 -5", Explicit = true)]
    [InlineData("double c = 1", "c * c * (Abs(x) / c - Log(1 + Abs(x) / c))", "1000 0.001 37")]
    public void A_width_may_be_any(string parameter, string body, string values) =>
        Check($"[Learnable] {parameter}", body, values, [.. Numbers(values).Select(v => new[] { v })]);

    [Theory]
    [InlineData("double m = 0.5", "SpecialFunctions.Softplus(x - m)", "5 500 5000 -5000", Explicit = true)]
    [InlineData("double m = 0.5", "Log(Cosh(x - m))", "5 500 5000 -5000", Explicit = true)]
    [InlineData("double m = 0.5", "Pow(1 + Pow(Abs(x - m), 3), 1.0 / 3)", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Abs(x - m) - Log(1 + Abs(x - m))", "5 500 5000 -5000", Explicit = true)]
    [InlineData("double m = 0.5", "Sqrt(1 + (x - m) * (x - m))", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Log(Exp(x) + Exp(m)) + Exp(-Abs(x - m))", "5 500 5000 -5000", Explicit = true)]
    [InlineData("double m = 0.5", "x * SpecialFunctions.NormalCdf(x - m) + Exp(-(x - m) * (x - m) / 2)", "5 500 5000 -5000", Explicit = true)]
    [InlineData("double m = 0.5", "(x - m) * Atan(x - m) - Log(1 + (x - m) * (x - m)) / 2", "5 500 5000 -5000", Explicit = true)]
    public void A_place_may_be_anywhere(string parameter, string body, string values) =>
        Check($"[Learnable] {parameter}", body, values, [.. Numbers(values).Select(v => new[] { v })]);

    [Theory]
    [InlineData("double a = 1", "double b = 2", "Log(Exp(a * x) + Exp(b * x))", "2 1; 1 1; -1 2", Explicit = true)]
    [InlineData("double a = 1", "double b = 0.5", "b * Sqrt(1 + x * x) + a * x", "0.5 0.5; -0.5 0.5; 0.25 0.5; 1 -0.5")]
    [InlineData("double a = 2", "double b = 1", "Log(1 + Exp(a * x)) - Log(1 + Exp(b * x))", "1 2; 1 1; -1 3", Explicit = true)]
    [InlineData("double a = 0.2", "double b = 0.4", "Log(Exp(a * x) + Exp(b * x) + Exp(-x / 2))", "0.2 -1; -0.5 0.4; 0.4 0.2")]
    [InlineData("double a = 1", "double c = 3", "SpecialFunctions.Softplus(a * x - c) / a", "1 5000; 1 -5000; 60 3; -1 3", Explicit = true)]
    [InlineData("double a = 0", "double b = 1", "b * Log(1 + Exp((x - a) / b))", "2 -1; -3 0.5; 0 -2")]
    public void Two_parameters(string first, string second, string body, string values) =>
        Check($"[Learnable] {first}, [Learnable] {second}", body, values, [.. values.Split("; ").Select(Numbers)]);

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

    private static void Check(string parameters, string body, string values, double[][] choices, params string[] diagnostics)
    {
        var project = UserProject.Build($"internal static partial class A {{ [Lagrangian] public static partial double F(double x, {parameters}) => {body}; }}", diagnostics);
        var definition = Exact.Definitions(project.Result)["F"];
        var module = project.Load().GetType("A+FLagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
        var run = typeof(Runner<>).MakeGenericType(module).GetMethod(nameof(Runner<>.Run), BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<double[], double, double[]>>();
        var differences = new Differences(definition.Body!);
        Measured[] measured = [.. Differences.Quantities(definition.Method.Parameters.Skip(1).Select(p => p.Symbol.Name)).Select(q => new Measured($"{q} of {body} at {values}"))];
        foreach (var (choice, x) in choices.SelectMany(c => Points.Select(x => (c, x))))
        {
            var (found, exact) = (run(choice, x), differences.At([x, .. choice]));
            for (var i = 0; i < measured.Length; i++)
            {
                if (exact[i] is { } value)
                    measured[i].Add(Exact.Ulps(found[i], value), () => $"x = {x:R}, [{string.Join(", ", choice)}]: {found[i]:R}, exactly {value.ToDouble():R}");
            }
        }

        Assert.True(measured.Sum(m => m.Points) > 30 * choices.Length, $"Only {measured.Sum(m => m.Points)} values were compared.");
        Known.AssertAre(measured);
    }

    private static class Runner<TModule>
        where TModule : struct, IElementwiseLagrangian<TModule, double>
    {
        public static double[] Run(double[] parameters, double x)
        {
            var module = TModule.Create(parameters);
            return [module.Value(x), module.Activation(x), module.Curvature(x), module.Energy(x), .. parameters.Select((_, i) => module.ParameterDerivative(x, i))];
        }
    }
}
