using Lagrangians.Generator.Calculus.Seams;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Calculus;

/// <summary>A Lagrangian with its derivatives, simplified.</summary>
/// <param name="Value">L.</param>
/// <param name="Activation">∂L/∂x.</param>
/// <param name="Curvature">∂²L/∂x².</param>
/// <param name="Energy">The Legendre transform x·∂L/∂x − L.</param>
internal sealed record DerivedLagrangian(Expr Value, Expr Activation, Expr Curvature, Expr Energy)
{
    /// <summary>Derives all from the value.</summary>
    /// <param name="body">L as the user wrote it.</param>
    /// <param name="variable">x.</param>
    /// <param name="activation">∂L/∂x as the user gives it, or null to derive it.</param>
    /// <param name="budget">The bound on the work.</param>
    /// <exception cref="BudgetExceededException">The work is over its bound.</exception>
    public static DerivedLagrangian Derive(Expr body, Symbol variable, Expr? activation, Budget budget)
    {
        var algebra = FunctionLibrary.NewAlgebra(budget);
        var x = algebra.Import(variable);
        var value = SharedSeams.Join(algebra, Simplifier.Simplify(algebra, algebra.Import(body)));
        var gradient = activation is null ? Derivative(algebra, value, x) : algebra.Import(activation);
        var united = SharedSeams.Unite(algebra, value);
        var energy = activation is null ? EnergyOf(algebra, united, x) : LegendreTransform.Of(algebra, united, gradient, x);
        var curvature = Derivative(algebra, gradient, x);
        return new DerivedLagrangian(
            value, activation is null ? FoldedPieces.Of(algebra, gradient) : gradient, FoldedPieces.Of(algebra, curvature), FoldedPieces.Of(algebra, energy));
    }

    // Piece by piece, of each with its own derivative: x·1 − (x − ½) is ½.
    private static Expr EnergyOf(Algebra algebra, Expr value, Expr x) => value is Piecewise piece
        ? Simplifier.Simplify(algebra, algebra.Piecewise(piece.Condition, EnergyOf(algebra, piece.WhenTrue, x), EnergyOf(algebra, piece.WhenFalse, x)))
        : LegendreTransform.Of(algebra, value, Derivative(algebra, value, x), x);

    /// <summary>A simplified derivative; where kinks of parts cancel, the limit.</summary>
    public static Expr Derivative(Algebra algebra, Expr expr, Expr symbol) =>
        Simplifier.Simplify(algebra, new Differentiator(algebra, symbol).Differentiate(SharedSeams.Unite(algebra, expr)));
}
