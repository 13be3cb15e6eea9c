using System.Reflection;

namespace Lagrangians.Package.Tests;

/// <summary>Where the sources are that the package is made of.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == nameof(Repository)).Value!;

    /// <summary>The project folders that the tests copy.</summary>
    public static string Projects => Path.Combine(Root, "tests", "Lagrangians.Package.Tests", "Projects");
}
