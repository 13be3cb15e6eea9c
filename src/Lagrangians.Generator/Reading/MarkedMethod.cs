using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Reading;

/// <summary>What the generator has of one method that is marked <c>[Lagrangian]</c>.</summary>
/// <param name="Definition">The definition; null if not even a defining part can be generated.</param>
/// <param name="Findings">
/// Why not. The generator says it itself: for want of the defining part the compiler reports errors of declarations, and beside
/// those a build drops what analyzers say.
/// </param>
internal sealed record MarkedMethod(Definition? Definition, EquatableArray<PlacedFinding> Findings)
{
    public static MarkedMethod Of(DefinitionReading reading) =>
        new(reading.Definition, reading.Definition is null ? new EquatableArray<PlacedFinding>([.. reading.Findings.Select(PlacedFinding.Of)]) : default);
}
