using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lagrangians.Package.Tests;

/// <summary>What a command printed, and how it ended.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">Standard output and errors.</param>
internal sealed partial record Command(int ExitCode, string Output)
{
    /// <summary>The different errors of a build, each as its code and text.</summary>
    public IReadOnlyList<string> Errors => Told("error");

    /// <summary>The different warnings of a build, each as its code and text.</summary>
    public IReadOnlyList<string> Warnings => Told("warning");

    /// <summary>Runs a program in a folder, with nothing of this process's own build settings.</summary>
    public static Command Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k == "DOTNET_HOST_PATH").ToList())
            start.Environment.Remove(name);
        // A node that outlives the test would hold the analyzers of a package that is to be deleted.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // The compiler's server copies the analyzers that it loads, and its code is compiled once for all of these builds.
        start.Environment["UseSharedCompilation"] = "true";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>This, if the command ended well.</summary>
    public Command Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    private string[] Told(string severity) =>
        [.. Line().Matches(Output).Where(m => m.Groups["severity"].Value == severity).Select(m => m.Groups["text"].Value.Trim()).Distinct()];

    [GeneratedRegex(@"(?<severity>error|warning) (?<text>[A-Z]+[0-9]+: .*?)(?= \[[^\]]*proj[^\]]*\]|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
