using System.Runtime.CompilerServices;

namespace Lagrangians.Generator.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string path = "")
    {
        // Deterministic builds rewrite the path of the source; the output lies in the repository too.
        var start = File.Exists(path) ? path : AppContext.BaseDirectory;
        for (var directory = new DirectoryInfo(Path.GetDirectoryName(start)!); directory is not null; directory = directory.Parent)
        {
            if (Directory.Exists(Path.Combine(directory.FullName, "docs", "rules")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("docs/rules");
    }
}
