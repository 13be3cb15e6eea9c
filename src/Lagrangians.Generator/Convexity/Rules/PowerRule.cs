using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>A power: of x with a constant exponent, or of a constant with x in the exponent.</summary>
internal static class PowerRule
{
    public static void Apply(ShapeProver prover, Expr expr, Expr b, Expr e, Shape shape)
    {
        var (@base, exponent) = (prover.Of(b), prover.Of(e));
        if (!exponent.IsConstant)
        {
            OfExponent(expr, @base, exponent, shape);
            return;
        }

        var behaviour = Of(@base.Range, e, exponent.Range);
        shape.Trend = Composition.TrendOf(behaviour, @base);
        if (Composition.Convex(behaviour, @base) is { } convex)
            shape.Convex = new Fact($"{ShapeProver.Name(expr)} is convex", Reason("convex"), convex);
        if (Composition.Concave(behaviour, @base) is { } concave)
            shape.Concave = new Fact($"{ShapeProver.Name(expr)} is concave", Reason("concave"), concave);
        var (up, down) = exponent.Range.IsNonNegative ? (@base.LogConvex, @base.LogConcave)
            : exponent.Range.IsNonPositive ? (@base.LogConcave, @base.LogConvex)
            : @base.IsLogAffine ? (@base.LogConvex, @base.LogConcave) : (null, null);
        if (up is not null)
            shape.LogConvex = new Fact($"{ShapeProver.Name(expr)} is log-convex", "a power keeps or mirrors the curvature of the logarithm", up);
        if (down is not null)
            shape.LogConcave = new Fact($"{ShapeProver.Name(expr)} is log-concave", "a power keeps or mirrors the curvature of the logarithm", down);

        string Reason(string curvature)
        {
            var trend = @base.IsAffine ? "" : behaviour.Trends[0] == Monotony.Increasing ? " and increasing" : " and decreasing";
            var where = @base.Range.IsPositive ? " above 0" : @base.Range.IsNonNegative ? " from 0 on" : @base.Range.IsNonPositive ? " up to 0" : "";
            return $"a power that is {curvature}{trend}{where}, of {Composition.Describe(@base)}";
        }
    }

    /// <summary>How u ↦ uᵖ behaves on an interval, for all p of another.</summary>
    private static Behaviour Of(Interval u, Expr exponent, Interval p)
    {
        if (exponent is Constant { Value: { IsInteger: true } n })
            return OfInteger(u, n);
        if (!u.IsNonNegative)
            return Behaviour.Unknown;
        if ((p + Interval.Point(-1)).IsNonNegative)
            return new(Curvature.Convex, Monotony.Increasing);
        if (p.IsNonNegative && (p + Interval.Point(-1)).IsNonPositive)
            return new(Curvature.Concave, Monotony.Increasing);
        if (p.IsNonPositive && u.IsPositive)
            return new(Curvature.Convex, Monotony.Decreasing);
        return new(Curvature.Unknown, p.IsNonNegative ? Monotony.Increasing : Monotony.Unknown);
    }

    private static Behaviour OfInteger(Interval u, Rational n)
    {
        var isEven = (n / 2).IsInteger;
        if (n.Sign > 0)
            return isEven ? Behaviour.EvenConvex(u) : n.IsOne ? new(Curvature.Affine, Monotony.Increasing) : Behaviour.OddIncreasing(u, Curvature.Convex);
        if (u.IsPositive)
            return new(Curvature.Convex, Monotony.Decreasing);
        if (u.IsNegative)
            return isEven ? new(Curvature.Convex, Monotony.Increasing) : new(Curvature.Concave, Monotony.Decreasing);
        return Behaviour.Unknown;
    }

    // bᵉ = e^(e·log b).
    private static void OfExponent(Expr expr, Shape @base, Shape exponent, Shape shape)
    {
        if (!@base.IsConstant || !@base.Range.IsPositive)
            return;
        var logarithm = @base.Range + Interval.Point(-1);
        var (up, down) = exponent.IsAffine || logarithm.IsNonNegative ? (exponent.Convex, exponent.Concave)
            : logarithm.IsNonPositive ? (exponent.Concave, exponent.Convex) : (null, null);
        if (up is not null)
            shape.LogConvex = new Fact($"{ShapeProver.Name(expr)} is log-convex", $"a constant to the power of {Composition.Describe(exponent)}", up);
        if (down is not null)
            shape.LogConcave = new Fact($"{ShapeProver.Name(expr)} is log-concave", $"a constant to the power of {Composition.Describe(exponent)}", down);
        shape.Trend = logarithm.IsNonNegative ? exponent.Trend : logarithm.IsNonPositive ? exponent.Trend.Mirrored() : Monotony.Unknown;
    }
}
