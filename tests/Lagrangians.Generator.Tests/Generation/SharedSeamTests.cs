using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Kinks of parts that cancel in the whole: at the seam all that is derived is that of the smooth function which the body is.</summary>
public sealed partial class SharedSeamTests
{
    // A smooth function of u, and what people write for it. Where a quantity has a jump of its own at the seam it is not asked for there.
    private static readonly (string Smooth, string[] Styles)[] Functions =
    [
        ("Log(1 + Exp(u))",
        [
            "Max(u, 0) + Log(1 + Exp(-Abs(u)))",
            "-Min(-(u), 0) + Log(1 + Exp(-Abs(u)))",
            "(u > 0 ? u : 0) + SpecialFunctions.Log1p(Exp(-Abs(u)))",
            "(u >= 0 ? u : 0) + Log(1 + Exp(-Max(u, -(u))))",
            "((u) + Abs(u)) / 2 + Log(1 + Exp(Min(u, 0) - Max(u, 0)))",
            "(u < 0 ? 0 : u) - Log(1 / (1 + Exp(-Abs(u))))",
            "Clamp(u, 0, 1e30) + Log(1 + Exp(-Abs(u)))",
        ]),
        ("Log(1 + Exp(u)) - 0.3 * (u)",
        [
            "Max(u, 0) - (u) * 0.3 + Log(1 + Exp(-Abs(u)))",
            "0.7 * Max(u, 0) - 0.3 * Min(u, 0) + Log(1 + Exp(-Abs(u)))",
            "(u > 0 ? 0.7 : -0.3) * (u) + SpecialFunctions.Log1p(Exp(-Abs(u)))",
        ]),
        ("Log(Cosh(u))",
        [
            "Abs(u) + Log(1 + Exp(-2 * Abs(u))) - Log(2)",
            "Max(u, -(u)) + Log(1 + Exp(-2 * Abs(u))) - Log(2)",
            "2 * Max(u, 0) - (u) + Log(1 + Exp(-2 * Abs(u))) - Log(2)",
            "(u < 0 ? -(u) : u) + SpecialFunctions.Log1p(Exp(2 * Min(u, -(u)))) - Log(2)",
        ]),
        ("(u) * (u) / 2",
        [
            "Pow(Max(0, u), 2) / 2 + Pow(Max(0, -(u)), 2) / 2",
            "Pow(Max(0, u), 2) / 2 + Pow(Min(0, u), 2) / 2",
            "Abs(u) * Abs(u) / 2",
            "(u > 0 ? (u) * (u) / 2 : 0) + (u <= 0 ? (u) * (u) / 2 : 0)",
            "Max(u, 0) * Abs(u) / 2 + Max(-(u), 0) * Abs(u) / 2",
        ]),
        ("(u) + (u) * (u)",
        [
            "2 * Max(u, 0) - Abs(u) + (u) * (u)",
            "Max(u, 0) - Max(-(u), 0) + (u) * (u)",
            "(u > 0 ? 2 * (u) : 0) - Abs(u) + Abs(u) * Abs(u)",
            "Abs(u) + 2 * Min(u, 0) + (u) * (u)",
        ]),
        ("u > 0 ? (u) + Exp(-(u)) / 2 : Exp(u) / 2",
        [
            "Max(u, 0) + Exp(-Abs(u)) / 2",
            "((u) + Abs(u)) / 2 + Exp(-Abs(u)) / 2",
            "-Min(-(u), 0) + Exp(Min(u, -(u))) / 2",
            "(u >= 0 ? u : 0) + Exp(-Abs(u)) / 2",
        ]),
    ];

    // u as it is written, where it is 0, and where it is looked at.
    private static readonly (string U, double Seam)[] Seams = [("x", 0), ("x - 1", 1), ("x - 0.3", 0.3), ("x - b", 0.4), ("2 * (b - x)", 0.4)];

    private static readonly double[] Distances = [0, 1e-300, 1e-9, 0.25, 3, 40];

    // The seam that is looked at every time, for every other function; the rest is explicit.
    private const string Usual = "x - b";

    private static Assembly Project(int seam, int function) => UserProject.Generate("namespace N { internal static partial class A { "
        + string.Concat(Functions[function].Styles.Prepend(Functions[function].Smooth).Select((body, k) => Definition($"F{k}", body, Seams[seam].U))) + " } }").Load();

    public static TheoryData<int, int> All =>
        [.. Seams.SelectMany((s, i) => Functions.Select((_, j) => new TheoryDataRow<int, int>(i, j) { Explicit = s.U != Usual || j % 2 == 1 }))];

    [Theory, MemberData(nameof(All))]
    public void All_that_is_derived_is_that_of_the_smooth_function(int seam, int function)
    {
        var project = Project(seam, function);
        AssertSame<double>(project, seam, function);
        AssertSame<float>(project, seam, function);
    }

    private static string Definition(string name, string body, string u) =>
        $"[Lagrangian] public static partial double {name}(double x, [Learnable] double b = 0.4) => {Argument().Replace(body, u)};\n";

    [GeneratedRegex(@"\bu\b")]
    private static partial Regex Argument();

    private static void AssertSame<T>(Assembly project, int seam, int function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var wrong = new List<string>();
        var at = Seams[seam].Seam;
        foreach (var x in Distances.SelectMany(d => new[] { at + d, at - d }).Distinct())
        {
            var expected = ModuleQuantities.At<T>(project, "F0", x);
            for (var k = 0; k < Functions[function].Styles.Length; k++)
            {
                var found = ModuleQuantities.At<T>(project, $"F{k + 1}", x);
                wrong.AddRange(found.Where(f => !IsNear<T>(f.Value, expected[f.Key], SlopeOf(f.Key, expected, x) * x)).Select(f =>
                    string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} {Functions[function].Styles[k]}, u = {Seams[seam].U}, {f.Key} at {x}: {f.Value:R}, not {expected[f.Key]:R}")));
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // Near a root other than 0 an error in x is magnified.
    private static double SlopeOf(string quantity, IReadOnlyDictionary<string, double> of, double x) => quantity switch
    {
        "value" or "∂b" => of["activation"],
        "energy" => x * of["curvature"],
        "L" or "pair" or "∂L/∂θ[0]" => 19 * of["activation"],
        "Legendre" => 19 * x * of["curvature"],
        _ => of["curvature"],
    };

    // Either may be wrong by a few ulp; where log 2 cancels in double words the sum over a layer is by as many of theirs.
    private static bool IsNear<T>(double found, double expected, double magnified)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var ulp = double.CreateChecked(T.BitIncrement(T.One) - T.One);
        return found == expected
            || Math.Abs(found - expected) <= (8 * ulp * (Math.Abs(expected) + Math.Abs(magnified))) + (32 * ulp * ulp) + (4 * double.CreateChecked(T.Epsilon));
    }
}
