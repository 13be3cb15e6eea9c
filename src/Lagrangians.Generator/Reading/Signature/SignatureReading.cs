using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>What was read of everything but the bodies.</summary>
/// <param name="Definition">The model without a body; null if no defining part can be generated.</param>
/// <param name="IsAccepted">Whether the bodies are worth reading.</param>
/// <param name="Findings">LAG001, LAG002 and LAG005.</param>
internal sealed record SignatureReading(Definition? Definition, bool IsAccepted, IReadOnlyList<Finding> Findings);
