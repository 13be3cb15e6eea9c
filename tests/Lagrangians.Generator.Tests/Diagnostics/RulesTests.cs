using System.Text;
using System.Text.RegularExpressions;
using Lagrangians.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lagrangians.Generator.Tests.Diagnostics;

/// <summary>The descriptors, the pages and the release notes say the same.</summary>
public sealed class RulesTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    public void EveryRuleHasAPageAndARowAndNothingElseHas()
    {
        var descriptors = Descriptors.All.Select(d => (d.Id, d.Category, d.DefaultSeverity.ToString(), d.Title.ToString())).ToArray();
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(f => File.ReadLines(Path.Combine(Root, "src", "Lagrangians.Generator", "Diagnostics", $"AnalyzerReleases.{f}.md")))
            .Where(l => l.StartsWith("LAG", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(c => (c[0], c[1], c[2], c[3]));
        Assert.Equal(descriptors, rows);
        var pages = Directory.GetFiles(Path.Combine(Root, "docs", "rules"), "LAG*.md")
            .Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);
        Assert.Equal(descriptors.Select(d => d.Id), pages);
    }

    [Fact]
    public void EveryPageIsAsItsDescriptorSays() => Assert.All(Descriptors.All, descriptor =>
    {
        Assert.EndsWith($"/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(Root, "docs", "rules", descriptor.Id + ".md"));
        Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {descriptor.DefaultSeverity} |", page, StringComparison.Ordinal);
        Assert.Equal(["What", "Why", "How to fix", "How to silence"], Regex.Matches(page, "^## (.*)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        Assert.Contains(descriptor.Id, page[page.IndexOf("## How to silence", StringComparison.Ordinal)..], StringComparison.Ordinal);
    });

    /// <summary>Where the table is not as it should be, the test writes what it should be beside it.</summary>
    [Fact]
    public void TheTableOfRulesIsThatOfTheDescriptors()
    {
        var table = new StringBuilder("# Rules\n\n<!-- Made from src/Lagrangians.Generator/Diagnostics/Descriptors.cs; RulesTests compares it. -->\n\n| Rule | Severity | Says | Code fix |\n| --- | --- | --- | --- |\n");
        foreach (var d in Descriptors.All)
            table.Append($"| [{d.Id}]({d.Id}.md) | {d.DefaultSeverity} | {d.Title}. {d.Description} | {FixOf(d.Id)} |\n".Replace("<", "&lt;"));
        var path = Path.Combine(Root, "docs", "rules", "README.md");
        if (!File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != table.ToString())
            File.WriteAllText(path + ".received", table.ToString());
        Assert.Equal(table.ToString(), File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "");
    }

    private static string FixOf(string id) => string.Join(", ", typeof(Lagrangians.CodeFixes.TextFix).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(t) && ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds.Contains(id)).Select(_ => "yes"));

    /// <summary>LAG001 and LAG007 are the generator's; of what goes wrong within itself every analyzer says LAG900, and one says it of the generator.</summary>
    [Fact]
    public void EveryRuleIsReportedByOneAnalyzer()
    {
        var analyzers = Compile.EveryAnalyzer().OfType<LagrangianAnalyzer>().Select(a => a.SupportedDiagnostics.Select(d => d.Id).ToArray()).ToArray();
        Assert.All(analyzers, ids => Assert.Contains("LAG900", ids));
        Assert.Equal(
            Descriptors.All.Select(d => d.Id).Except(["LAG001", "LAG007"]),
            analyzers.SelectMany(ids => ids is ["LAG900"] ? ids : ids.Except(["LAG900"])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryRuleIsOnAndWhatCannotBeGeneratedIsAnError() => Assert.All(
        Descriptors.All, d => Assert.True(d.IsEnabledByDefault && d.Id.StartsWith("LAG0", StringComparison.Ordinal) == (d.DefaultSeverity == DiagnosticSeverity.Error)));
}
