using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>
/// What the analyzers of a compilation ask about its definitions: what the generator has read, derived and judged for what it wrote, and what
/// one of them finds first where it has not.
/// </summary>
internal sealed class Analysis(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>A definition with what is wrong with it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attribute">Its attribute.</param>
    public DefinitionReading Read(IMethodSymbol method, AttributeData attribute) =>
        ReadDefinitions.Shared.Of(method, attribute.ApplicationSyntaxReference!.GetSyntax(cancellation).Parent!.Parent!, compilation, cancellation);

    /// <summary>The same of a method that another one names.</summary>
    public DefinitionReading Read(IMethodSymbol method) =>
        KnownAttributes.Find(method, KnownAttributes.Lagrangian) is { ApplicationSyntaxReference: not null } attribute
            ? Read(method, attribute)
            : DefinitionReader.Read(method, compilation, cancellation);

    /// <summary>A definition that is accepted; null if it is not, or if what follows is over the budget: then there is nothing to judge.</summary>
    public Definition? Accepted(IMethodSymbol method, AttributeData attribute) =>
        Read(method, attribute).Definition is { Body: not null } definition && Derive(definition).ExceededBound is null ? definition : null;

    /// <summary>What follows from a definition.</summary>
    public Derivation Derive(Definition definition) => Derivation.Of(definition, cancellation);

    /// <summary>The verdict on a definition.</summary>
    public Verdict Judge(Definition definition) => Verdicts.Of(definition, cancellation);
}
