using System.Text.Json;
using System.Text.RegularExpressions;
using Lagrangians.Generator.Tests.Stability;

namespace Lagrangians.Generator.Tests.Everyday;

/// <summary>
/// A definition as people write it, of <c>Corpus/everyday.jsonl</c>, with the truth about it: what is said, and exact values, which
/// <c>tests/references/everyday.py</c> computes from the same text.
/// </summary>
/// <param name="Says">The ids of the warnings that are right, one for each that is said.</param>
/// <param name="Lines">The exact values, as <c>everyday.py</c> describes them.</param>
internal sealed partial record EverydayDefinition(string Name, string Family, string[] Says, string Parameters, string Body, string[] Members, string[] Lines)
{
    public static EverydayDefinition[] All { get; } = [.. Read()];

    public bool IsVector => Parameters.Contains("RealVector x", StringComparison.Ordinal);

    /// <summary>The source of the definition and of what it calls.</summary>
    public string Source =>
        $"[Lagrangian(Module = \"{Name}_module\")] internal static partial double {Name}({Parameters}) {Body} {string.Join(" ", Members)}";

    /// <summary>All of them as one project.</summary>
    public static string Project => ProjectOf(All);

    /// <summary>Some of them as one project.</summary>
    public static string ProjectOf(IEnumerable<EverydayDefinition> some) =>
        $"namespace N; internal static partial class F {{\n{string.Join("\n", some.Select(d => d.Source))}\n}}";

    /// <summary>The exact values of a scalar definition.</summary>
    public AccuracyReference Reference => new(
        Name, "", "", [.. Learnable().Matches(Parameters).Select(m => (m.Groups[1].Value, m.Groups[2].Value))], Body,
        [.. Lines.Select(ReferencePoint.Parse)]);

    private static IEnumerable<EverydayDefinition> Read()
    {
        var points = new Dictionary<string, List<string>>();
        var current = new List<string>();
        foreach (var line in LinesOf("everyday.points.txt"))
        {
            if (line.StartsWith("f ", StringComparison.Ordinal))
                points.Add(line[2..], current = []);
            else
                current.Add(line);
        }

        foreach (var line in LinesOf("everyday.jsonl"))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var name = json.GetProperty("name").GetString()!;
            yield return new(
                name, json.GetProperty("family").GetString()!, Strings("says"), json.GetProperty("parameters").GetString()!,
                json.GetProperty("body").GetString()!, Strings("members"), [.. points[name]]);

            string[] Strings(string key) => json.TryGetProperty(key, out var array) ? [.. array.EnumerateArray().Select(e => e.GetString()!)] : [];
        }
    }

    private static IEnumerable<string> LinesOf(string file)
    {
        var assembly = typeof(EverydayDefinition).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("Corpus." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(@"\[Learnable[^\]]*\] double (\w+) = ([-\w.]+)")]
    private static partial Regex Learnable();
}
