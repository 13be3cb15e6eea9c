using System.Runtime.CompilerServices;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Analysis;

/// <summary>The generator and its analyzers share what is read, derived and judged, and hold nothing of the compiler's.</summary>
[Collection(nameof(Symbols.Alone))]
public sealed class AnalysisTests
{
    [Fact]
    public async Task A_build_reads_derives_and_judges_every_definition_once()
    {
        var costs = new Costs();
        var output = Generate(Project("1.4453125"));
        Assert.Equal((3, 3, 3), costs.Since());
        await Analyze(output);
        Assert.Equal((0, 0, 0), costs.Since());
    }

    [Fact]
    public async Task Analyzers_alone_read_derive_and_judge_every_definition_once()
    {
        var costs = new Costs();
        await Analyze(Project("1.4609375"));
        Assert.Equal((3, 3, 3), costs.Since());
    }

    [Fact]
    public async Task A_later_build_of_the_same_sources_derives_and_judges_nothing()
    {
        await Analyze(Generate(Project("1.4765625")));
        var costs = new Costs();
        await Analyze(Generate(Project("1.4765625", "Renamed")));
        Assert.Equal((3, 0, 0), costs.Since());
    }

    /// <summary>Two frameworks in turn, as in an editor: an edit costs each of them what it changes.</summary>
    [Fact]
    public async Task A_project_for_several_frameworks_keeps_what_was_read_for_each()
    {
        var costs = new Costs();
        CSharpCompilation[] projects = [Project("1.4921875", symbols: "FIRST"), Project("1.4921875", symbols: "SECOND")];
        foreach (var project in projects)
            await Analyze(Generate(project));
        Assert.Equal((6, 4, 4), costs.Since());
        for (var edit = 0; edit < 3; edit++)
        {
            for (var i = 0; i < projects.Length; i++)
            {
                projects[i] = Edit(projects[i], 0, "/* here */", $"/* here */ /* {edit} */");
                projects[i] = Edit(projects[i], 2, "=> 1", "=> 11");
                await Analyze(Generate(projects[i]));
                Assert.Equal((0, 0, 0), costs.Since());
            }
        }

        projects[1] = Edit(projects[1], 0, "Log(Cosh", "2.4921875 * Log(Cosh");
        await Analyze(Generate(projects[1]));
        Assert.Equal((1, 1, 1), costs.Since());
        await Analyze(Generate(projects[0]));
        Assert.Equal((0, 0, 0), costs.Since());
    }

    [Fact]
    public async Task A_run_that_is_cancelled_leaves_nothing_behind()
    {
        var project = Project("1.5078125");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => UserProject.Driver().RunGenerators(project, source.Token));
        var costs = new Costs();
        await Analyze(Generate(project));
        Assert.Equal((3, 3, 3), costs.Since());
    }

    [Fact]
    public void Nothing_keeps_a_compilation_alive()
    {
        var held = Run();
        for (var i = 0; i < 10 && held.Any(h => h.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Empty(held.Where(h => h.IsAlive).Select(h => h.Target?.GetType().Name));
    }

    // Of its own, so that no local of the test holds anything.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Run()
    {
        var project = Project("1.5234375");
        var output = Generate(project);
        Analyze(output).GetAwaiter().GetResult();
        var edited = Edit(project, 0, "Log(Cosh", "2 * Log(Cosh");
        Analyze(Generate(edited)).GetAwaiter().GetResult();
        object[] held = [project, output, edited, .. project.SyntaxTrees, .. edited.SyntaxTrees, .. output.SyntaxTrees, output.GetTypeByMetadataName("N.A")!, output.GetTypeByMetadataName("N.A")!.GetMembers("F")[0]];
        return [.. held.Select(h => new WeakReference(h))];
    }

    private static CSharpCompilation Project(string number, string name = "A", string? symbols = null)
    {
        var options = UserProject.Compilation("").SyntaxTrees[0].Options as CSharpParseOptions;
        var project = UserProject.Compilation(
            $$"""
            namespace N;
            internal static partial class {{name}} /* here */
            {
                [Lagrangian] public static partial double F(double x, [Learnable(Min = 0.5)] double beta = 1) => {{number}} * Log(Cosh(beta * x)) / beta;
                [Lagrangian] public static partial double G(double x) => {{number}} * x * x + Helpers.Square(x);
            #if FIRST
                [Lagrangian] public static double H(RealVector x) => {{number}} * Sum(x * x);
            #else
                [Lagrangian] public static double H(RealVector x) => {{number}} * Log(Sum(Exp(x)));
            #endif
            }
            """,
            "namespace N; internal static class Helpers { public static double Square(double x) => x * x; }",
            "namespace N; internal static class Unrelated { public static int Number => 1; }");
        return symbols is null ? project : project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(
            t => CSharpSyntaxTree.ParseText(t.ToString(), options!.WithPreprocessorSymbols(symbols), t.FilePath, cancellationToken: TestContext.Current.CancellationToken)));
    }

    // As an editor does it.
    private static CSharpCompilation Edit(CSharpCompilation project, int file, string before, string after)
    {
        var tree = project.SyntaxTrees[file];
        var text = tree.GetText(TestContext.Current.CancellationToken);
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        return project.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(at, before.Length), after))));
    }

    private static CSharpCompilation Generate(CSharpCompilation project)
    {
        UserProject.Driver().RunGeneratorsAndUpdateCompilation(project, out var output, out _, TestContext.Current.CancellationToken);
        return (CSharpCompilation)output;
    }

    private static async Task Analyze(CSharpCompilation output) => await output
        .WithAnalyzers([.. Compile.EveryAnalyzer().Where(a => a is not DiagnosticSuppressor)], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (e, _, _) => throw e, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>What was done anew since it was asked last.</summary>
    private sealed class Costs
    {
        private (int Read, int Derived, int Judged) _before = Now;

        private static (int Read, int Derived, int Judged) Now => (ReadDefinitions.Shared.Reads, DerivationMemory.Derived, VerdictCache.Judged);

        public (int Read, int Derived, int Judged) Since()
        {
            var (before, now) = (_before, Now);
            _before = now;
            return (now.Read - before.Read, now.Derived - before.Derived, now.Judged - before.Judged);
        }
    }
}
