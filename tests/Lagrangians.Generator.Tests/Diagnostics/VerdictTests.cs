using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>What a user is told of the convexity, the kinks and the domain of a definition.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("double F(double x) => x * x / 2")]
    [InlineData("double F(double x, [Learnable(Min = 1e-6)] double beta = 1) => Log(1 + Exp(beta * x)) / beta")]
    [InlineData("double F(RealVector x, [Learnable(Min = 1e-6)] double beta = 1) => Log(Sum(Exp(beta * x))) / beta")]
    [InlineData("double F(double x) => Pow(Max(x, 0), 2) / 2")]
    [InlineData("double F(double x) => Abs(x) <= 1 ? x * x / 2 : Abs(x) - 0.5")]
    [InlineData("double F([Domain(MinExclusive = 0)] double x) => -Log(x)")]
    public async Task Of_a_proper_Lagrangian_nothing_is_said(string definition) => Assert.Empty(await Judge(definition));

    [Theory]
    [InlineData("double F(double x) => x * x * x * x - x * x", "LAG101: The Lagrangian 'F' is not convex: at x = 0 its second derivative is -2")]
    [InlineData("double F(RealVector x) => Sum(x * x) - Pow(Sum(x), 2)", "LAG101: The Lagrangian 'F' is not convex: at x = (0, 0) its second derivative along (1, 1) is -4")]
    [InlineData("double F(double x) => x < 1 ? x * x : 2 * x - 1.5", "LAG101: The Lagrangian 'F' is not convex: at x = ")]
    public async Task A_counterexample_is_given(string definition, string message) => Assert.Contains(await Judge(definition), m => m.StartsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("double F(double x, double beta = 1) => Log(1 + Exp(beta * x)) / beta", "beta > 0")]
    [InlineData("double F(double x, [Learnable(Max = 4)] double beta = 1) => Log(1 + Exp(beta * x)) / beta", "0 < beta ≤ 4")]
    [InlineData("double F(double x, double a = 1) => a * x * x", "a ≥ 0")]
    [InlineData("double F(double x, double a = -1) => -a * x * x", "a ≤ 0")]
    [InlineData("double F([Domain(Min = 1)] double x, [Domain(Min = 0.5)] double p = 2) => Pow(x, p)", "p ≥ 1")]
    [InlineData("double F(double x, double a = 0) => Cosh(x) + a * x * x", "a ≥ -0.5")]
    [InlineData("double F(RealVector x, double beta = 1) => Log(Sum(Exp(beta * x))) / beta", "beta > 0")]
    [InlineData("double F(RealVector x, double gamma = 1) => gamma * Sqrt(Sum(x * x) + 1)", "gamma ≥ 0")]
    [InlineData("double F(RealVector x, RealVector w) => Sum(w * x * x)", "w ≥ 0")]
    public async Task It_says_for_which_parameters_it_is_convex(string definition, string range)
    {
        var message = Assert.Single(await Judge(definition), m => m.StartsWith("LAG101", StringComparison.Ordinal));
        Assert.EndsWith($"; it is convex for {range}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double F(double x) => Max(x, 0)", "LAG103: The Lagrangian 'F' is not differentiable at x = 0: its slope is 0 on the left and 1 on the right")]
    [InlineData("double F(double x) => Abs(x - 2)", "LAG103: The Lagrangian 'F' is not differentiable at x = 2: its slope is -1 on the left and 1 on the right")]
    [InlineData("double F(RealVector x) => Norm(x)", "LAG103: The Lagrangian 'F' is not differentiable at x = (0): along (1) its slope is -1 before and 1 behind")]
    [InlineData("double F(RealVector x) => Max(x)", "LAG103: The Lagrangian 'F' is not differentiable at x = (0, 0): along (1, -1) its slope is -1 before and 1 behind")]
    public async Task A_kink_is_given_with_both_slopes(string definition, string message) => Assert.Equal([message], await Judge(definition));

    [Fact]
    public async Task A_jump_is_said_to_be_one()
    {
        var messages = await Judge("double F(double x) => x < 0 ? x * x : x * x + 1");
        Assert.Contains(messages, m => m.StartsWith("LAG103: The Lagrangian 'F' jumps at x = 0: its value is 0 on the left and 1 on the right", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.StartsWith("LAG101", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("double F(double x) => x < 1.345 ? x * x / 2 : 1.345 * x - 0.9045125 + 1e-9", "jumps at x = 1.345: its value is 0.9045125 on the left and 0.904512501 on the right")]
    [InlineData("double F(double x) => x < 1.345 ? x * x / 2 : 1.345 * x - 0.904512500000001", "jumps at x = 1.345: its value is 0.9045125 on the left and 0.904512499999999 on the right")]
    [InlineData("double F(double x) => x < 1 ? 3e20 * x : 3e20 * x + 1", "jumps at x = 1: its value is 3E+20 on the left and 3.00000000000000000001E+20 on the right")]
    [InlineData("double F(double x) => x < 2 ? 1e-9 * x : 1e-9 * x + 1e-17", "jumps at x = 2: its value is 2E-09 on the left and 2.00000001E-09 on the right")]
    [InlineData("double F(double x) => x < 1 ? x * x / 2 : 1.0000001 * x - 0.5000001", "is not differentiable at x = 1: its slope is 1 on the left and 1.0000001 on the right")]
    public async Task Two_values_are_told_in_digits_that_differ(string definition, string message) =>
        Assert.Contains(await Judge(definition), m => m.EndsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("double F(double x) => -Log(x)", "'Log(x)' is the logarithm of what is not positive")]
    [InlineData("double F(double x) => 1 / x", "is a division by zero")]
    [InlineData("double F(RealVector x) => -Sum(Log(x))", "'Log(x)' is the logarithm of what is not positive")]
    [InlineData("double F(RealVector x) => Sum(Sqrt(x))", "'Sqrt(x)' is the square root of a negative number")]
    public async Task A_point_where_it_is_undefined_is_given(string definition, string part)
    {
        var messages = await Judge(definition);
        Assert.Contains(messages, m => m.StartsWith("LAG104: The Lagrangian 'F' is undefined on a part of its domain: at x = ", StringComparison.Ordinal) && m.Contains(part, StringComparison.Ordinal));
        Assert.DoesNotContain(messages, m => m.StartsWith("LAG102", StringComparison.Ordinal));
    }

    // The first two terms bend upwards by far more than the last bends down, but there is no lemma for such a sum.
    private const string Undecided = "double F(RealVector x) => Sum(x * x * x * x) + Pow(Sum(x * x), 2) - 0.01 * Mean(x) * Sum(x * x * x)";

    [Fact]
    public async Task What_is_undecided_is_said_with_what_may_help()
    {
        var message = Assert.Single(await Judge(Undecided));
        Assert.StartsWith("LAG102: Whether the Lagrangian 'F' is convex was neither proven nor refuted: ", message, StringComparison.Ordinal);
        Assert.Contains("[AssumeConvex(Justification = \"…\")]", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assumption_with_a_reason_silences_what_is_undecided_and_nothing_else()
    {
        Assert.Empty(await Judge(Undecided, attribute: "Lagrangian, AssumeConvex(Justification = \"The last term is small.\")"));
        Assert.Single(await Judge(Undecided, attribute: "Lagrangian, AssumeConvex(Justification = \" \")"));
        Assert.Single(await Judge(Undecided, attribute: "Lagrangian, AssumeConvex"));
        Assert.Single(await Judge("double F(double x) => -x * x", attribute: "Lagrangian, AssumeConvex(Justification = \"I wish.\")"));
    }

    [Fact]
    public async Task A_pragma_silences()
    {
        var source = Compile.InClass("\n#pragma warning disable LAG101\n[Lagrangian] static double F(double x) => -x * x;\n#pragma warning restore LAG101\n[Lagrangian] static double G(double x) => -x * x;\n");
        Assert.StartsWith("LAG101: The Lagrangian 'G'", Assert.Single(await Run(Compile.Project(source))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proof_is_told_where_the_project_asks()
    {
        const string softmax = "double F(RealVector x) => Log(Sum(Exp(x)))";
        Assert.Empty(await Judge(softmax));
        Assert.Equal(
            ["LAG100: The Lagrangian 'F' is convex: Exp(x) is log-affine: Exp of an affine function; Sum(Exp(x)) is log-convex: a sum over the elements of log-convex terms; Log(Sum(Exp(x))) is convex: the logarithm of a log-convex function"],
            await Run(Compile.Project(Compile.InClass($"[Lagrangian] static {softmax};")), new Options("true")));
    }

    [Fact]
    public async Task A_formula_is_judged_once()
    {
        // A formula that no other test has.
        const string formula = "Log(Cosh(1.0625 * x)) + 3.1875 * x * x";
        var compilation = Compile.Project(Compile.InClass($"[Lagrangian] static double F(double x) => {formula}; [Lagrangian] static double G(double x) => {formula}; static int Other() => 1;"));
        var before = VerdictCache.Judged;
        await Run(compilation);
        var once = VerdictCache.Judged;
        Assert.True(once > before);
        var tree = compilation.SyntaxTrees.Single();
        var edited = tree.WithChangedText(tree.GetText(TestContext.Current.CancellationToken).Replace(tree.ToString().IndexOf("=> 1", StringComparison.Ordinal), 4, "=> 2"));
        // Other tests run beside this one: the formula's own verdict is the same object.
        var first = await VerdictOf(compilation);
        var second = await VerdictOf(compilation.ReplaceSyntaxTree(tree, edited));
        Assert.Same(first, second);

        static Task<Verdict> VerdictOf(CSharpCompilation compilation) =>
            Task.FromResult(Verdicts.Of(Compile.Accept(compilation, "G"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Judging_can_be_cancelled()
    {
        var definition = Compile.Accept(Compile.InClass("[Lagrangian] static double F(double x) => Log(Cosh(1.03125 * x)) + 7.1875 * x * x;"));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Verdicts.Of(definition, source.Token));
        Assert.True(Verdicts.Of(definition, TestContext.Current.CancellationToken).IsConvex);
    }

    private static Task<string[]> Judge(string definition, string attribute = "Lagrangian") =>
        Run(Compile.Project(Compile.InClass($"[{attribute}] static {definition};")));

    private static async Task<string[]> Run(CSharpCompilation compilation, Options? options = null)
    {
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var analysis = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], options ?? new Options(null)), onAnalyzerException: (e, _, _) => Assert.Fail(e.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, Compile.EveryAnalyzer().RemoveAll(a => a is not VerdictAnalyzer), analysis)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(found, d => Assert.Equal("F", compilation.SyntaxTrees.Single().GetText().ToString(d.Location.SourceSpan).Replace('G', 'F')));
        return [.. found.Where(d => !d.IsSuppressed).Select(d => $"{d.Id}: {d.GetMessage()}").Order(StringComparer.Ordinal)];
    }

    private sealed class Options(string? proofs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Global(proofs);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Global(string? proofs) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
                (value = key == "build_property.LagrangiansProofs" ? proofs : null) is not null;
        }
    }
}
