using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>The code fix of LAG101 and LAG104 gives a parameter the domain that makes the Lagrangian convex, or defined, and touches nothing else.</summary>
public sealed class NarrowDomainFixTests
{
    [Theory]
    [InlineData("double x, double beta = 1", "double x, [Domain(MinExclusive = 0)] double beta = 1")]
    [InlineData("double x, [Domain] double beta = 1", "double x, [Domain(MinExclusive = 0)] double beta = 1")]
    [InlineData("double x, [Learnable] double beta = 1", "double x, [Learnable(MinExclusive = 0)] double beta = 1")]
    [InlineData("double x, [Learnable(Min = -2)] double beta = 1", "double x, [Learnable(MinExclusive = 0)] double beta = 1")]
    [InlineData("double x, [Learnable(Max = 4)] double beta = 1", "double x, [Learnable(Max = 4, MinExclusive = 0)] double beta = 1")]
    [InlineData("double x, [LearnableAttribute(Min = -2, Max = 4)] double beta = 1", "double x, [LearnableAttribute(MinExclusive = 0, Max = 4)] double beta = 1")]
    [InlineData("double x, [Domain(MinExclusive = -3, Min = -2)] double beta = 1", "double x, [Domain(MinExclusive = 0)] double beta = 1")]
    [InlineData("double x,\n    // the temperature\n    double beta /* inverse */ = 1", "double x,\n    // the temperature\n    [Domain(MinExclusive = 0)] double beta /* inverse */ = 1")]
    [InlineData("double x,\n    [Learnable /* by descent */] double beta = 1", "double x,\n    [Learnable(MinExclusive = 0) /* by descent */] double beta = 1")]
    public async Task The_parameter_is_restricted(string before, string after)
    {
        const string body = ") => Log(1 + Exp(beta * x)) / beta; // kept";
        Assert.Equal("[Lagrangian] static double F(" + after + body, await Fix("[Lagrangian] static double F(" + before + body));
    }

    [Theory]
    [InlineData("double x, [Learnable(Min = 0)] double a = 1) => x * x / a;", "double x, [Learnable(MinExclusive = 0)] double a = 1) => x * x / a;")]
    [InlineData("double x, [Domain(Min = 0)] int n = 1) => x * x / n;", "double x, [Domain(MinExclusive = 0)] int n = 1) => x * x / n;")]
    [InlineData("double x, double a = 1) => Exp(a * x) / (a * a);", "double x, [Domain(MinExclusive = 0)] double a = 1) => Exp(a * x) / (a * a);")]
    [InlineData("[Domain(Min = 0)] double x) => -Log(x);", "[Domain(MinExclusive = 0)] double x) => -Log(x);")]
    [InlineData("RealVector x, [Domain(Min = 0)] RealVector w) => Sum(w * x * x) / Sum(w);", "RealVector x, [Domain(MinExclusive = 0)] RealVector w) => Sum(w * x * x) / Sum(w);")]
    public async Task What_is_undefined_is_taken_out_of_the_domain(string before, string after) => Assert.Equal(
        "[Lagrangian] static double F(" + after, await Fix("[Lagrangian] static double F(" + before, "LAG104"));

    [Fact]
    public async Task A_qualified_attribute_has_a_qualified_companion() => Assert.Equal(
        "[global::Lagrangians.Lagrangian] static double F(double x, [global::Lagrangians.Domain(Min = 0)] double a = 1) => a * x * x;",
        await Fix("[global::Lagrangians.Lagrangian] static double F(double x, double a = 1) => a * x * x;"));

    [Fact]
    public async Task Without_a_range_nothing_is_offered() => Assert.Null(await Fix("[Lagrangian] static double F(double x, double a = 1) => -x * x + a;"));

    private static async Task<string?> Fix(string members, string id = "LAG101")
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var source = Compile.Project(Compile.InClass("\n" + members + "\n"));
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Model", "Model", LanguageNames.CSharp,
            compilationOptions: source.Options, parseOptions: source.SyntaxTrees.Single().Options, metadataReferences: source.References));
        var document = project.AddDocument("Model.cs", await source.SyntaxTrees.Single().GetTextAsync(cancellation));
        var diagnostic = Assert.Single(await Diagnose(document), d => d.Id == id);
        var actions = new List<CodeAction>();
        await new NarrowDomainFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
        if (actions.Count == 0)
            return null;
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(actions).GetOperationsAsync(cancellation)));
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty(await Diagnose(changed));
        var text = (await changed.GetTextAsync(cancellation)).ToString();
        var start = text.IndexOf('[', StringComparison.Ordinal);
        return text[start..text.LastIndexOf('\n')];
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new ConvexityAnalyzer(), new UndefinedAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
