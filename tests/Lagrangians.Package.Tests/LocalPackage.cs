using System.IO.Compression;
using Lagrangians.Package.Tests;

[assembly: AssemblyFixture(typeof(LocalPackage))]

namespace Lagrangians.Package.Tests;

/// <summary>The package as it would be published, in a folder that serves it; a version of its own, so that none from before is taken.</summary>
public sealed class LocalPackage : IDisposable
{
    /// <summary>Packs.</summary>
    public LocalPackage()
    {
        Version = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmss}";
        Folder = Directory.CreateTempSubdirectory("lagrangians-package-").FullName;
        Feed = Path.Combine(Folder, "feed");
        Packing = Command.Run(
            Repository.Root, "dotnet", "pack", "src/Lagrangians.Runtime", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "--nologo").Succeeded();
    }

    /// <summary>The version that was packed.</summary>
    public string Version { get; }

    /// <summary>Where users' projects may be.</summary>
    public string Folder { get; }

    /// <summary>The folder that serves the package.</summary>
    public string Feed { get; }

    internal Command Packing { get; }

    /// <summary>The package's file.</summary>
    public ZipArchive Open(string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"Lagrangians.{Version}.{extension}"));

    /// <summary>Takes the package out of the machine's cache again.</summary>
    public void Dispose()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var folder in new[] { Folder, Path.Combine(cache, "lagrangians", Version) })
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
