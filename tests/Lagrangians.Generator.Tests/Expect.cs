using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lagrangians.Generator.Tests;

/// <summary>
/// Sources in which the expected diagnostics are marked: <c>Math.{|LAG003:Round|}(x)</c>. A diagnostic that is not marked fails the
/// test, and so does a mark without one.
/// </summary>
internal static partial class Expect
{
    /// <summary>Asserts the marked diagnostics and returns their messages, in the order of the source.</summary>
    public static Task<string[]> Diagnostics(string marked) => Diagnostics(("Model.cs", marked));

    public static async Task<string[]> Diagnostics(params (string Path, string Marked)[] files)
    {
        var expected = files.SelectMany(f => Marks(f.Path, f.Marked)).Order(StringComparer.Ordinal).ToArray();
        var compilation = Compile.Project([.. files.Select(f => (f.Path, Mark().Replace(f.Marked, "$2")))]);
        var found = await Compile.Diagnose(compilation);
        Assert.Equal(expected, found.Select(Describe).Order(StringComparer.Ordinal));
        return [.. found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage())];
    }

    /// <summary>Asserts that a class with these members has exactly the marked diagnostics.</summary>
    public static Task<string[]> InClass(string marked) => Diagnostics(Compile.InClass(marked));

    private static IEnumerable<string> Marks(string path, string marked)
    {
        var removed = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            var start = Compile.Usings.Length + mark.Index - removed;
            removed += mark.Length - mark.Groups[2].Length;
            foreach (var id in mark.Groups[1].Value.Split(','))
                yield return $"{id} {path} {start} '{mark.Groups[2].Value}'";
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var text = diagnostic.Location.SourceTree?.GetText().ToString(span);
        var place = $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Path} {span.Start} '{text}'";
        return place;
    }

    [GeneratedRegex(@"\{\|([A-Z0-9,]+):(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
