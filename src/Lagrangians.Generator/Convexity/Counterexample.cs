using Lagrangians.Generator.Arithmetic;

namespace Lagrangians.Generator.Convexity;

/// <summary>How a counterexample shows that a function is not convex.</summary>
internal enum Evidence
{
    /// <summary>A second derivative (for a vector, one along a direction) that is negative at a point.</summary>
    SecondDerivative,

    /// <summary>Three points a, m, b of a line, m between the others, with f(m) above the chord.</summary>
    Jensen,
}

/// <summary>A refutation that was verified by interval arithmetic. All numbers are exact.</summary>
/// <param name="Evidence">What it shows.</param>
/// <param name="Parameters">The values of the parameters, within their domains.</param>
/// <param name="Points">The one point, or a, m, b; each with as many numbers as the vector has elements, one for a scalar.</param>
/// <param name="Values">Verified enclosures: of the second derivative, or of f at a, m and b.</param>
internal sealed record Counterexample(
    Evidence Evidence,
    IReadOnlyList<ParameterValue> Parameters,
    IReadOnlyList<IReadOnlyList<Rational>> Points,
    IReadOnlyList<ValueRange> Values)
{
    /// <summary>For a vector and a second derivative, the direction that it is taken along.</summary>
    public IReadOnlyList<Rational>? Direction { get; init; }
}

/// <summary>A number between two bounds.</summary>
internal readonly record struct ValueRange(Rational Lower, Rational Upper)
{
    /// <summary>The bound nearer to 0, which the number reaches at least in magnitude; for messages.</summary>
    public double Nearest => (Rational.Abs(Lower) < Rational.Abs(Upper) ? Lower : Upper).ToDouble();
}
