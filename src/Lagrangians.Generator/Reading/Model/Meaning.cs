using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Reading.Model;

/// <summary>
/// What a definition means, where its numbers are rounded ones: 1.345 is 1.345 and not the double next to it. Verdicts are on this; what is
/// emitted is the body.
/// </summary>
/// <param name="Body">The Lagrangian with the numbers that the written ones stand for.</param>
/// <param name="Parameters">The symbols of the parameters, with the bounds that the written ones stand for.</param>
/// <param name="Loose">The Lagrangian with a symbol for each rounded number, if one may stand for more than it says; or null.</param>
/// <param name="Numbers">The rounded numbers of <paramref name="Loose"/>.</param>
internal sealed record Meaning(Expr Body, EquatableArray<Expr> Parameters, Expr? Loose, EquatableArray<LooseNumber> Numbers)
{
    /// <summary>What it needs as it is written, in terms of <see cref="Body"/>; null where that is too much to follow.</summary>
    public EquatableArray<Requirement>? Requirements { get; init; }
}
