using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>A parameter with its value where none is given.</summary>
internal sealed record SampledParameter(Symbol Symbol, double? Default);

/// <summary>That one expression is the derivative of another: what the user says by a <c>[StableDerivative]</c>.</summary>
/// <param name="lagrangian">L.</param>
/// <param name="derivative">What is said to be its derivative.</param>
/// <param name="parameter">The position of the parameter in which the derivative is taken; 0 is x.</param>
/// <param name="parameters">All parameters of L, x first.</param>
/// <param name="isSingle">Whether the definition is one of <c>float</c>, with the constants of that type.</param>
internal sealed class DerivativeClaim(Expr lagrangian, Expr derivative, int parameter, IReadOnlyList<SampledParameter> parameters, bool isSingle)
    : IEquatable<DerivativeClaim>
{
    public Expr Lagrangian { get; } = lagrangian;

    public Expr Derivative { get; } = derivative;

    public int Parameter { get; } = parameter;

    public IReadOnlyList<SampledParameter> Parameters { get; } = parameters;

    public bool IsSingle { get; } = isSingle;

    /// <summary>Whether x is a vector.</summary>
    public bool IsOfVector => Parameters[0].Symbol.Kind == SymbolKind.Element;

    /// <inheritdoc/>
    public bool Equals(DerivativeClaim? other) =>
        other is not null && Parameter == other.Parameter && IsSingle == other.IsSingle && Lagrangian.Equals(other.Lagrangian)
        && Derivative.Equals(other.Derivative) && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DerivativeClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Lagrangian.GetHashCode() * 31) + Derivative.GetHashCode() + Parameter);
}
