using Lagrangians.Generator.Functions;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>
/// The rule of composition: h∘g is convex if h is, and each g is affine, or convex where h increases, or concave where h decreases;
/// and the mirrored rule for concave.
/// </summary>
internal static class Composition
{
    /// <summary>What makes h∘g convex, or null.</summary>
    public static Fact[]? Convex(Behaviour h, params Shape[] g) =>
        h.Curvature.HasFlag(Curvature.Convex) ? All(g, (shape, i) => For(h.Trends[i], shape.IsAffine, shape.Convex, shape.Concave)) : null;

    /// <summary>What makes h∘g concave, or null.</summary>
    public static Fact[]? Concave(Behaviour h, params Shape[] g) =>
        h.Curvature.HasFlag(Curvature.Concave) ? All(g, (shape, i) => For(h.Trends[i], shape.IsAffine, shape.Concave, shape.Convex)) : null;

    /// <summary>Which way h∘g goes.</summary>
    public static Monotony TrendOf(Behaviour h, params Shape[] g)
    {
        var trend = Monotony.Constant;
        for (var i = 0; i < g.Length; i++)
        {
            trend &= g[i].IsConstant ? Monotony.Constant
                : h.Trends[i] == Monotony.Increasing ? g[i].Trend
                : h.Trends[i] == Monotony.Decreasing ? g[i].Trend.Mirrored()
                : Monotony.Unknown;
        }

        return trend;
    }

    /// <summary>Says of what kind an argument is, for the reason.</summary>
    public static string Describe(Shape shape) => shape switch
    {
        { IsAffine: true } => "an affine function",
        { Convex: not null } => "a convex function",
        _ => "a concave function",
    };

    private static Fact? For(Monotony trend, bool isAffine, Fact? whereIncreasing, Fact? whereDecreasing) =>
        isAffine || trend.HasFlag(Monotony.Increasing) ? whereIncreasing : trend.HasFlag(Monotony.Decreasing) ? whereDecreasing : null;

    private static Fact[]? All(Shape[] shapes, Func<Shape, int, Fact?> fact)
    {
        var facts = new Fact[shapes.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            if (fact(shapes[i], i) is not { } found)
                return null;
            facts[i] = found;
        }

        return facts;
    }
}
