namespace Lagrangians.Package.Tests;

/// <summary>What is built for readers, by the commands that CONTRIBUTING gives.</summary>
public sealed class SiteTests
{
    [Fact]
    public void TheDocumentsBecomeASiteWithoutADeadLink()
    {
        var folder = Directory.CreateTempSubdirectory("lagrangians-site-").FullName;
        try
        {
            Command.Run(Repository.Root, "dotnet", "tool", "restore").Succeeded();
            var built = Command.Run(Repository.Root, "dotnet", "docfx", "docs/docfx.json", "--output", folder).Succeeded();
            Assert.DoesNotContain(built.Output.Split('\n'), l => l.Contains("warning:", StringComparison.Ordinal) && !l.Contains("Duplicate parameter", StringComparison.Ordinal));
            var site = Path.Combine(folder, "_site");
            foreach (var page in (string[])["index.html", "getting-started.html", "rules/LAG101.html", "api/Lagrangians.RealVector.html", "images/gallery/sigmoid-light.svg"])
                Assert.True(File.Exists(Path.Combine(site, page)), page);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void TheGalleryIsDrawn()
    {
        var folder = Directory.CreateTempSubdirectory("lagrangians-gallery-").FullName;
        try
        {
            Command.Run(Repository.Root, "dotnet", "run", "-c", "Release", "--project", "samples/Gallery", "--", folder).Succeeded();
            var drawn = Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
            Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, "docs", "images", "gallery")).Select(Path.GetFileName).Order(StringComparer.Ordinal), drawn);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
