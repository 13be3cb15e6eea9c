namespace Lagrangians.Generator.Stability;

/// <summary>What is predicted of an expression's rounding error at one point, in units of the last place of its value.</summary>
/// <param name="Plain">In the type's own arithmetic, of double and of float the worse; infinite where a number on the way leaves the range.</param>
/// <param name="Wide">Over wide lanes, rounded then.</param>
internal readonly record struct Score(double Plain, double Wide)
{
    public static readonly Score Perfect = new(0, 0);

    public static readonly Score Hopeless = new(double.PositiveInfinity, double.PositiveInfinity);
}
