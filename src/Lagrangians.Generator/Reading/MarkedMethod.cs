using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>What the generator has of one method that is marked <c>[Lagrangian]</c>.</summary>
/// <param name="Definition">The definition; null if not even a defining part can be generated.</param>
/// <param name="Findings">
/// Why not. The generator says it itself: for want of the defining part the compiler reports errors of declarations, and beside
/// those a build drops what analyzers say.
/// </param>
internal sealed record MarkedMethod(Definition? Definition, EquatableArray<PlacedFinding> Findings)
{
    /// <summary>The C# of its file where that is older than what would be generated; else null.</summary>
    public string? OldLanguage { get; private init; }

    /// <summary>The method in a file that is parsed so: with nothing but its defining part where the C# is too old for the rest.</summary>
    public MarkedMethod In(ParseOptions options) =>
        RequiredLanguage.Missing(options) is { } version ? this with { OldLanguage = version, Definition = Definition is null ? null : Definition with { Body = null } } : this;

    public static MarkedMethod Of(DefinitionReading reading) =>
        new(reading.Definition, reading.Definition is null ? new EquatableArray<PlacedFinding>([.. reading.Findings.Select(PlacedFinding.Of)]) : default);
}
