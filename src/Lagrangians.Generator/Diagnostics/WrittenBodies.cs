using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Reading.Steps;
using Lagrangians.Generator.Stability;
using Lagrangians.Generator.Stability.Bodies;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>What a body loses, and where that stands; asked by the analyzer and by its code fix.</summary>
internal static class WrittenBodies
{
    /// <summary>The points where the body of a definition loses digits, what shows it best first.</summary>
    public static IReadOnlyList<BodyLoss> Losses(this WrittenBody body, Definition definition, CancellationToken cancellation) =>
        BodyCheck.Find(body.Result, [.. definition.Method.Parameters.Select(p => new SampledParameter(p.Symbol, p.Default))], cancellation);

    /// <summary>The smallest expression of the method that loses them.</summary>
    public static SyntaxNode? SyntaxOf(this WrittenBody body, BodyLoss loss) =>
        loss.Culprit.Select(s => body.Syntax.TryGetValue(s, out var syntax) ? syntax : null).FirstOrDefault(s => s is not null);
}
