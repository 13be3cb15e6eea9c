using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>What is predicted of an expression's rounding error at one point, in units of the last place of its value.</summary>
/// <param name="Plain">In the type's own arithmetic, of double and of float the worse, at the most; infinite where a number on the way leaves the range.</param>
/// <param name="Wide">Over wide lanes, rounded then.</param>
internal readonly record struct Score(double Plain, double Wide)
{
    /// <summary>The expression's derivative in x.</summary>
    public ScaledDouble Slope { get; init; }

    /// <summary>What many roundings of both signs come to at the worst of some thousands of points: many small ones never all point one way.</summary>
    public double Likely { get; init; } = double.PositiveInfinity;

    public static readonly Score Hopeless = new(double.PositiveInfinity, double.PositiveInfinity);
}
