using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>A place where the function is not differentiable.</summary>
/// <param name="Where">The place as a formula of the parameters (<c>c</c>, <c>-delta</c>, a number), readable.</param>
/// <param name="At">A place of that kind, for the parameters' values given; exact, or to the precision of a double.</param>
/// <param name="Parameters">Values of the parameters for which the kink is there.</param>
/// <param name="Left">The slope on its left, or the value where the function jumps.</param>
/// <param name="Right">The slope on its right, or the value where the function jumps.</param>
internal sealed record Kink(string Where, Rational At, IReadOnlyList<ParameterValue> Parameters, double Left, double Right)
{
    /// <summary>Whether the value jumps there, and not the slope only.</summary>
    public bool IsJump { get; init; }

    /// <summary>Both slopes or values to many more digits than a double has, where that is needed to tell them apart.</summary>
    public (Rational Left, Rational Right)? Precise { get; init; }

    /// <summary>For a vector, a point of that kind; the slopes are those along <see cref="Direction"/>.</summary>
    public IReadOnlyList<Rational>? Point { get; init; }

    /// <summary>For a vector, the direction of the slopes.</summary>
    public IReadOnlyList<Rational>? Direction { get; init; }

    /// <summary>The slopes as formulas of the parameters, where they are short.</summary>
    public (string Left, string Right)? Formulas { get; init; }
}

/// <summary>A point of the domain at which the definition has no value.</summary>
/// <param name="Reason">What is undefined there: <c>the logarithm of a negative number</c>.</param>
/// <param name="Part">The part of the body that is.</param>
/// <param name="At">The point, one number for each element of a vector.</param>
/// <param name="Parameters">The values of the parameters.</param>
internal sealed record UndefinedPoint(string Reason, Expr Part, IReadOnlyList<Rational> At, IReadOnlyList<ParameterValue> Parameters)
{
    /// <summary>A range of one parameter, or of x, on which the part is defined; null where no single bound is known to do.</summary>
    public ParameterRange? DefinedFor { get; init; }
}
