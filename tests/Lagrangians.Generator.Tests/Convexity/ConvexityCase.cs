using System.Globalization;
using System.Text.Json;
using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>One function of a convexity corpus with the truth about it.</summary>
internal sealed record ConvexityCase(string Name, bool IsVector, string Truth, string Definition, bool IsHard, double? KinkAt)
{
    private static readonly Dictionary<string, Definition> Definitions = Read();

    public static IEnumerable<ConvexityCase> All => Files().SelectMany(Cases);

    /// <summary>What the judge says, and the definition.</summary>
    public (Verdict Verdict, Definition Definition) Judge()
    {
        var definition = Definitions[Name];
        return (Judge(definition), definition);
    }

    public static Verdict Judge(Definition definition)
    {
        var parameters = definition.Method.Parameters;
        return ConvexityJudge.Of(
            definition.Body!,
            parameters[0].Symbol,
            [.. parameters.Skip(1).Select(p => p.Symbol)],
            TestContext.Current.CancellationToken,
            [.. parameters.Skip(1).Where(p => p.Default is not null).Select(p => new ParameterValue(p.Symbol, Rational.FromDouble(p.Default!.Value)))]);
    }

    private static string[] Files() => ["convexity.jsonl", "convexity.more.jsonl"];

    private static IEnumerable<ConvexityCase> Cases(string file)
    {
        var assembly = typeof(ConvexityCase).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("Corpus." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return Case(JsonDocument.Parse(line).RootElement);
        }
    }

    private static ConvexityCase Case(JsonElement json)
    {
        var name = json.GetProperty("name").GetString()!;
        var isVector = json.TryGetProperty("kind", out var kind) && kind.GetString() == "vector";
        var parameters = json.TryGetProperty("params", out var given)
            ? string.Concat(given.EnumerateObject().Select(p => $", {Domain(p.Value, "min", "max")}double {p.Name}{Default(p.Value)}"))
            : "";
        return new ConvexityCase(
            name,
            isVector,
            json.GetProperty("truth").GetString()!,
            $"[Lagrangian] internal static double {name}({Domain(json, "x_min", "x_max")}{(isVector ? "RealVector" : "double")} x{parameters}) => {json.GetProperty("body_csharp").GetString()};",
            json.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(t => t.GetString() == "hard"),
            json.TryGetProperty("kink", out var kink) && kink.ValueKind == JsonValueKind.Object && kink.GetProperty("x") is { ValueKind: JsonValueKind.Number } at ? at.GetDouble() : null);
    }

    private static string Default(JsonElement parameter) =>
        parameter.TryGetProperty("default", out var value) ? " = " + value.GetDouble().ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Domain(JsonElement json, string min, string max)
    {
        string?[] parts = [Part(min, "Min"), Part(max, "Max"), Part(min + "_exclusive", "MinExclusive"), Part(max + "_exclusive", "MaxExclusive")];
        var said = string.Join(", ", parts.Where(p => p is not null));
        return said.Length == 0 ? "" : $"[Domain({said})] ";

        string? Part(string key, string name) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            ? $"{name} = {value.GetDouble().ToString("R", CultureInfo.InvariantCulture)}"
            : null;
    }

    // All in one compilation: starting the compiler costs more than the rest.
    private static Dictionary<string, Definition> Read()
    {
        var members = string.Join("\n", All.Select(c => c.Definition));
        var project = Compile.Project(("Model.cs", "using static Lagrangians.SpecialFunctions; " + Compile.InClass(members)));
        return Compile.Methods(project).ToDictionary(m => m.Name, m => Compile.Accept(project, m.Name));
    }
}
