namespace Lagrangians;

/// <summary>
/// Marks a static method as a Lagrangian: a convex, differentiable scalar function whose gradient is the activation of a
/// neuron layer. Everything else is derived from its body when the project compiles.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LagrangianAttribute : Attribute
{
    /// <summary>The name of the generated activation; the method's name with <c>Activation</c> behind it unless given.</summary>
    public string? Activation { get; init; }

    /// <summary>
    /// The name of the generated module; the method's name with <c>Lagrangian</c> behind it unless given. Of overloads the one with
    /// the fewest parameters has that name, and each other has its parameters in its name.
    /// </summary>
    public string? Module { get; init; }
}
