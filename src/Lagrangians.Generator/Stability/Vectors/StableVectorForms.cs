using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Vectors;

/// <summary>The forms in which a Lagrangian of a vector and what is derived from it are emitted.</summary>
/// <param name="Lagrangian">The value, the activation, the Hessian product and the energy.</param>
/// <param name="ShardValue">The value of a vector in shards, which has no first element.</param>
/// <param name="ShardActivation">Its activation.</param>
internal sealed record StableVectorForms(DerivedVectorLagrangian Lagrangian, Expr ShardValue, Expr ShardActivation)
{
    // What may be spent on one expression.
    private const int Nodes = 60_000;
    private const int Steps = 500_000;

    public static StableVectorForms Of(DerivedVectorLagrangian derived, CancellationToken cancellation) => new(
        new(
            FormOf(derived.Value, Bound(cancellation)), FormOf(derived.Activation, Bound(cancellation)), FormOf(derived.HessianProduct, Bound(cancellation)),
            FormOf(derived.Energy, Bound(cancellation))),
        FormOf(derived.Value, Bound(cancellation), centres: false), FormOf(derived.Activation, Bound(cancellation), centres: false));

    /// <summary>The forms of a derivative in a parameter.</summary>
    public static ParameterDerivative Of(ParameterDerivative derivative, CancellationToken cancellation) =>
        new(derivative.Parameter, FormOf(derivative.OfValue, Bound(cancellation)), FormOf(derivative.OfActivation, Bound(cancellation)));

    /// <summary>The form of an expression; over the bound what has no pass of its own becomes one that has, and no more is looked for.</summary>
    internal static Expr FormOf(Expr expr, Budget bound, bool centres = true)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(bound);
            return new StableReductions(algebra, centres).Rewrite(algebra.Import(expr));
        }
        catch (BudgetExceededException)
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(bound.Cancellation, int.MaxValue));
            return new StableReductions(algebra, centres: false).Reduce(algebra.Import(expr));
        }
    }

    private static Budget Bound(CancellationToken cancellation) => new(cancellation, Nodes, Steps);
}
