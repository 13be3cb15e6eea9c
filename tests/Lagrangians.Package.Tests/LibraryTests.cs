namespace Lagrangians.Package.Tests;

/// <summary>Definitions in a library, and a program that uses them.</summary>
public sealed class LibraryTests(LocalPackage package)
{
    [Fact]
    public void ModulesOfALibraryAreForOthers() => Assert.Equal(["0.925501"], new UserProject(package, "Library").Run("User"));
}
