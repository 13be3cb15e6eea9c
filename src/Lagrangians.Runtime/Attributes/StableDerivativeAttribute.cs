namespace Lagrangians;

/// <summary>
/// Marks a static method as the derivative of a Lagrangian of the same type, to be used wherever the generator would emit its
/// own. It takes the same parameters in the same order; higher derivatives are taken from its body.
/// </summary>
/// <param name="lagrangian">The name of the Lagrangian: <c>nameof(Sigmoid)</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StableDerivativeAttribute(string lagrangian) : Attribute
{
    /// <summary>The name of the Lagrangian.</summary>
    public string Lagrangian { get; } = lagrangian;

    /// <summary>The parameter that the derivative is taken in; the first one, x, unless given.</summary>
    public string? WithRespectTo { get; init; }
}
