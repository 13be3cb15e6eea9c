using System.Globalization;
using System.Reflection;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Functions of a norm that are smooth at 0, where the norm is not: what is derived is the limit there, and near it. φ(‖x‖) with φ′(0) = 0 has
/// φ″(0)·v for its Hessian product at 0.
/// </summary>
public sealed class NormAtZeroTests
{
    // φ″(0), and what people write; k = 1.5, b = 2, d = 1.25, mu = 0.25.
    private static readonly (string Body, double Bend)[] Bodies =
    [
        ("k * Norm(x) * Norm(x) / 2", 1.5),
        ("k * Pow(Norm(x), 2) / 2", 1.5),
        ("k * Dot(x, x) / 2", 1.5),
        ("Pow(Sqrt(Sum(x * x)), 2)", 2),
        ("Pow(Sum(x * x), 0.5) * Norm(x)", 2),
        ("Sqrt(1 + Norm(x) * Norm(x))", 1),
        ("k * Sqrt(4 + Pow(Norm(x), 2)) - 2 * k", 0.75),
        ("Norm(x) <= d ? Norm(x) * Norm(x) / 2 : d * (Norm(x) - d / 2)", 1),
        ("Norm(x) < d ? Dot(x, x) / 2 : d * Norm(x) - d * d / 2", 1),
        ("d * Norm(x) - d * d / 2 + Pow(Max(d - Norm(x), 0), 2) / 2", 1),
        ("Pow(Min(Norm(x), d), 2) / 2 + d * (Norm(x) - Min(Norm(x), d))", 1),
        ("Log(Cosh(b * Norm(x))) / b", 2),
        ("Norm(b * x) + Log(1 + Exp(-2 * Norm(b * x))) - Log(2)", 4),
        ("Norm(x) - Log(1 + Norm(x))", 1),
        ("Cosh(Norm(x)) + Norm(x) * Atan(Norm(x))", 3),
        ("Exp(Dot(x, x) / 2)", 1),
        ("Exp(Pow(Norm(x), 2) / 2) + Log(1 + Norm(x) * Norm(x))", 3),
        ("(1 + Norm(x)) * Log(1 + Norm(x)) - Norm(x)", 1),
    ];

    private static readonly double[] V = [1, 2, 3];

    private const int Groups = 3;

    // The bodies of a group are built together.
    private static readonly Lazy<Assembly>[] Projects = [.. Enumerable.Range(0, Groups).Select(group => new Lazy<Assembly>(() => UserProject.Build("namespace N { internal static partial class A { " + string.Concat(Bodies.Select((b, i) => i % Groups != group ? "" :
        Definition($"F{i}", b.Body) + Definition($"G{i}", Moved(b.Body)))) + " } }").Load()))];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Bodies.Length).Select(i => new TheoryDataRow<int>(i) { Explicit = i % Groups != 0 })];

    // The same of x − mu.
    private static string Moved(string body) => body.Replace("x * x", "Square(x)", StringComparison.Ordinal).Replace("x)", "x - mu)", StringComparison.Ordinal)
        .Replace("Dot(x,", "Dot(x - mu,", StringComparison.Ordinal).Replace("b * x - mu", "b * (x - mu)", StringComparison.Ordinal);

    private static string Definition(string name, string body) =>
        $"[Lagrangian] public static partial double {name}(RealVector x, [Learnable(MinExclusive = 0)] double k = 1.5, [Learnable(MinExclusive = 0)] double b = 2, [Learnable(MinExclusive = 0)] double d = 1.25, [Learnable] double mu = 0.25) => {body};\n";

    [Theory, MemberData(nameof(All))]
    public void What_is_derived_at_0_and_near_it_is_the_limit(int body)
    {
        var (text, bend) = Bodies[body];
        foreach (var size in new[] { 0, 1e-300, 1e-160, 1e-9 })
        {
            double[] x = [2 * size, -size, 2 * size];
            AssertLimit($"{text} at {size}", ModuleQuantities.At<double>(Projects[body % Groups].Value, $"F{body}", x), x, bend, (10 * size) + 1e-14);
        }

        foreach (var size in new[] { 0, 1e-30, 1e-9 })
        {
            double[] x = [2 * size, -size, 2 * size];
            AssertLimit($"{text} at {size} in float", ModuleQuantities.At<float>(Projects[body % Groups].Value, $"F{body}", x), x, bend, 4e-6);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void The_same_about_another_place(int body)
    {
        var (text, bend) = Bodies[body];
        double[] x = [0.25, 0.25, 0.25];
        var found = ModuleQuantities.At<double>(Projects[body % Groups].Value, $"G{body}", x);
        AssertLimit(text, found, [0, 0, 0], bend, 1e-14);
        var inPlace = found.Keys.Where(k => k.StartsWith("∂(v", StringComparison.Ordinal)).Max()!;
        Assert.True(Math.Abs(found[inPlace] + (bend * V.Sum())) <= 1e-13, $"{text}: {inPlace} = {found[inPlace]}");
    }

    [Fact]
    public void A_norm_itself_has_a_corner_of_whose_subgradients_0_is_taken()
    {
        var project = UserProject.Build("namespace N { internal static partial class A { [Lagrangian] public static partial double F0(RealVector x) => Norm(x); [Lagrangian] public static partial double F1(RealVector x) => Log(1 + Norm(x)) + Sum(x); } }").Load();
        var (norm, other) = (ModuleQuantities.At<double>(project, "F0", [0, 0]), ModuleQuantities.At<double>(project, "F1", [0, 0]));
        Assert.All(norm, q => Assert.Equal(0, q.Value));
        Assert.Equal([1, 1], [other["∇L[0]"], other["∇L[1]"]]);
    }

    // Found by fuzzing: the choice was sought outside of the sum, where it is none, without an end.
    [Fact]
    public void A_norm_that_each_element_is_compared_with_is_no_choice_of_the_whole()
    {
        double[] x = [3, 1, -2];
        var found = ModuleQuantities.At<double>(UserProject.Build("namespace N { internal static partial class A { [Lagrangian] public static partial double F(RealVector x) => Sum(Max(2 * x, Norm(x))); } }").Load(), "F", x);
        for (var i = 0; i < x.Length; i++)
            Assert.Equal((2 * x[i] / Math.Sqrt(14)) + (i == 0 ? 2 : 0), found[$"∇L[{i}]"], 1e-15);
    }

    private static void AssertLimit(string what, IReadOnlyDictionary<string, double> found, double[] x, double bend, double tolerance)
    {
        for (var i = 0; i < V.Length; i++)
        {
            AssertNear($"∇²L·v[{i}]", bend * V[i], bend);
            AssertNear($"∇L[{i}]", bend * x[i], bend * Math.Abs(x[0]));
        }

        // In float the value of some of them has lost its digits.
        if (tolerance > 1e-6)
            return;
        var half = x.Sum(t => t * t) * bend / 2;
        AssertNear("Legendre", half - (found["L"] - half), Math.Abs(found["L"]) + half);

        void AssertNear(string quantity, double expected, double scale) => Assert.True(
            Math.Abs(found[quantity] - expected) <= (tolerance * scale * 3) + 1e-321,
            string.Create(CultureInfo.InvariantCulture, $"{what}: {quantity} = {found[quantity]:R}, not {expected:R}"));
    }
}
