using System.Diagnostics;
using System.Text;
using Lagrangians.Benchmarks.Generation;
using Lagrangians.Generator;

namespace Lagrangians.Benchmarks.Quick;

/// <summary>
/// <c>dotnet build</c> of a user's project of many definitions beside that of none: on the wall, with the compiler server warm, and each time with
/// other numbers in the definitions, so that it remembers none of them.
/// </summary>
internal static class QuickBuild
{
    private const int Definitions = 200;
    private const int OfAFile = 10;
    private const int Times = 3;

    public static void Write(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("lagrangians-build-").FullName;
        try
        {
            var (none, all) = (Path.Combine(folder, "None"), Path.Combine(folder, "All"));
            Prepare(none);
            Prepare(all);
            var edit = 1;
            Fill(all, edit++);
            Rebuild(none);
            Rebuild(all);
            var without = Enumerable.Range(0, Times).Select(_ => Rebuild(none)).ToArray();
            var with = Enumerable.Range(0, Times).Select(_ =>
            {
                Fill(all, edit++);
                return Rebuild(all);
            }).ToArray();
            var (a, b) = (Timing.Median(without), Timing.Median(with));
            output.WriteLine($"dotnet build of {Definitions} definitions: {b.TotalSeconds:F1} s, of none {a.TotalSeconds:F1} s; beyond it {(b - a).TotalSeconds:F1} s (medians of {Times}).");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "User.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>CS1591</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{typeof(LagrangianGenerator).Assembly.Location}" />
                <Reference Include="{typeof(LagrangianAttribute).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Terms.cs"), Bodies.Helpers);
        Dotnet(folder, "restore");
    }

    private static void Fill(string folder, int edit)
    {
        for (var start = 0; start < Definitions; start += OfAFile)
        {
            var text = new StringBuilder($"using Lagrangians;\nusing static System.Math;\nnamespace Model;\npublic static partial class Neurons{start}\n{{\n");
            for (var i = start; i < start + OfAFile; i++)
                text.Append(Bodies.Definition(i, edit));
            File.WriteAllText(Path.Combine(folder, $"Neurons{start}.cs"), text.Append("}\n").ToString());
        }
    }

    private static TimeSpan Rebuild(string folder)
    {
        var watch = Stopwatch.StartNew();
        Dotnet(folder, "build", "-c", "Release", "--no-restore", "--no-incremental");
        return watch.Elapsed;
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--nologo", "-v", "q"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // As on a developer's machine, whatever this one is told.
        start.Environment["UseSharedCompilation"] = "true";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(text);
    }
}
