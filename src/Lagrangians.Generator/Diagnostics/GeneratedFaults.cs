using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>What the generated files of a compilation tell of what went wrong, looked through once for all definitions.</summary>
internal static class GeneratedFaults
{
    private const string Ending = ".g.cs";

    private static readonly ConditionalWeakTable<Compilation, ILookup<string, Fault>> Known = new();

    /// <summary>The faults, by the names of the files without their ending.</summary>
    public static ILookup<string, Fault> Of(Compilation compilation) => Known.GetValue(compilation, Read);

    private static ILookup<string, Fault> Read(Compilation compilation) =>
        compilation.SyntaxTrees.Where(GeneratedCode.IsOurs).SelectMany(Read).ToLookup(f => f.Definition, f => f.Fault, StringComparer.Ordinal);

    private static IEnumerable<(string Definition, Fault Fault)> Read(SyntaxTree file)
    {
        var name = file.FilePath.Substring(file.FilePath.LastIndexOfAny(['/', '\\']) + 1);
        var lines = file.GetText().Lines;
        for (var i = 1; i < lines.Count && Fault.OfComment(lines[i].ToString()) is { } fault; i++)
            yield return (name.Substring(0, name.Length - Ending.Length), fault);
    }
}
