using System.Text.RegularExpressions;

namespace Lagrangians.Package.Tests;

/// <summary>The package's own page, step by step.</summary>
public sealed partial class ReadmeTests(LocalPackage package)
{
    [Fact]
    public void ItsProgramBuildsAndPrintsWhatItsCommentsSay()
    {
        using var file = package.Open();
        var page = new StreamReader(file.GetEntry("README.md")!.Open()).ReadToEnd();
        Assert.Contains("dotnet new console -o MyModel && cd MyModel && dotnet add package Lagrangians", page, StringComparison.Ordinal);
        var project = new UserProject(package, "Console", ("ImplicitUsings", "enable"), ("Nullable", "enable")).Write("Program.cs", Code().Match(page).Groups["code"].Value);
        Assert.Equal(["0 0.1192 0.5 0.8808 1", "-0.2911", "-0.1456"], project.Run());
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
