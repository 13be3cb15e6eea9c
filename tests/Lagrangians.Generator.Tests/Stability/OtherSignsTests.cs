using System.Reflection;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Symbols;
using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>A learnable parameter may come to have another sign than its default, to be 0, or to pass another one: what is generated is right there too.</summary>
public sealed class OtherSignsTests
{
    private static readonly double[] Points = [1e-6, -1e-6, 0.03, -0.03, 0.5, -0.5, 1.3, -1.3, 3, -3, 40, -40, 1000, -1000, 3000, -3000, 1e10, -1e10, 1e20, -1e20];

    [Theory]
    [InlineData("double beta = 1", "Log(Cosh(beta * x)) / beta", "-1 0.5 -30")]
    [InlineData("double beta = 1", "Log(1 + Exp(beta * x)) / beta", "-1 -0.25 3")]
    [InlineData("double beta = 2", "-Log(1 / (1 + Exp(-beta * x))) / beta", "-2 -1 1")]
    [InlineData("double b = 0.0625", "(x + Sqrt(x * x + b)) / 2", "0 1 -0.25")]
    [InlineData("double eps = 0.0001", "Sqrt(x * x + eps)", "0 -0.0001 4")]
    [InlineData("double s = 1", "Log(Sinh(s * x) / (s * x))", "-1 -3 2")]
    [InlineData("double alpha = 1", "x > 0 ? x * x / 2 : alpha * alpha * (Exp(x / alpha) - 1) - alpha * x", "-1 -2 0.5")]
    [InlineData("[Domain(Min = 0, Max = 1)] double p = 0.25", "Log(1 - p + p * Exp(x))", "0 1 0.75")]
    [InlineData("double a = 0.5", "Log(x * x + a * a) / 2", "0 -0.5 2")]
    [InlineData("double alpha = 1", "Abs(alpha - 2) / alpha * (Pow(x * x / Abs(alpha - 2) + 1, alpha / 2) - 1)", "3 -2 4")]
    [InlineData("double n = 3", "Pow(1 + x * x, n / 2) / n", "-1 -3 2")]
    public void One_parameter(string parameter, string body, string values) =>
        Check($"[Learnable] {parameter}", body, [.. Numbers(values).Select(v => new[] { v })]);

    [Theory]
    [InlineData("double delta = 1", "delta * delta * (Sqrt(1 + (x / delta) * (x / delta)) - 1)", "1000 0.001 37 -5")]
    [InlineData("double beta = 1", "Log(1 + Exp(beta * x)) / beta", "1000 0.001 37")]
    [InlineData("double beta = 1", "Log(Cosh(beta * x)) / beta", "1000 0.001 37 -5")]
    [InlineData("double c = 1", "c * c / 2 * Log(1 + (x / c) * (x / c))", "1000 0.001 37 -5")]
    [InlineData("double b = 4", "(x + Sqrt(x * x + b)) / 2", "1000 0.001 37")]
    [InlineData("double s = 1", "s * s * (1 - Exp(-x * x / (2 * s * s)))", "1000 0.001 37 -5")]
    public void A_width_may_be_any(string parameter, string body, string values) =>
        Check($"[Learnable] {parameter}", body, [.. Numbers(values).Select(v => new[] { v })], allowed: 1e-15);

    [Theory]
    [InlineData("double m = 0.5", "SpecialFunctions.Softplus(x - m)", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Log(Cosh(x - m))", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Pow(1 + Pow(Abs(x - m), 3), 1.0 / 3)", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Abs(x - m) - Log(1 + Abs(x - m))", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Sqrt(1 + (x - m) * (x - m))", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "Log(Exp(x) + Exp(m)) + Exp(-Abs(x - m))", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "x * SpecialFunctions.NormalCdf(x - m) + Exp(-(x - m) * (x - m) / 2)", "5 500 5000 -5000")]
    [InlineData("double m = 0.5", "(x - m) * Atan(x - m) - Log(1 + (x - m) * (x - m)) / 2", "5 500 5000 -5000")]
    // Of the energy the part in y and that in m cancel in part.
    public void A_place_may_be_anywhere(string parameter, string body, string values) =>
        Check($"[Learnable] {parameter}", body, [.. Numbers(values).Select(v => new[] { v })], allowed: 1e-14);

