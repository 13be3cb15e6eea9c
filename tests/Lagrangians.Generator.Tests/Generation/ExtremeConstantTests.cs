using CsCheck;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Constants beyond float, at the ends of double and where functions of them have no value: generated, right, and no fault.</summary>
public sealed class ExtremeConstantTests
{
    private const string Source =
        """
        namespace N;
        internal static partial class A
        {
            [Lagrangian] public static double A1(double x) => Min(x * x, 1e40);
            [Lagrangian] public static double A2(double x) => x > 1 ? 1e300 : x;
            [Lagrangian] public static double A3(double x) => Math.Min(1e308, x);
            [Lagrangian] public static double A4(double x, double b = 2) => -(1e308) * (x switch { > 0 => b, _ => x });
            [Lagrangian] public static double A5(double x) => x * x * Sin(Exp(Exp(Exp(30))));
            [Lagrangian] public static double A6(double x) => double.MaxValue - x * x * 5e-324 + Max(x, -1e300);
            [Lagrangian] public static double A7(double x) => Log(1e200 + Exp(x)) * 1e200;
            [Lagrangian] public static double A8(RealVector x) => Sum(x, v => Min(v * v, 1e40)) + LogSumExp(x * 1e300);
            [Lagrangian] public static double A9(RealVector x) => Log(Norm(Exp(x)));
        }
        """;

    [Fact]
    public void They_are_right()
    {
        var project = UserProject.Generate(Source);
        Assert.Empty(project.Result.Diagnostics);
        Assert.DoesNotContain(Fault.Mark, project.Generated, StringComparison.Ordinal);
        Assert.DoesNotContain("LAG900", project.Diagnostics.Select(d => d.Id));
        var found = Probe.Run(
            Source,
            "double[] x = [3.0, 1e30]; var g = new double[2]; N.A.A1Activation(x, g); double[] y = [8e8, 8e8];",
            """
            N.A.A1Activation(3.0), N.A.A1Activation(3f), g[0], g[1], new N.A.A1Lagrangian<double>().Value(1e30), new N.A.A1Lagrangian<float>().Value(3f),
            N.A.A2Activation(0.5), N.A.A2Activation(2.0), new N.A.A2Lagrangian<double>().Value(2), new N.A.A2Lagrangian<float>().Value(2),
            N.A.A3Activation(0.5), new N.A.A3Lagrangian<double>().Value(2), new N.A.A3Lagrangian<double>().Value(1.5e308), N.A.A3Activation(2f),
            N.A.A4Activation(0.5), N.A.A4Activation(-0.5), new N.A.A4Lagrangian<double>().Value(-0.5), N.A.A6Activation(2.0), N.A.A7Activation(3.0), N.A.A9(y)
            """);
        double[] expected =
        [
            6, 6, 6, 0, 1e40, 9, 1, 0, 1e300, double.PositiveInfinity, 1, 2, 1e308, 1, 0, -1e308, 5e307, 1, Math.Exp(3), 8e8 + (Math.Log(2) / 2),
        ];
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), p => Assert.True(p.First == p.Second || Math.Abs(p.First - p.Second) <= 4e-16 * Math.Abs(p.First), $"{p.First:R} {p.Second:R}"));
    }

    // What is often near the end of some range, beside what is written every day.
    private static readonly string[] Extremes =
        ["1e300", "1e-300", "5e-324", "double.MaxValue", "float.MaxValue * 2.0", "int.MaxValue", "double.MinValue", "1e40", "-1e308", "1e155", "1e-160", "double.Epsilon", "float.Epsilon", "(double)long.MaxValue"];

    /// <summary>Random bodies with such constants: none throws, whatever else is said of it.</summary>
    [Theory, MemberData(nameof(Batches))]
    public void None_goes_wrong_inside(int batch)
    {
        var bodies = RandomBody.Gen.Array[10].Generate(new PCG((uint)batch + 500, 77), null, out _);
        var random = new Random(batch);
        for (var i = 0; i < bodies.Length; i++)
            bodies[i] = Spice(bodies[i], random);
        var source = $"namespace N; internal static partial class A {{ {RandomBody.Helpers.ReplaceLineEndings(" ")}\n"
            + string.Concat(bodies.Select((b, i) => $"[Lagrangian] internal static double F{i}(double x, double beta = 1, int n = 2) => {b};\n")) + "}";
        var project = UserProject.Generate(source);
        Assert.Empty(project.Result.Diagnostics);
        var faults = project.AllDiagnostics.Where(d => d.Id == "LAG900").Select(d => d.GetMessage()).ToArray();
        Assert.True(faults.Length == 0, string.Join("\n", faults));
    }

    public static TheoryData<int> Batches => Parts.Of(10);

    // Numbers of the body become extreme ones.
    private static string Spice(string body, Random random) =>
        System.Text.RegularExpressions.Regex.Replace(body, @"(?<![\w.])(0\.5|1\.5|2|0\.1|1e-3|Quarter|beta)(?![\w.])", m => random.Next(2) == 0 ? m.Value : $"({Extremes[random.Next(Extremes.Length)]})");
}
