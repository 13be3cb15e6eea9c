using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests.Documents;

/// <summary>
/// Every block of C# in the documents is compiled with the generator: what a comment says of a line (<c>// LAG103: …</c>) is said of it, nothing else
/// is, and what is shown as output is printed.
/// </summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Texts = ["", "text", "ini", "xml", "json", "python", "sh"];

    private static readonly string Root = Repository.Root;

    /// <summary>The pages with code.</summary>
    public static TheoryData<string> Pages()
    {
        var pages = Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}_site{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Append(Path.Combine(Root, "README.md")).Append(Path.Combine(Root, "src", "Lagrangians.Runtime", "build", "README.md"))
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal);
        return [.. pages.Where(p => MarkdownPage.Read(Root, p).Any(b => b.Language == "csharp"))];
    }

    [Fact]
    public void EveryBlockIsOfALanguageThatATestKnows() => Assert.All(
        Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)).SelectMany(p => MarkdownPage.Read(Root, p)),
        block => Assert.True(block.Language == "csharp" || Texts.Contains(block.Language), $"{block}: '{block.Language}'"));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task WhatIsWrittenIsTrue(string page)
    {
        var blocks = MarkdownPage.Read(Root, page).Where(b => b.Language == "csharp").ToArray();
        var project = new PageProject(blocks.Where(b => b.Kind != CodeBlock.Generated));
        var diagnostics = await Compile.Diagnose(project.Compilation);
        var told = (await project.Compilation.WithAnalyzers([.. Compile.EveryAnalyzer().Where(a => a is VerdictAnalyzer or BodyAccuracyAnalyzer or ActivationAccuracyAnalyzer && a is not ProofAnalyzer)])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Concat(diagnostics).Where(d => !d.IsSuppressed).ToArray();
        var mistakes = told.Where(d => d.Severity >= DiagnosticSeverity.Warning).Where(d => !IsExpected(project, d)).Select(d => $"{Where(project, d)}: {d.Id}: {d.GetMessage()}").Distinct()
            .Concat(blocks.SelectMany(b => Marks(b)).Where(m => !told.Any(d => m.Tells(d, project.PlaceOf(d.Location)))).Select(m => $"{m.Block.Page}({m.Line}): nobody says '{m.Id}: {m.Text}'"))
            .Concat(NotGenerated(project, blocks)).ToArray();
        Assert.True(mistakes.Length == 0, string.Join("\n", mistakes));
        Run(project, blocks);
    }

    private static bool IsExpected(PageProject project, Diagnostic diagnostic) =>
        project.PlaceOf(diagnostic.Location) is var (block, _) && Marks(block).Any(m => m.Tells(diagnostic, project.PlaceOf(diagnostic.Location)));

    private static string Where(PageProject project, Diagnostic diagnostic) =>
        project.PlaceOf(diagnostic.Location) is var (block, line) ? $"{block.Page}({line})" : diagnostic.Location.ToString();

    private static IEnumerable<Mark> Marks(CodeBlock block)
    {
        var lines = block.Code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (MarkPattern().Match(lines[i]) is not { Success: true } mark)
                continue;
            // The words are those of the first.
            var ids = mark.Groups["ids"].Value.Split(", ");
            foreach (var id in ids)
                yield return new Mark(block, block.Line + i, id, id == ids[0] ? mark.Groups["text"].Value.Trim() : "");
        }
    }

    // Each piece of an outline stands in the generated code, in its order.
    private static IEnumerable<string> NotGenerated(PageProject project, CodeBlock[] blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind != CodeBlock.Generated)
                continue;
            var generated = Normal(project.GeneratedFor(blocks[i - 1]));
            var missing = CommentPattern().Replace(blocks[i].Code, "").Split('\n', '…').Select(Normal).FirstOrDefault(p => p.Length > 0 && !generated.Contains(p, StringComparison.Ordinal));
            if (missing is not null)
                yield return $"{blocks[i]}: not generated: {missing}";
        }
    }

    private static string Normal(string code) => SpacePattern().Replace(GlobalPattern().Replace(code, ""), " ").Trim();

    private static void Run(PageProject project, CodeBlock[] blocks)
    {
        if (blocks.All(b => b.Output is null))
            return;
        using var image = new MemoryStream();
        var emitted = project.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        var written = (System.Text.StringBuilder)assembly.GetType("Page.Console")!.GetField("Written")!.GetValue(null)!;
        var space = "";
        foreach (var block in blocks)
        {
            if (block.Kind is CodeBlock.Members or CodeBlock.File)
                space = $"Page.Block{block.Line}";
            if (block.Output is null)
                continue;
            written.Clear();
            assembly.GetType(PageProject.ProgramOf(block, space))!.GetMethod("Main", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
            Assert.Equal(block.Output, written.ToString().TrimEnd());
        }
    }

    /// <summary>What a comment says of its line.</summary>
    private sealed record Mark(CodeBlock Block, int Line, string Id, string Text)
    {
        public bool Tells(Diagnostic diagnostic, (CodeBlock Block, int Line)? place)
        {
            if (diagnostic.Id != Id || place?.Block != Block || place?.Line != Line)
                return false;
            var message = diagnostic.GetMessage();
            return Text.Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(p => message.Contains(p, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"// (?<ids>(LAG|CS)[0-9]+(, (LAG|CS)[0-9]+)*)(: (?<text>.*))?$")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("//[^/].*$|^///.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"global::(System|Lagrangians)\.")]
    private static partial Regex GlobalPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
