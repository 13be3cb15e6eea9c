using System.Globalization;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Tests.Generation;

namespace Lagrangians.Generator.Tests.Stability;

/// <summary>What is accurate as the user wrote it is emitted as it is: no pieces, no wide lanes, no series are added.</summary>
public sealed class PlainFormTests
{
    // With the choices that its own pieces make in any one formula.
    private static readonly (string Name, double Lowest, double Highest, string Body, int Choices)[] Definitions =
    [
        ("Square", -1e15, 1e15, "x * x / 2", 0),
        ("Quartic", -1e9, 1e9, "x * x * x * x / 4", 0),
        ("Line", -1e15, 1e15, "3 * x", 0),
        ("Quadratic", 0, 1e15, "x * x + x + 1", 0),
        ("Even", -1e15, 1e15, "x * x + 1", 0),
        ("Magnitude", -1e15, 1e15, "Abs(x)", 0),
        ("Cubed", -1e9, 1e9, "Abs(x) * x * x", 0),
        ("Rectified", -1e15, 1e15, "Max(x, 0)", 1),
        ("RectifiedSquare", -1e15, 1e15, "Max(x, 0) * Max(x, 0) / 2", 1),
        ("Exponential", -80, 80, "Exp(x)", 0),
        ("Decay", -80, 80, "Exp(-x)", 0),
        ("HyperbolicCosine", -80, 80, "Cosh(x)", 0),
        ("HyperbolicSine", -80, 80, "Sinh(x)", 0),
        ("Softplus", -80, 80, "SpecialFunctions.Softplus(x)", 1),
        ("Sigmoidal", -30, 30, "SpecialFunctions.LogCosh(x)", 0),
        ("Barrier", 1e-15, 1e15, "-Log(x)", 0),
        ("Entropy", 1e-15, 1e15, "x * Log(x)", 0),
        ("Boltzmann", 1e-15, 1e15, "x * Log(x) - x", 0),
        ("Inverse", 1e-9, 1e9, "1 / x", 0),
        ("InverseSquare", 1e-6, 1e6, "1 / (x * x)", 0),
        ("Root", 1e-15, 1e15, "-Sqrt(x)", 0),
        ("Power", 1e-9, 1e9, "x * Sqrt(x)", 0),
        ("Bump", -0.5, 0.5, "1 / (1 + x * x)", 0),
        ("Hyperbola", -1e9, 1e9, "Sqrt(1 + x * x)", 0),
        ("Sum", 1e-9, 1e9, "x + 1 / x", 0),
        ("Constant", -1e15, 1e15, "0 * x + 2", 0),
    ];

    [Fact]
    public void Nothing_is_added_to_what_is_accurate()
    {
        Assert.True(Definitions.Length >= 25);
        var project = UserProject.Build(Source);
        foreach (var (name, _, _, _, choices) in Definitions)
        {
            var formulas = project.Generated[project.Generated.IndexOf($"struct {name}Lagrangian", StringComparison.Ordinal)..];
            foreach (var quantity in new[] { "Value", "Activation", "Curvature" })
            {
                var start = formulas.IndexOf($".{quantity}<", StringComparison.Ordinal);
                var formula = formulas[start..formulas.IndexOf("static ", start, StringComparison.Ordinal)];
                Assert.True(formula.Split("V.Select(").Length - 1 <= choices && !formula.Contains("Wide", StringComparison.Ordinal), $"{name}: {formula}");
            }
        }
    }

    [Fact]
    public void What_is_generated_is_as_accurate_as_what_was_written()
    {
        var assembly = UserProject.Build(Source).Load();
        var random = new Random(7);
        foreach (var (name, lowest, highest, body, _) in Definitions)
        {
            var written = assembly.GetType("F")!.GetMethod(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic, [typeof(double)])!.CreateDelegate<Func<double, double>>();
            var module = Activator.CreateInstance(assembly.GetType($"F+{name}Lagrangian`1")!.MakeGenericType(typeof(double)))!;
            var generated = module.GetType().GetMethod("Value", [typeof(double)])!.CreateDelegate<Func<double, double>>(module);
            var expr = Compile.Accept(Compile.Project(Compile.InClass(Definition(name, lowest, highest, body)))).Body!;
            var (naive, ours) = (0.0, 0.0);
            foreach (var x in Enumerable.Range(0, 300).Select(_ => Point(random, lowest, highest)))
            {
                var exact = new HighPrecision(_ => x, 400).Evaluate(expr);
                naive = Math.Max(naive, Ulps(written(x), exact));
                ours = Math.Max(ours, Ulps(generated(x), exact));
            }

            // The kernels' own roundings differ from those of Math.
            Assert.True(ours <= Math.Max(naive + 0.5, 1.5), $"{name}: {ours} ulp, {naive} as it was written");
        }
    }

    private static string Source => $"internal static partial class F {{ {string.Join("\n", Definitions.Select(d => Definition(d.Name, d.Lowest, d.Highest, d.Body)))} }}";

    private static string Definition(string name, double lowest, double highest, string body) => string.Create(
        CultureInfo.InvariantCulture, $"[Lagrangian] internal static partial double {name}([Domain(Min = {lowest:R}, Max = {highest:R})] double x) => {body};");

    private static double Point(Random random, double lowest, double highest)
    {
        var x = random.NextDouble() < 0.5 ? lowest + ((Math.Min(highest, lowest + 100) - lowest) * random.NextDouble()) : Math.Pow(10, (random.NextDouble() * 12) - 6);
        x *= lowest < 0 && random.NextDouble() < 0.5 ? -1 : 1;
        return Math.Clamp(x, lowest, highest);
    }

    private static double Ulps(double found, BigFloat exact) => exact.IsZero
        ? found == 0 ? 0 : double.PositiveInfinity
        : BigFloat.Abs(BigFloat.Subtract(found, exact, 60)).Scale(53 - exact.Magnitude).ToDouble();
}
