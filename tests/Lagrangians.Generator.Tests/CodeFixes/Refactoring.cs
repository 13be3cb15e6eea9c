using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.Generator.Tests.CodeFixes;

/// <summary>What a refactoring offers at the first method of a class, and what it makes of it.</summary>
internal static class Refactoring<TProvider>
    where TProvider : CodeRefactoringProvider, new()
{
    private const string Head = Compile.Usings + "static partial class Neurons {\n";
    private const string Tail = "}";

    /// <summary>The members after a refactoring; the project with them builds without a word.</summary>
    public static async Task<string> Apply(string members, string title)
    {
        var (document, actions) = await Offer(members);
        var operations = await Assert.Single(actions, a => a.Title == title).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString()[Head.Length..^Tail.Length];
        Generation.UserProject.Build("static partial class Neurons {\n" + text + "}");
        return text;
    }

    /// <summary>The titles of what is offered.</summary>
    public static async Task<string[]> Titles(string members) => [.. (await Offer(members)).Actions.Select(a => a.Title)];

    private static async Task<(Document Document, List<CodeAction> Actions)> Offer(string members)
    {
        using var workspace = new AdhocWorkspace();
        var source = Compile.Project("");
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Model", "Model", LanguageNames.CSharp,
            compilationOptions: source.Options, parseOptions: source.SyntaxTrees.Single().Options, metadataReferences: source.References));
        var document = project.AddDocument("Model.cs", Head + members + Tail);
        var actions = new List<CodeAction>();
        var place = (Head + members).IndexOf("double ", StringComparison.Ordinal);
        await new TProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(place, 0), actions.Add, TestContext.Current.CancellationToken));
        return (document, actions);
    }
}
