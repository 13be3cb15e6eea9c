namespace Lagrangians.Playground.Tests;

/// <summary>The browser that the distribution installs: none is downloaded.</summary>
internal static class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Ends a test that has no browser: as skipped, or as failed where one has to be there.</summary>
    public static void Require()
    {
        if (Path is not null)
            return;
        const string reason = "There is no Chromium on this machine: apt-get install chromium";
        if (Environment.GetEnvironmentVariable("LAGRANGIANS_REQUIRE_CHROMIUM") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
