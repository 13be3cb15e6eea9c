using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>The rules that a definition may break. The diagnostics of the same numbers say so.</summary>
internal enum Rule
{
    /// <summary>LAG001.</summary>
    PartialType,

    /// <summary>LAG002.</summary>
    Signature,

    /// <summary>LAG003.</summary>
    SymbolicBody,

    /// <summary>LAG004.</summary>
    StableDerivative,

    /// <summary>LAG005.</summary>
    Collision,

    /// <summary>LAG006.</summary>
    WorkBudget,

    /// <summary>LAG007.</summary>
    LanguageVersion,

    /// <summary>LAG100.</summary>
    ProvenConvex,

    /// <summary>LAG101.</summary>
    NotConvex,

    /// <summary>LAG102.</summary>
    UndecidedConvexity,

    /// <summary>LAG103.</summary>
    NotDifferentiable,

    /// <summary>LAG104.</summary>
    UndefinedOnDomain,

    /// <summary>LAG201.</summary>
    DerivativeValue,

    /// <summary>LAG202.</summary>
    BodyAccuracy,

    /// <summary>LAG203.</summary>
    ActivationAccuracy,

    /// <summary>LAG900.</summary>
    Fault,
}

/// <summary>A rule that is broken, where, and the arguments of the rule's message.</summary>
internal sealed class Finding(Rule rule, Location location, params string[] arguments)
{
    public Rule Rule { get; } = rule;

    public Location Location { get; } = location;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>What a code fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}
