using System.Text.RegularExpressions;

namespace Lagrangians.Playground.Tests;

/// <summary>The command that the README gives.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task One_command_serves_it()
    {
        Browser.Require();
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        Assert.Contains("dotnet run --project playground", readme);
        var address = $"http://127.0.0.1:{Site.FreePort()}";
        using var server = Command.Start("run", "--project", "playground", "--", "--urls", address);
        _ = server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            // It says so when it listens, after a build.
            while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !Regex.IsMatch(line, "Now listening on"))
            {
            }

            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("<div id=\"app\">", await client.GetStringAsync("/", TestContext.Current.CancellationToken));
            foreach (var file in new[] { "_framework/dotnet.js", "_framework/Lagrangians.Generator.dll", "refs/Lagrangians.Runtime.dll", "_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js" })
                Assert.NotEmpty(await client.GetByteArrayAsync(file, TestContext.Current.CancellationToken));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }
}
