using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The forms in which a Lagrangian and what is derived from it are emitted.</summary>
/// <param name="Lagrangian">The value, the activation, the curvature and the energy.</param>
/// <param name="Parameters">The derivatives in the parameters.</param>
internal sealed record StableForms(DerivedLagrangian Lagrangian, IReadOnlyList<ParameterDerivative> Parameters)
{
    // What may be spent on one definition; an expression for which it does not suffice is emitted as it is.
    private const int Nodes = 60_000;

    /// <param name="derived">The Lagrangian.</param>
    /// <param name="parameters">The derivatives in its parameters.</param>
    /// <param name="variable">x.</param>
    /// <param name="isGiven">Whether the activation is the user's own, which is taken as it is.</param>
    /// <param name="valueOf">The default of a parameter.</param>
    /// <param name="cancellation">Cancels.</param>
    public static StableForms Of(
        DerivedLagrangian derived, IReadOnlyList<ParameterDerivative> parameters, Symbol variable, bool isGiven, Func<Symbol, double> valueOf, CancellationToken cancellation)
    {
        try
        {
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation, Nodes));
            var value = algebra.Import(derived.Value);
            var stabilizer = new Stabilizer(algebra, variable, value, s => valueOf(s));
            var lagrangian = new DerivedLagrangian(
                stabilizer.Stabilize(value), isGiven ? derived.Activation : Stable(derived.Activation), Stable(derived.Curvature), Stable(derived.Energy));
            return new(lagrangian, [.. parameters.Select(p => new ParameterDerivative(p.Parameter, Stable(p.OfValue), Stable(p.OfActivation)))]);

            Expr Stable(Expr expr) => stabilizer.Stabilize(algebra.Import(expr));
        }
        catch (BudgetExceededException)
        {
            return new(derived, parameters);
        }
    }
}