    [Theory]
    [InlineData("double a = 1", "double b = 2", "Log(Exp(a * x) + Exp(b * x))", "2 1; 1 1; -1 2")]
    [InlineData("double a = 1", "double b = 0.5", "b * Sqrt(1 + x * x) + a * x", "0.5 0.5; -0.5 0.5; 0.25 0.5; 1 -0.5")]
    [InlineData("double a = 2", "double b = 1", "Log(1 + Exp(a * x)) - Log(1 + Exp(b * x))", "1 2; 1 1; -1 3")]
    [InlineData("double a = 0.2", "double b = 0.4", "Log(Exp(a * x) + Exp(b * x) + Exp(-x / 2))", "0.2 -1; -0.5 0.4; 0.4 0.2")]
    [InlineData("double a = 1", "double c = 3", "SpecialFunctions.Softplus(a * x - c) / a", "1 5000; 1 -5000; 60 3; -1 3")]
    [InlineData("double a = 0", "double b = 1", "b * Log(1 + Exp((x - a) / b))", "2 -1; -3 0.5; 0 -2")]
    public void Two_parameters(string first, string second, string body, string values) =>
        Check($"[Learnable] {first}, [Learnable] {second}", body, [.. values.Split("; ").Select(Numbers)]);

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

    private static void Check(string parameters, string body, double[][] choices, double? allowed = null)
    {
        var definition = $"[Lagrangian] public static double F(double x, {parameters}) => {body};";
        var derivation = Derivation.Of(Compile.Accept(Compile.InClass(definition)), TestContext.Current.CancellationToken);
        Assert.NotNull(derivation.Derived);
        var project = UserProject.Build($"internal static partial class A {{ {definition} }}").Load();
        var module = project.GetType("A+FLagrangian`1", throwOnError: true)!.MakeGenericType(typeof(double));
        var run = typeof(Runner<>).MakeGenericType(module).GetMethod(nameof(Runner<>.Run), BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<double[], double, double[]>>();
        DerivedLagrangian derived = derivation.Derived;
        Expr[] quantities = [derived.Value, derived.Activation, derived.Curvature, derived.Energy, .. derivation.Parameters.Select(p => p.OfValue)];
        var algebra = FunctionLibrary.NewAlgebra(new Budget(default, int.MaxValue));
        var lowerer = new Lowerer(algebra);
        Expr[] emitted = [.. quantities.Select(algebra.Import)];
        var compared = 0;
        foreach (var (choice, x) in choices.SelectMany(c => Points.Select(x => (c, x))))
        {
            var found = run(choice, x);
            for (var i = 0; i < quantities.Length; i++)
            {
                if (Exact(quantities[i], choice, x) is not { } exact)
                    continue;
                // No worse than the formula as it stands, where that has a value.
                var written = RoundedNumbers.Evaluate(lowerer, emitted[i], s => s.Index == 0 ? x : choice[s.Index - 1], isSingle: false).ToDouble();
                if (!double.IsFinite(written))
                    continue;
                compared++;
                // Where terms of the size of x cancel, wide lanes have 30 digits.
                var lost = (1e-30 * Math.Abs(x)) + 1e-290;
                Assert.True(Math.Abs(found[i] - exact) <= (allowed is { } relative ? relative * Math.Abs(exact) : (1e-12 * Math.Abs(exact)) + Math.Abs(written - exact) + lost) + 1e-300, $"quantity {i} of {body} at x = {x}, [{string.Join(", ", choice)}]: {found[i]:R}, exactly {exact:R}");
            }
        }

        Assert.True(compared > 30 * choices.Length, $"Only {compared} values were compared.");
    }

    // Null where there is no finite value, where it is not certain or 0, and where a piece ends.
    private static double? Exact(Expr expr, double[] parameters, double x)
    {
        if (new PointValues(new SamplePoint([[x], .. parameters.Select(p => new[] { p })], 1), TestContext.Current.CancellationToken).IsOnEdge(expr))
            return null;
        var (coarse, fine) = (Evaluate(500), Evaluate(900));
        return coarse.IsFinite && fine.IsFinite && BigFloat.Abs(BigFloat.Subtract(coarse, fine, 80)) <= BigFloat.Abs(fine).Scale(-60) && !fine.IsZero && double.IsFinite(fine.ToDouble()) ? fine.ToDouble() : null;

        BigFloat Evaluate(int bits)
        {
            try
            {
                return new HighPrecision(s => s.Index == 0 ? x : parameters[s.Index - 1], bits).Evaluate(expr);
            }
            catch (PrecisionLimitException)
            {
                return BigFloat.NaN;
            }
        }
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
