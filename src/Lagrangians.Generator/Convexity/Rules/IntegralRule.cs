using Lagrangians.Generator.Calculus;
using Lagrangians.Generator.Convexity.Vectors;
using Lagrangians.Generator.Simplification;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// What is 0 at an end of the domain and has a log-concave slope from there is log-concave, as it is the mass of the slope: 1 − e^(−eˣ), and
/// twice over φ(x) + x·Φ(x), whose slope is Φ(x).
/// </summary>
internal static class IntegralRule
{
    private const int MaximumDepth = 2;
    private const int LargestSlope = 200;

    /// <summary>The proof that a function of one number is positive and log-concave, or null.</summary>
    public static Fact? Prove(ShapeProver prover, Expr expr) => Prove(prover, expr, MaximumDepth);

    private static Fact? Prove(ShapeProver prover, Expr expr, int depth)
    {
        var algebra = prover.Algebra;
        if (!prover.IsOfOneNumber(expr) || !OneNumber.IsSmooth(expr) || Algebra.Nodes(expr).OfType<Symbol>().FirstOrDefault(ShapeProver.IsX) is not { } element)
            return null;
        var (function, x) = (OneNumber.Of(algebra, expr), OneNumber.Of(algebra, element));
        var slope = Simplifier.Simplify(algebra, Opposites.Join(algebra, DerivedLagrangian.Derivative(algebra, function, x)));
        if (slope.Size > LargestSlope || !Algebra.Contains(slope, x) || new VectorDomain(algebra).Unproven(slope) is not null)
            return null;
        foreach (var isFalling in new[] { false, true })
        {
            if (new EndLimits(algebra, x, isUpper: isFalling).Of(function) is not { } limit || !Algebra.IsZero(limit))
                continue;
            var rising = isFalling ? algebra.Negate(slope) : slope;
            if ((prover.Of(rising).LogConcave ?? (depth > 1 ? Prove(prover, rising, depth - 1) : null)) is { } fact)
                return new Fact($"{ShapeProver.Name(expr)} is log-concave", $"0 at an end, from where {ShapeProver.Name(rising)} is its density", fact);
        }

        return null;
    }
}
