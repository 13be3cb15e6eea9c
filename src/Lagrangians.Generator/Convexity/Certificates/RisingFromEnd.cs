using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Rules;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Certificates;

/// <summary>Proves that a function is positive: its limit at an end of the domain is not negative, and from there it rises.</summary>
internal sealed class RisingFromEnd(Algebra algebra, SignProver signs)
{
    private const int Boxes = 40;
    private const int LargestSlope = 120;

    /// <summary>Is it positive on all of the open domain?</summary>
    public bool IsPositive(Expr expr)
    {
        // Without roots, whose slopes need not exist.
        if (Algebra.Nodes(expr).OfType<Symbol>().FirstOrDefault(s => s.Kind == SymbolKind.Variable) is not { } x || !OneNumber.IsSmooth(expr))
            return false;
        var slope = Simplifier.Simplify(algebra, Opposites.Join(algebra, DerivedLagrangian.Derivative(algebra, expr, x)));
        if (slope.Size > LargestSlope || new VectorDomain(algebra).Unproven(slope) is not null)
            return false;
        return new[] { false, true }.Any(isUpper =>
            new EndLimits(algebra, x, isUpper).Of(expr) is { } limit && algebra.Bounds(limit).IsNonNegative
            && signs.IsPositive(isUpper ? algebra.Negate(slope) : slope, Boxes));
    }
}
