using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>What was read of one method: the model for the pipeline, and what is to be told the user.</summary>
/// <param name="Definition">The model; null if not even a defining part can be generated.</param>
/// <param name="Findings">The rules that are broken. They hold locations, so they stay out of the pipeline.</param>
/// <param name="Files">The files of the helpers and overrides that were read beside the body; what else was read is declarations.</param>
internal sealed record DefinitionReading(Definition? Definition, IReadOnlyList<Finding> Findings, IReadOnlyCollection<SyntaxTree> Files);
