using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus.Alternatives;

/// <summary>
/// A Lagrangian derived a second time, from a value that is written so that it is the same formula for all values of the parameters, with energies by
/// rules of their own. What was found near the defaults may fail far from them, where this serves.
/// </summary>
/// <param name="algebra">The algebra of all.</param>
/// <param name="value">L.</param>
/// <param name="x">The variable.</param>
internal sealed class OtherDerivation(Algebra algebra, Expr value, Symbol x)
{
    private readonly Lazy<Expr> _value = new(() => Differences.Replace(algebra, LogarithmsOfSums.Replace(algebra, value, x)));
    private Expr? _activation;

    /// <summary>L.</summary>
    public IEnumerable<Expr> Value => Rewritten(v => v);

    /// <summary>∂L/∂x.</summary>
    public IEnumerable<Expr> Activation => Rewritten(_ => Slope);

    /// <summary>∂²L/∂x².</summary>
    public IEnumerable<Expr> Curvature => Rewritten(_ => DerivedLagrangian.Derivative(algebra, Slope, x));

    /// <summary>The energy.</summary>
    public IEnumerable<Expr> Energy
    {
        get
        {
            yield return new ChainEnergy(algebra, x).Of(_value.Value);
            if (!ReferenceEquals(_value.Value, value))
                yield return new ChainEnergy(algebra, x).Of(value);
        }
    }

    private Expr Slope => _activation ??= DerivedLagrangian.Derivative(algebra, _value.Value, x);

    /// <summary>∂L/∂θ, of the parameter in a position.</summary>
    public IEnumerable<Expr> ValueIn(int index)
    {
        if (ParameterAt(index) is not { } parameter)
            yield break;
        if (new ScaledDerivative(algebra, parameter).Of(_value.Value) is { } scaled)
            yield return Simplifier.Simplify(algebra, scaled);
        foreach (var other in Rewritten(v => DerivedLagrangian.Derivative(algebra, v, parameter)))
            yield return other;
    }

    /// <summary>∂²L/∂x∂θ, of the parameter in a position.</summary>
    public IEnumerable<Expr> ActivationIn(int index) => ParameterAt(index) is { } parameter ? Rewritten(_ => DerivedLagrangian.Derivative(algebra, Slope, parameter)) : [];

    /// <summary>A quantity as it was derived, and as it is here, with the differences in it replaced.</summary>
    /// <param name="expr">The quantity.</param>
    /// <param name="others">What it is here.</param>
    public IEnumerable<Expr> WithDifferences(Expr expr, IEnumerable<Expr> others)
    {
        var known = new HashSet<Expr>(ReferenceComparer.Instance) { expr };
        foreach (var other in others)
        {
            if (known.Add(other))
                yield return other;
            if (Differences.Replace(algebra, other) is var replaced && known.Add(replaced))
                yield return replaced;
        }

        if (Differences.Replace(algebra, expr) is var own && known.Add(own))
            yield return own;
    }

    private Symbol? ParameterAt(int index) => Algebra.Nodes(value).OfType<Symbol>().FirstOrDefault(s => s.Index == index);

    private IEnumerable<Expr> Rewritten(Func<Expr, Expr> derive)
    {
        if (!ReferenceEquals(_value.Value, value))
            yield return derive(_value.Value);
    }
}
