using System.Text.RegularExpressions;

namespace Lagrangians.Package.Tests;

/// <summary>docs/getting-started.md, step by step in an empty folder: files are written, commands are run, and what they print is compared.</summary>
public sealed partial class GettingStartedTests(LocalPackage package)
{
    private const string Output = "output";

    [Fact]
    public void EveryStepDoesWhatThePageSays()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "getting-started")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><add key="lagrangians" value="{package.Feed}" /></packageSources></configuration>""");
        var steps = Step().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md")));
        Assert.Contains(steps, s => s.Groups["kind"].Value == Output);
        var last = new Command(0, "");
        foreach (Match step in steps)
        {
            var text = step.Groups["text"].Value;
            switch (step.Groups["kind"].Value)
            {
                case "sh":
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        (folder, last) = Run(folder, line, last);
                    break;
                case Output:
                    Assert.Equal(text.TrimEnd(), last.Output.ReplaceLineEndings("\n").TrimEnd());
                    break;
                default:
                    File.WriteAllText(Path.Combine(folder, step.Groups["file"].Value), text);
                    break;
            }
        }

        // What the page says of the last build.
        Assert.Contains("warning LAG101: The Lagrangian 'Sigmoid' is not convex", last.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "obj", "Debug", "net10.0", "generated", "Lagrangians.Generator"), "*.g.cs", SearchOption.AllDirectories));
    }

    private (string Folder, Command Last) Run(string folder, string line, Command last)
    {
        var words = line.Split(' ');
        if (words[0] == "cd")
            return (Path.Combine(folder, words[1]), last);
        // What is tested is not published yet, and no stable version.
        if (words is ["dotnet", "add", "package", ..])
            words = [.. words, "--version", package.Version];
        return (folder, Command.Run(folder, words[0], words[1..]).Succeeded());
    }

    [GeneratedRegex(@"(?:<!-- file: (?<file>\S+) -->\n)?```(?<kind>sh|output|csharp)[^\n]*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Step();
}
