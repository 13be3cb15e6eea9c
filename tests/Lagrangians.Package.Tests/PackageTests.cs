using System.Xml.Linq;

namespace Lagrangians.Package.Tests;

/// <summary>What is in the package.</summary>
public sealed class PackageTests(LocalPackage package)
{
    [Fact]
    public void HasTheRuntimeTheGeneratorTheFixesAndWhatAGalleryShows()
    {
        Assert.DoesNotContain(package.Packing.Warnings, w => !w.StartsWith("NU16", StringComparison.Ordinal));
        using var file = package.Open();
        var names = file.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("_rels", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n[0] != '[');
        Assert.Equal(
            [
                "Lagrangians.nuspec", "README.md", "analyzers/dotnet/cs/Lagrangians.CodeFixes.dll", "analyzers/dotnet/cs/Lagrangians.Generator.dll",
                "build/net10.0/Lagrangians.props", "buildTransitive/net10.0/Lagrangians.props", "icon.png", "lib/net10.0/Lagrangians.Runtime.dll", "lib/net10.0/Lagrangians.Runtime.xml",
            ],
            names.Order(StringComparer.Ordinal));
        using var symbols = package.Open("snupkg");
        Assert.NotNull(symbols.GetEntry("lib/net10.0/Lagrangians.Runtime.pdb"));
    }

    [Fact]
    public void TellsLicenceRepositoryAndWhatIsNew()
    {
        using var file = package.Open();
        var metadata = XDocument.Load(file.GetEntry("Lagrangians.nuspec")!.Open()).Root!.Elements().Single();
        string Of(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
        Assert.Equal("MIT", Of("license"));
        Assert.StartsWith("## [", Of("releaseNotes"), StringComparison.Ordinal);
        Assert.Equal(1, Of("releaseNotes").Split("## [").Length - 1);
        Assert.Contains("hopfield", Of("tags"), StringComparison.Ordinal);
        var repository = metadata.Elements().Single(e => e.Name.LocalName == "repository");
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
        var dependency = Assert.Single(metadata.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("System.Numerics.Tensors", dependency.Attribute("id")!.Value);
    }
}
