namespace Lagrangians.Package.Tests;

/// <summary>Definitions in a library, and a program that uses them.</summary>
public sealed class LibraryTests(LocalPackage package)
{
    [Fact]
    public void ModulesAndDefinitionsOfALibraryAreForOthers() => Assert.Equal(["0.925501", "1.693176"], new UserProject(package, "Library").Run("User"));
}
