using Lagrangians.Generator.Calculus.Seams;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>A Lagrangian of a vector with its derivatives, simplified. Elementwise expressions stand for vectors.</summary>
/// <param name="Value">L, a number.</param>
/// <param name="Activation">∇L, elementwise.</param>
/// <param name="HessianProduct">∇²L·v, elementwise, with the element of v.</param>
/// <param name="Energy">x·∇L − L, a number.</param>
internal sealed record DerivedVectorLagrangian(Expr Value, Expr Activation, Expr HessianProduct, Expr Energy)
{
    /// <summary>Derives all from the value.</summary>
    /// <param name="body">L as the user wrote it.</param>
    /// <param name="variable">An element of x.</param>
    /// <param name="second">The position of an element of the second vector, one that no parameter has.</param>
    /// <param name="activation">∇L as the user gives it, or null to derive it.</param>
    /// <param name="budget">The bound on the work.</param>
    /// <exception cref="BudgetExceededException">The work is over its bound.</exception>
    public static DerivedVectorLagrangian Derive(Expr body, Symbol variable, int second, Expr? activation, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var x = (Symbol)algebra.Import(variable);
        var value = SharedLogarithms.Join(algebra, SharedSeams.Join(algebra, Simplifier.Simplify(algebra, algebra.Import(body))));
        var united = SharedSeams.Unite(algebra, value);
        var gradient = activation is null
            ? Simplifier.Simplify(algebra, LinearFunctional.Gradient(algebra, united, x))
            : algebra.Import(activation);
        var product = new Differentiator(algebra, x, Second(algebra, second)).Differentiate(SharedSeams.Unite(algebra, gradient));
        var energy = LegendreTransform.Of(algebra, united, gradient, x);
        return new DerivedVectorLagrangian(value, gradient, Simplifier.Simplify(algebra, product), energy);
    }

    /// <summary>
    /// The derivatives in a parameter: of the value, and of the activation times an upstream vector. In a parameter that is given for
    /// each element both are gradients, elementwise.
    /// </summary>
    /// <exception cref="BudgetExceededException">The work is over its bound.</exception>
    public ParameterDerivative DeriveIn(Symbol parameter, int second, Expr? given, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var symbol = (Symbol)algebra.Import(parameter);
        if (symbol.Kind == SymbolKind.ElementParameter)
            return GradientIn(algebra, symbol, second, given);
        var ofValue = given is null ? DerivedLagrangian.Derivative(algebra, algebra.Import(Value), symbol) : algebra.Import(given);
        var ofActivation = DerivedLagrangian.Derivative(algebra, algebra.Import(Activation), symbol);
        var product = algebra.Reduce(ReductionKind.Sum, algebra.Multiply(Second(algebra, second), ofActivation));
        return new ParameterDerivative(parameter.Index, Simplifier.Simplify(algebra, ofValue), Simplifier.Simplify(algebra, product));
    }

    private ParameterDerivative GradientIn(Algebra algebra, Symbol element, int second, Expr? given)
    {
        var ofValue = given is null ? LinearFunctional.Gradient(algebra, SharedSeams.Unite(algebra, algebra.Import(Value)), element) : algebra.Import(given);
        var product = algebra.Reduce(ReductionKind.Sum, algebra.Multiply(Second(algebra, second), SharedSeams.Unite(algebra, algebra.Import(Activation))));
        var ofActivation = LinearFunctional.Gradient(algebra, product, element);
        return new ParameterDerivative(element.Index, Simplifier.Simplify(algebra, ofValue), Simplifier.Simplify(algebra, ofActivation));
    }

    // An element of v in a Hessian product, of upstream in a parameter product.
    private static Expr Second(Algebra algebra, int position) => algebra.Symbol("v", position, SymbolKind.Element, Interval.All);
}
