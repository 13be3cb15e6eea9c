using System.Globalization;
using System.Reflection;
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
        + "CopySign MaxMagnitude MinMagnitude Hypot FusedMultiplyAdd Softplus LogCosh Negentropy Sigmoid Expm1 Expm1mx Log1p Log1pmx Log1mExp LogAddExp XLogX Erf Erfc NormalCdf";

    private static readonly double[] Points = [-2.25, -0.625, -0.25, 0.375, 0.875, 1.125, 1.625, 3.25, 7.5];

    // Values for the arguments that are not x.
    private static readonly double[] Others = [0.75, 0.5, 1.25];

    private static readonly Type[] Homes = [typeof(Math), typeof(MathF), typeof(double), typeof(float), typeof(SpecialFunctions)];

    private const int Count = 3;

    public static TheoryData<int> AllParts => Parts.Of(Count);

    private static MethodInfo[] All => [.. Homes.SelectMany(h => h.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(IsReal)];

    [Theory, MemberData(nameof(AllParts))]
    public void Each_with_a_derivative_is_generated_and_right(int part)
    {
        var known = All.Where(IsKnown).ToArray();
        Assert.Empty(Required.Split(' ').Except(known.Select(m => m.Name)));
        var uses = known.SelectMany(m => Enumerable.Range(0, m.GetParameters().Length).Select(position => (Method: m, Position: position))).ToArray();
        var definitions = uses.Select((u, i) => $"[Lagrangian] internal static partial {Keyword(u.Method)} F{i}({Keyword(u.Method)} x) => {Call(u.Method, u.Position)};").ToArray();
        var bodies = Exact.Definitions(UserProject.Driver().RunGenerators(
            UserProject.Compilation(Source(definitions)), TestContext.Current.CancellationToken).GetRunResult());
        Assert.All(uses.Index(), u => Assert.NotNull(bodies[$"F{u.Index}"].Body));

        // Most functions have several spellings with one body: one of each is compiled and run.
        var distinct = uses.Index().DistinctBy(u => bodies[$"F{u.Index}"].Body).Part(part, Count).ToArray();
        var project = UserProject.Build(Source(distinct.Select(u => definitions[u.Index])));
        var assembly = project.Load();
        foreach (var (i, (method, position)) in distinct)
        {
            var exact = new Exact(bodies[$"F{i}"]);
            var activation = UserProject.Bind<Func<double, double>>(assembly, "N.A", $"F{i}Activation");
            var single = UserProject.Bind<Func<float, float>>(assembly, "N.A", $"F{i}Activation");
            var defined = Points.Where(p => exact.Slope(p).IsFinite).ToArray();
            Assert.True(defined.Length >= 2, $"{Call(method, position)} is defined at {defined.Length} points");
            foreach (var x in defined)
            {
                var slope = exact.Slope(x);
                var allowed = 4 * exact.Magnification(x);
                if (Exact.Ulps(activation(x), slope) > allowed || Exact.Ulps(single((float)x), slope) > allowed)
                    Assert.Fail($"∂{Call(method, position)} at {x}: {activation(x)} and {single((float)x)}, exact {slope}\n{project.Generated.Split('\n').First(l => l.Contains($"F{i}Activation", StringComparison.Ordinal))}");
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
        Assert.Contains(unknown, m => m.Name == "BitIncrement");
        var definitions = unknown.Select((m, i) => $"[Lagrangian] internal static partial {Keyword(m)} F{i}({Keyword(m)} x) => {Call(m, 0)};");
        var project = UserProject.Build(Source(definitions), [.. unknown.Select(_ => "LAG003")]);
        Assert.DoesNotContain("Activation", project.Generated, StringComparison.Ordinal);
    }

    private static string Source(IEnumerable<string> definitions) => $"namespace N; internal static partial class A {{ {string.Join("\n", definitions)} }}";

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
