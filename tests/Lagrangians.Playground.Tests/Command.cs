using System.Diagnostics;

namespace Lagrangians.Playground.Tests;

/// <summary>A program of the SDK, at the root of the repository.</summary>
internal static class Command
{
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        // Those of the test's own build are not the page's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, which has to be a good one.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
