using System.Globalization;
using System.Reflection;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Every static function of reals that C# offers, found by reflection: one with a derivative is generated and right in each of its
/// arguments, any other is refused.
/// </summary>
public sealed class FunctionTests
{
    // Those that must be there, whatever reflection finds.
    private const string Required =
        "Exp Exp2 Exp10 Log Log2 Log10 ExpM1 LogP1 Pow Sqrt Cbrt Abs Max Min Clamp Sin Cos Tan Asin Acos Atan Atan2 Sinh Cosh Tanh Asinh Acosh Atanh "
        + "Hypot FusedMultiplyAdd Softplus LogCosh Sigmoid Expm1 Log1p Log1mExp LogAddExp XLogX Erf Erfc NormalCdf";

    private static readonly double[] Points = [-2.25, -0.625, -0.25, 0.375, 0.875, 1.125, 1.625, 3.25, 7.5];

    // Values for the arguments that are not x.
    private static readonly double[] Others = [0.75, 0.5, 1.25];

    private static readonly Type[] Homes = [typeof(Math), typeof(MathF), typeof(double), typeof(float), typeof(SpecialFunctions)];

    private static MethodInfo[] All => [.. Homes.SelectMany(h => h.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(IsReal)];

    [Fact]
    public void Each_with_a_derivative_is_generated_and_right()
    {
        var known = All.Where(IsKnown).ToArray();
        Assert.Empty(Required.Split(' ').Except(known.Select(m => m.Name)));
        var uses = known.SelectMany(m => Enumerable.Range(0, m.GetParameters().Length).Select(position => (Method: m, Position: position))).ToArray();
        var definitions = uses.Select((u, i) => $"[Lagrangian] internal static partial {Keyword(u.Method)} F{i}({Keyword(u.Method)} x) => {Call(u.Method, u.Position)};");
        var project = UserProject.Build($"namespace N; internal static partial class A {{ {string.Join("\n", definitions)} }}");
        var assembly = project.Load();
        var bodies = Exact.Definitions(project.Result);
        // Most functions have several spellings, and these have equal bodies.
        var references = bodies.Values.DistinctBy(d => d.Body).ToDictionary(d => d.Body!, d => Reference(new Exact(d)));
        for (var i = 0; i < uses.Length; i++)
        {
            var reference = references[bodies[$"F{i}"].Body!];
            var activation = UserProject.Bind<Func<double, double>>(assembly, "N.A", $"F{i}Activation");
            var single = UserProject.Bind<Func<float, float>>(assembly, "N.A", $"F{i}Activation");
            Assert.True(reference.Length >= 2, $"{Call(uses[i].Method, uses[i].Position)} is defined at {reference.Length} points");
            foreach (var (x, slope, allowed) in reference)
            {
                if (Exact.Ulps(activation(x), slope) > allowed || Exact.Ulps(single((float)x), slope) > allowed)
                    Assert.Fail($"∂{Call(uses[i].Method, uses[i].Position)} at {x}: {activation(x)} and {single((float)x)}, exact {slope}\n{project.Generated.Split('\n').First(l => l.Contains($"F{i}Activation", StringComparison.Ordinal))}");
            }
        }
    }

    [Fact]
    public void Each_without_a_derivative_is_refused()
    {
        var unknown = All.Where(m => !IsKnown(m)).ToArray();
        Assert.Contains(unknown, m => m.Name == "ReciprocalEstimate");
        Assert.Contains(unknown, m => m.Name == "ReciprocalSqrtEstimate");
        Assert.Contains(unknown, m => m.Name == "Round");
        Assert.Contains(unknown, m => m.Name == "CopySign");
        var definitions = unknown.Select((m, i) => $"[Lagrangian] internal static partial {Keyword(m)} F{i}({Keyword(m)} x) => {Call(m, 0)};");
        var project = UserProject.Build(
            $"namespace N; internal static partial class A {{ {string.Join("\n", definitions)} }}", [.. unknown.Select(_ => "LAG003")]);
        Assert.DoesNotContain("Activation", project.Generated, StringComparison.Ordinal);
    }

    private static (double X, BigFloat Slope, double Allowed)[] Reference(Exact exact) =>
        [.. Points.Select(x => (x, exact.Slope(x))).Where(p => p.Item2.IsFinite).Select(p => (p.x, p.Item2, 4 * exact.Magnification(p.x)))];

    private static bool IsKnown(MethodInfo method) => FunctionLibrary.FindSpelling(method.Name, method.GetParameters().Length) is not null;

    private static bool IsReal(MethodInfo method) =>
        (method.ReturnType == typeof(double) || method.ReturnType == typeof(float)) && !method.IsSpecialName && !method.IsGenericMethod
        && method.GetParameters() is { Length: > 0 } parameters && parameters.All(p => p.ParameterType == method.ReturnType);

    private static string Keyword(MethodInfo method) => method.ReturnType == typeof(float) ? "float" : "double";

    private static string Call(MethodInfo method, int position)
    {
        var arguments = method.GetParameters().Select((_, i) => i == position ? "x"
            : Others[i].ToString(CultureInfo.InvariantCulture) + (method.ReturnType == typeof(float) ? "f" : ""));
        return $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", arguments)})";
    }
}
