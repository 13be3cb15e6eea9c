namespace Lagrangians.Package.Tests;

/// <summary>One program in projects of many kinds: each builds without a warning and prints the same.</summary>
public sealed class ConsoleTests(LocalPackage package)
{
    private static readonly string[] Expected =
    [
        "0 0.119203 0.5 0.880797 1",
        "-0.291102 0.393224 -0.145551",
        "0.060445 0.164143 0.164307 0.164472 0.446633",
        "0.635149",
    ];

    [Theory]
    [InlineData("an ordinary project", "")]
    [InlineData("modern defaults", "Nullable=enable;ImplicitUsings=enable")]
    [InlineData("old defaults", "Nullable=disable;ImplicitUsings=disable")]
    [InlineData("C# 13", "LangVersion=13")]
    [InlineData("strict", "TreatWarningsAsErrors=true;AnalysisLevel=latest-all;EnforceCodeStyleInBuild=true;GenerateDocumentationFile=true;Nullable=enable")]
    [InlineData("checked", "CheckForOverflowUnderflow=true")]
    [InlineData("analyzers off", "RunAnalyzers=false")]
    [InlineData("a root namespace of its own and no globalization", "RootNamespace=System.Mine;InvariantGlobalization=true")]
    public void BuildsAndRuns(string kind, string properties)
    {
        Assert.NotEmpty(kind);
        var project = new UserProject(package, "Console", properties.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => (p[0], p[1])));
        AssertPrints(project.Run());
    }

    [Fact]
    public void BuildsForTwoFrameworks()
    {
        var project = new UserProject(package, "Console", ("TargetFrameworks", "net10.0;net10.0-windows"), ("EnableWindowsTargeting", "true"), ("DisableTransitiveFrameworkReferenceDownloads", "true"));
        Assert.Empty(project.Build().Succeeded().Warnings);
        Assert.True(File.Exists(project.PathOf("bin/Release/net10.0/Console.dll")));
        Assert.True(File.Exists(project.PathOf("bin/Release/net10.0-windows/Console.dll")));
    }

    [Fact]
    public void IsTrimmed() =>
        AssertPrints(new UserProject(package, "Console").Publish("Console", "--self-contained", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false"));

    [Fact]
    public void IsCompiledAheadOfTime()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "clang")) || File.Exists(Path.Combine(p, "gcc"))))
            Assert.Skip("NativeAOT needs a linker: clang or gcc");
        AssertPrints(new UserProject(package, "Console").Publish("Console", "-p:PublishAot=true", "-p:TrimmerSingleWarn=false"));
    }

    private static void AssertPrints(IReadOnlyList<string> lines) => Assert.Equal(Expected, lines);
}
