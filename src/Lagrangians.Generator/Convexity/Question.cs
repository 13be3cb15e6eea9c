using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>What is asked about a Lagrangian.</summary>
/// <param name="body">The Lagrangian.</param>
/// <param name="x">The variable, or the element of the vector.</param>
/// <param name="parameters">The other parameters.</param>
/// <param name="defaults">The default values of parameters that have one; a counterexample there says most.</param>
internal sealed class Question(Expr body, Symbol x, IReadOnlyList<Symbol> parameters, IReadOnlyList<ParameterValue> defaults) : IEquatable<Question>
{
    public Expr Body { get; } = body;

    public Symbol X { get; } = x;

    public IReadOnlyList<Symbol> Parameters { get; } = [.. parameters];

    public IReadOnlyList<ParameterValue> Defaults { get; } = [.. defaults];

    /// <summary>What the Lagrangian needs as it is written; null where that is not known.</summary>
    public IReadOnlyList<Requirement>? Requirements { get; init; }

    /// <summary>The Lagrangian with its rounded numbers as symbols, if there are such as may stand for others than in <see cref="Body"/>.</summary>
    public Expr? Loose { get; init; }

    /// <summary>The rounded numbers of <see cref="Loose"/>.</summary>
    public IReadOnlyList<LooseNumber> Numbers { get; init; } = [];

    public bool Equals(Question? other) =>
        other is not null && Body.Equals(other.Body) && X.Equals(other.X)
        && Parameters.SequenceEqual(other.Parameters) && Defaults.SequenceEqual(other.Defaults)
        && (Requirements is null ? other.Requirements is null : other.Requirements is not null && Requirements.SequenceEqual(other.Requirements))
        && (Loose?.Equals(other.Loose) ?? other.Loose is null) && Numbers.SequenceEqual(other.Numbers);

    public override bool Equals(object? obj) => Equals(obj as Question);

    public override int GetHashCode() => unchecked((Body.GetHashCode() * 31) + X.GetHashCode());
}
