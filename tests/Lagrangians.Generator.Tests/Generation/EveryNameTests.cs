using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Tests.Generation;

/// <summary>
/// Every identifier of generated code may be what a user calls a parameter, x, a definition or a type: it is the generator's names that give
/// way. The identifiers are those of code with everything that can be generated, so that a new one is tried as soon as it is written.
/// </summary>
public sealed class EveryNameTests
{
    private const string Features =
        """
        namespace N;
        internal static partial class A
        {
            [Lagrangian] public static partial double F(double x, [Learnable(Min = 0.5)] double beta = 2, int n = 3) => Exp(x + beta) / (Exp(x + beta) + n) + Log(Cosh(beta * x)) + beta * x;
            [Lagrangian] public static double P(double x, [Learnable(Min = 0)] double a = 1) => a * Log(1 + Exp(x));
            [StableDerivative(nameof(P))] static double Slope(double x, double a) { if (x > 0) return 1; return a; }
            [StableDerivative(nameof(P), WithRespectTo = "a")] static double ByA(double x, double a) { if (x > 0) return 1; return a; }
            [Lagrangian] public static partial double S(RealVector x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable] double gamma = 1) => gamma * LogSumExp(beta * x) / beta + Norm(x - Mean(x)) + Max(x) + Min(x);
            [Lagrangian] public static partial double L(RealVector x, [Learnable(Min = 0)] RealVector w, [Learnable(Min = 0)] double g = 1, double eps = 1e-5) => Dot(w, x) + g * Sqrt(Mean((x - Mean(x)) * (x - Mean(x))) + eps) * Norm(x);
        }
        """;

    // Of which reports told; some differ from what is generated in the case of a letter only.
    private static readonly string[] Reported =
        ["accumulate", "Accumulate", "createState", "CreateState", "merge", "Merge", "state", "State", "ofLogSumExp", "LogSumExp", "destination", "t", "T", "GammaDerivative", "GammaActivationProduct"];

    private const int Together = 8;

    private const int Count = 10;

    public static TheoryData<int> All => Parts.Of(Count);

    private static readonly Lazy<string[]> Identifiers = new(() =>
    {
        var project = UserProject.Generate(Features);
        var found = project.Result.GeneratedTrees.SelectMany(t => t.GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText is not ("" or "_")).Select(t => t.ValueText);
        string[] all = [.. found.Concat(Reported).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length > 150, "The features generate too little.");
        return all;
    });

    /// <summary>Several of them as the parameters of one definition, scalar and vector, half of them learnable and clipped.</summary>
    [Theory, MemberData(nameof(All))]
    public void Parameters(int part)
    {
        var classes = Identifiers.Value.Chunk(Together).Part(part, Count).Select((names, i) =>
        {
            var x = names.Contains("x") ? "other" : "x";
            var declared = string.Join(", ", names.Select((n, k) => $"{(k % 2 == 0 ? "[Learnable(Min = 0.5)] " : "")}double @{n} = 1"));
            var sum = string.Join(" + ", names.Select(n => "@" + n));
            return $$"""
                internal static partial class A{{i}}
                {
                    [Lagrangian] public static partial double F(double {{x}}, {{declared}}) => global::System.Math.Exp({{x}} * ({{sum}})) + {{x}} * ({{sum}});
                    [Lagrangian] public static partial double V(RealVector {{x}}, {{declared}})
                        => ({{sum}}) * VectorMath.LogSumExp(@{{names[0]}} * {{x}}) + VectorMath.Norm({{x}} - VectorMath.Mean({{x}})) + VectorMath.Sum({{x}});
                }
                """;
        });
        Check("namespace N;\n" + string.Join("\n", classes));
    }

    /// <summary>A type, a definition in it and its x, each by another of them in turn.</summary>
    [Theory, MemberData(nameof(All))]
    public void Types_definitions_and_variables(int part)
    {
        var names = Identifiers.Value;
        // C# has no way to use a word of its own within a type of that name: that is refused (LAG002).
        var types = names.Select((type, i) =>
        {
            if (type is "unmanaged" or "var" || i % Count != part)
                return "";
            var (definition, x) = (names[(i + 1) % names.Length], names[(i + 2) % names.Length]);
            return $$"""
                namespace N{{i}}
                {
                    internal static partial class @{{type}} { [Lagrangian] public static partial double @{{definition}}(double @{{x}}) => @{{x}} * @{{x}}; }
                    internal static partial class @{{type}}<TUser> { [Lagrangian] public static partial double @{{definition}}(global::Lagrangians.RealVector @{{x}}) => VectorMath.Sum(@{{x}}) * VectorMath.Sum(@{{x}}); }
                }
                """;
        });
        Check(string.Join("\n", types));
    }

    // CS1066 is what the suppressor is for; to run the analyzers over all of these takes longer than it tells.
    private static void Check(string source)
    {
        var project = UserProject.Generate(source);
        Assert.Empty(project.Result.Diagnostics);
        Assert.DoesNotContain(Fault.Mark, project.Generated, StringComparison.Ordinal);
        var said = project.CompilerDiagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1066").Select(d => d.ToString()).ToArray();
        Assert.True(said.Length == 0, string.Join("\n", said));
        Assert.Equal(source.Split("[Lagrangian]").Length - 1, project.Generated.Split("readonly record struct ").Length - 1);
    }

    [Fact]
    public void The_property_of_t_is_T_and_that_of_value_is_told_from_the_member() => Assert.Equal(
        [7, 5, 6, 24, 15],
        Probe.Run(
            "namespace N; internal static partial class A { [Lagrangian] public static partial double F(double x, [Learnable] double t = 7, double value = 5, double destination = 6) => t * x + value * x + destination * 2 * x; [Lagrangian] public static partial double G(RealVector destination, double state = 5) => state * Sum(destination); }",
            "var m = new N.A.FLagrangian<double>(); var g = new double[1]; N.A.FActivation([3.0], g, t: 7, value: 5, destination: 6); double[] x = [3.0];",
            "m.T, m.Value2, m.Destination, g[0], new N.A.GLagrangian<double>().Value(x)"));
}
