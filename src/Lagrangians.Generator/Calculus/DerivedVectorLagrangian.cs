using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>A Lagrangian of a vector with its derivatives, simplified. Elementwise expressions stand for vectors.</summary>
/// <param name="Value">L, a number.</param>
/// <param name="Activation">∇L, elementwise.</param>
/// <param name="HessianProduct">∇²L·v, elementwise, with the element of v.</param>
/// <param name="Energy">x·∇L − L, a number.</param>
/// <param name="Parameters">The derivatives in the learnable parameters.</param>
internal sealed record DerivedVectorLagrangian(
    Expr Value, Expr Activation, Expr HessianProduct, Expr Energy, IReadOnlyList<ParameterDerivative> Parameters)
{
    /// <summary>An element of the second vector: v of a Hessian product, upstream of a parameter product.</summary>
    /// <param name="position">A position that no parameter has.</param>
    public static Symbol Second(Algebra algebra, int position) =>
        (Symbol)algebra.Symbol("second", position, SymbolKind.Element, Interval.All);

    /// <summary>Derives all from the value.</summary>
    /// <param name="body">L as the user wrote it.</param>
    /// <param name="parameters">x first, then the others.</param>
    /// <param name="learnable">The parameters to derive in.</param>
    /// <param name="given">The derivatives that the user gives, by parameter.</param>
    /// <param name="budget">The bound on the work.</param>
    /// <exception cref="BudgetExceededException">The work is over its bound.</exception>
    public static DerivedVectorLagrangian Derive(
        Expr body, IReadOnlyList<Symbol> parameters, IEnumerable<Symbol> learnable, Func<int, Expr?> given, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var x = (Symbol)algebra.Import(parameters[0]);
        var second = Second(algebra, parameters.Count);
        var value = Simplifier.Simplify(algebra, algebra.Import(body));
        var gradient = given(0) is { } own
            ? algebra.Import(own)
            : Simplifier.Simplify(algebra, LinearFunctional.Gradient(algebra, value, x));
        var product = Simplifier.Simplify(algebra, new Differentiator(algebra, x, second).Differentiate(gradient));
        var derivatives = learnable.Select(p =>
        {
            var symbol = algebra.Import(p);
            var ofValue = given(p.Index) is { } parameter ? algebra.Import(parameter) : DerivedLagrangian.Derivative(algebra, value, symbol);
            var ofActivation = algebra.Multiply(second, DerivedLagrangian.Derivative(algebra, gradient, symbol));
            return new ParameterDerivative(p.Index, ofValue, Simplifier.Simplify(algebra, algebra.Reduce(ReductionKind.Sum, ofActivation)));
        });
        return new DerivedVectorLagrangian(
            value, gradient, product, LegendreTransform.Of(algebra, value, gradient, x), [.. derivatives]);
    }
}
