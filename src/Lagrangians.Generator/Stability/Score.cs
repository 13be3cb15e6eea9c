using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Stability;

/// <summary>What is predicted of an expression's rounding error at one point, in units of the last place of its value.</summary>
/// <param name="Plain">In the type's own arithmetic, of double and of float the worse; infinite where a number on the way leaves the range.</param>
/// <param name="Wide">Over wide lanes, rounded then.</param>
internal readonly record struct Score(double Plain, double Wide)
{
    /// <summary>The expression's derivative in x.</summary>
    public ScaledDouble Slope { get; init; }


    public static readonly Score Hopeless = new(double.PositiveInfinity, double.PositiveInfinity);
}
