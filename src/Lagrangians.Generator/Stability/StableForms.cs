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
    /// <summary>Where the form of the activation still fails; null if nowhere, and if it is the user's own.</summary>
    public Shortfall? Activation { get; init; }

    // What may be spent on one definition; an expression for which it does not suffice is emitted as it is.
    private const int Nodes = 60_000;
    private const int Steps = 500_000;

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
            var algebra = FunctionLibrary.NewAlgebra(new Budget(cancellation, Nodes, Steps));
            var value = algebra.Import(derived.Value);
            SampledParameter[] sampled = [.. Algebra.Nodes(value).OfType<Symbol>().Where(s => s.Index > 0).Select(s => new SampledParameter(s, valueOf(s)))];
            var stabilizer = new Stabilizer(algebra, variable, value, s => valueOf(s), sampled);
            // The activation first: it is what is used most.
            var activation = isGiven ? null : WithinBudget(derived.Activation);
            var remaining = isGiven ? null : activation is null ? stabilizer.ShortfallOf(derived.Activation) : stabilizer.Remaining;
            var lagrangian = new DerivedLagrangian(Stable(derived.Value), activation ?? derived.Activation, Stable(derived.Curvature), Stable(derived.Energy));
            return new(lagrangian, [.. parameters.Select(p => new ParameterDerivative(p.Parameter, Stable(p.OfValue), Stable(p.OfActivation)))]) { Activation = remaining };

            Expr Stable(Expr expr) => WithinBudget(expr) ?? expr;

            Expr? WithinBudget(Expr expr)
            {
                try
                {
                    return stabilizer.Stabilize(algebra.Import(expr));
                }
                catch (BudgetExceededException)
                {
                    return null;
                }
            }
        }
        catch (BudgetExceededException)
        {
            return new(derived, parameters);
        }
    }
}
