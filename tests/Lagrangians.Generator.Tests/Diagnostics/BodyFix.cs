using Lagrangians.CodeFixes;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>A document with LAG202, and what its code fix makes of it.</summary>
internal sealed class BodyFix : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private Document _document;

    /// <param name="source">The document.</param>
    public BodyFix(string source)
    {
        var compilation = Compile.Project("");
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Model", "Model", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.Single().Options, metadataReferences: compilation.References));
        _document = project.AddDocument("Model.cs", source);
    }

    public void Dispose() => _workspace.Dispose();

    public async Task<string> Text() => (await _document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>What LAG202 says, in the order of the source.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Diagnose()
    {
        var compilation = (CSharpCompilation)(await _document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers(
            [new BodyAccuracyAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (e, _, _) => Assert.Fail(e.ToString()), true, false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>What is offered for a diagnostic, or null.</summary>
    public async Task<CodeAction?> Offer(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new StableBodyFix().RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions.SingleOrDefault();
    }

    /// <summary>Does what is offered.</summary>
    public async Task Apply(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        _document = operation.ChangedSolution.GetDocument(_document.Id)!;
    }

    /// <summary>All at once, as "fix all in document" does it.</summary>
    public async Task ApplyToAll()
    {
        var diagnostics = await Diagnose();
        var context = new FixAllContext(
            _document, new StableBodyFix(), FixAllScope.Document, nameof(StableBodyFix), [Descriptors.BodyAccuracy.Id], new Known(diagnostics), TestContext.Current.CancellationToken);
        await Apply((await new StableBodyFix().GetFixAllProvider().GetFixAsync(context))!);
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
