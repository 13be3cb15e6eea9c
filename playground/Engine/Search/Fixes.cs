using Lagrangians.CodeFixes;
using Lagrangians.Playground.Answers;
using Lagrangians.Playground.Engine.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Lagrangians.Playground.Engine.Search;

/// <summary>What the code fixes make of a text. Their assemblies, and those of an editor's services, are loaded when something is to be mended first.</summary>
internal static class Fixes
{
    private static readonly CodeFixProvider[] Providers =
    [
        new PartialTypeFix(), new SignatureFix(), new EquivalentFix(), new DerivativeSignatureFix(), new NarrowDomainFix(), new SmoothBodyFix(), new DerivedFormulaFix(), new StableBodyFix(),
    ];

    private static readonly MefHostServices Services = MefHostServices.Create(
        [typeof(Workspace).Assembly, typeof(Microsoft.CodeAnalysis.CSharp.Formatting.CSharpFormattingOptions).Assembly]);

    /// <summary>The fixes of each diagnostic that has one.</summary>
    public static async Task<IReadOnlyList<FixesOfProblem>> Of(Text text, IEnumerable<Diagnostic> diagnostics)
    {
        using var workspace = new AdhocWorkspace(Services);
        var project = workspace.CurrentSolution
            .AddProject("Playground", "Playground", LanguageNames.CSharp)
            .WithParseOptions(text.Tree.Options).WithCompilationOptions(text.Compilation.Options).WithMetadataReferences(text.Compilation.References);
        var document = project.AddDocument("Definition.cs", await text.Tree.GetTextAsync());
        var all = new List<FixesOfProblem>();
        foreach (var diagnostic in diagnostics)
        {
            var fixes = new List<Fix>();
            foreach (var provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await AddAsync(provider, document, diagnostic, fixes);
            if (fixes.Count > 0)
                all.Add(new FixesOfProblem(Problems.Of(diagnostic), fixes));
        }

        return all;
    }

    private static async Task AddAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic, List<Fix> fixes)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        foreach (var action in actions)
        {
            foreach (var operation in (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>())
            {
                if (operation.ChangedSolution.GetDocument(document.Id) is { } changed)
                    fixes.Add(new Fix(action.Title, (await changed.GetTextAsync()).ToString()));
            }
        }
    }
}
