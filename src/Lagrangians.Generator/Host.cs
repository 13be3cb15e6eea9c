using System.Runtime.InteropServices;

namespace Lagrangians.Generator;

/// <summary>What the process can do that the generator runs in: a compiler's, an editor's, or a browser's page.</summary>
internal static class Host
{
    /// <summary>Whether there are threads to be started. A browser has none for the interpreter.</summary>
    public static bool HasThreads { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));
}
