using System.Reflection;

namespace Lagrangians.Playground.Tests;

/// <summary>Where the project is, and where what a test leaves goes.</summary>
internal static class Repository
{
    public static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == nameof(Repository)).Value!;

    /// <summary>For screenshots and measured times; not committed.</summary>
    public static readonly string Artefacts = Directory.CreateDirectory(Path.Combine(Root, "tests", "Lagrangians.Playground.Tests", "artefacts")).FullName;

    public static string Artefact(string name) => Path.Combine(Artefacts, name);
}
