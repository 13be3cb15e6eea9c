using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Lagrangians.Package.Tests;

/// <summary>A project as an editor holds it, with the package's own analyzers and with all services of Roslyn.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly Project _project;

    public Editor(LocalPackage package)
    {
        var analyzer = new AnalyzerFileReference(Extract(package, "analyzers/dotnet/cs/Lagrangians.Generator.dll"), new Loader());
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Append(Extract(package, "lib/net10.0/Lagrangians.Runtime.dll"));
        _project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Model", "Model", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose),
            metadataReferences: platform.Select(p => MetadataReference.CreateFromFile(p)), analyzerReferences: [analyzer]));
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What is shown where the mouse rests on the first occurrence of a text.</summary>
    public async Task<string> Hover(string source, string at)
    {
        var document = _project.AddDocument("Neurons.cs", source);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, source.IndexOf(at, StringComparison.Ordinal) + 1, TestContext.Current.CancellationToken);
        Assert.NotNull(info);
        return string.Join("\n", info.Sections.Select(s => s.Text));
    }

    private static string Extract(LocalPackage package, string entry)
    {
        var path = Path.Combine(package.Folder, "editor", Path.GetFileName(entry));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = package.Open();
        using var from = file.GetEntry(entry)!.Open();
        using var to = File.Create(path);
        from.CopyTo(to);
        return path;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        // From its bytes: a file that is loaded cannot be deleted everywhere.
        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(fullPath)));
    }
}
