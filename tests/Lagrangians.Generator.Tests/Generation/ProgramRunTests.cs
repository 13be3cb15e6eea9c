using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Emission.Vectors;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Stability;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>The passes of a vector Lagrangian run as they are judged, against the generated code that they are: no more between them than kernels err.</summary>
public sealed class ProgramRunTests
{
    // A kernel may be an ulp off where the run has half of one.
    private const double AllowedUlps = 3;

    private static readonly string[] Bodies =
    [
        "Log(Sum(Exp(a * x))) / a",
        "Log(1 + Sum(Exp(a * x))) / a",
        "LogSumExp(x) - a * Max(x)",
        "a * (Max(x) - Min(x)) + Norm(x)",
        "x.Length * a * Sqrt(Mean((x - Mean(x)) * (x - Mean(x))) + 1e-5)",
        "a * Sqrt(Sum(x * x) + 1e-5)",
        "Norm(x - a * Mean(x)) * a",
        "Sum(x, xi => Abs(xi) <= a ? xi * xi / 2 : a * (Abs(xi) - a / 2))",
        "Log(Mean(Exp(a * x))) / a",
        "Sum(x, xi => xi * Log(Sum(Exp(a * x))))",
        "Dot(x, Exp(a * x)) + Dot(x, x)",
    ];

    private static readonly double[][] Vectors =
        [[0.7], [1.25, -0.5], [-1, 0, 0.5, 1, 2], [4.45, 0, 0.5, 1, 2], [-0.968, 0, 0.5, 1, 2], [-3, 800, 2.5, 799.5, 1], [1e200, -3e200, 2e199], [3e-170, 1e-170, -2e-170]];

    private static readonly Lazy<(System.Reflection.Assembly Code, Dictionary<string, Definition> Definitions)> Project = new(() =>
    {
        var project = UserProject.Generate("namespace N; internal static partial class A { " + string.Concat(Bodies.Select((b, i) =>
            $"[Lagrangian] public static partial double F{i}(RealVector x, [Learnable(Min = 1e-6)] double a = 0.75) => {b}; ")) + "}");
        return (project.Load(), Exact.Definitions(project.Result));
    });

    public static TheoryData<int> All => [.. Enumerable.Range(0, Bodies.Length)];

    [Theory, MemberData(nameof(All))]
    public void A_run_gives_what_the_code_gives(int body)
    {
        var definition = Project.Value.Definitions["F" + body];
        var formulas = new VectorFormulas(Derivation.Of(definition, TestContext.Current.CancellationToken), VectorFormulas.NamesOf(definition));
        foreach (var x in Vectors)
        {
            var code = ModuleQuantities.At<double>(Project.Value.Code, "F" + body, x);
            var point = new SamplePoint([x, [0.75]], x.Length);
            AssertSame([code["L"]], formulas.Of(VectorFormulas.Value).Run(point), "L", x);
            AssertSame([.. x.Select((_, i) => code[$"∇L[{i}]"])], formulas.Of(VectorFormulas.Activation).Run(point), "∇L", x);
        }
    }

    private static void AssertSame(double[] code, IReadOnlyList<BigFloat> run, string what, double[] x)
    {
        Assert.Equal(code.Length, run.Count);
        for (var i = 0; i < code.Length; i++)
        {
            var same = code[i].Equals(run[i].ToDouble()) || (run[i].IsFinite && Exact.Ulps(code[i], run[i]) <= AllowedUlps);
            Assert.True(same, $"{what}[{i}] at [{string.Join(", ", x)}]: {code[i]:R}, and {run[i].ToDouble():R} as it is run");
        }
    }
}
