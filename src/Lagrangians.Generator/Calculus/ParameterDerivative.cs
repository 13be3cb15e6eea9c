using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>What changes with one learnable parameter θ.</summary>
/// <param name="Parameter">θ's position among the method's parameters.</param>
/// <param name="OfValue">∂L/∂θ; elementwise for a θ that is given for each element.</param>
/// <param name="OfActivation">∂²L/∂x∂θ; of a vector Lagrangian the derivative of Σ upstream·∇L in θ.</param>
internal sealed record ParameterDerivative(int Parameter, Expr OfValue, Expr OfActivation)
{
    /// <param name="derived">The Lagrangian.</param>
    /// <param name="parameter">θ.</param>
    /// <param name="given">∂L/∂θ as the user gives it, or null to derive it.</param>
    /// <param name="budget">The bound on the work.</param>
    /// <exception cref="BudgetExceededException">The work is over its bound.</exception>
    public static ParameterDerivative Derive(DerivedLagrangian derived, Symbol parameter, Expr? given, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var symbol = algebra.Import(parameter);
        var ofValue = given is null ? DerivedLagrangian.Derivative(algebra, algebra.Import(derived.Value), symbol) : algebra.Import(given);
        var ofActivation = DerivedLagrangian.Derivative(algebra, algebra.Import(derived.Activation), symbol);
        return new ParameterDerivative(parameter.Index, Simplifier.Simplify(algebra, ofValue), ofActivation);
    }
}
