using System.Runtime.CompilerServices;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Signature;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>
/// What the generated files of a compilation tell of their definitions: what went wrong, and that what would have been written is over the budget.
/// Looked through once for all definitions.
/// </summary>
internal static class GeneratedNotes
{
    private const string Ending = ".g.cs";

    private static readonly ConditionalWeakTable<Compilation, ILookup<string, string>> Known = new();

    /// <summary>What went wrong inside while a definition's code was generated.</summary>
    public static IEnumerable<Fault> FaultsOf(Compilation compilation, IMethodSymbol written) =>
        Of(compilation) is { Count: > 0 } notes ? notes[HintName.Of(written)].Select(Fault.OfComment).OfType<Fault>() : [];

    /// <summary>The bound that the code of a definition exceeds; null if it does not.</summary>
    public static string? BoundOf(Compilation compilation, IMethodSymbol written) => Of(compilation) is { Count: > 0 } notes
        ? notes[HintName.Of(written)].FirstOrDefault(IsBound)?.Substring(GeneratedCode.BoundMark.Length)
        : null;

    private static ILookup<string, string> Of(Compilation compilation) => Known.GetValue(compilation, static c =>
        c.SyntaxTrees.Where(GeneratedCode.IsOurs).SelectMany(Read).ToLookup(n => n.Definition, n => n.Line, StringComparer.Ordinal));

    private static IEnumerable<(string Definition, string Line)> Read(SyntaxTree file)
    {
        var name = file.FilePath.Substring(file.FilePath.LastIndexOfAny(['/', '\\']) + 1);
        var lines = file.GetText().Lines;
        for (var i = 1; i < lines.Count && lines[i].ToString() is var line && (Fault.OfComment(line) is not null || IsBound(line)); i++)
            yield return (name.Substring(0, name.Length - Ending.Length), line);
    }

    private static bool IsBound(string line) => line.StartsWith(GeneratedCode.BoundMark, StringComparison.Ordinal);
}
