using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>
/// Near a root other than 0 an error in x is magnified by |x·f′/f|, and so may the result's be; that a root is near is seen by the sign behind it.
/// Elsewhere, as for e^(βx), the magnification is no excuse.
/// </summary>
internal static class RootAllowance
{
    /// <summary>By how much an error may be larger at a point; 1 where no root is near.</summary>
    /// <param name="point">The point.</param>
    /// <param name="expr">What is evaluated.</param>
    /// <param name="wanted">By how much it is.</param>
    public static double At(GridPoint point, Expr expr, double wanted)
    {
        var (value, slope) = (point.Judge.Near(expr), point.Judge.Score(expr).Slope);
        if (value.IsZero || slope.IsZero || point.X.IsZero)
            return 1;
        var condition = (ScaledDouble.From(point.X) * slope / value).Abs().ToDouble();
        if (!(condition >= wanted))
            return 1;
        var step = (DoubleWord)(value / slope).ToDouble();
        var beyond = point.Grid.ValueAt(expr, DoubleWord.From(point.X) - step.Scale(1));
        return beyond.IsFinite && beyond.Sign * value.Sign < 0 ? condition : 1;
    }
}
