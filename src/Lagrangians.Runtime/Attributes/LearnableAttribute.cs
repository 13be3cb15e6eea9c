namespace Lagrangians;

/// <summary>
/// A parameter that is learned: the module holds it and has the derivatives in it. The bounds are those of
/// <see cref="DomainAttribute"/>; a value outside is clipped to them when the module is evaluated, with gradient 0 there. On a
/// <see cref="RealVector"/> all elements are learned, each with the same bounds.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LearnableAttribute : DomainAttribute;
