using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>What one <c>[StableDerivative]</c> is, or what is wrong with it.</summary>
/// <param name="Method">The user's method.</param>
/// <param name="Lagrangian">The Lagrangian that it belongs to, or null if none is found.</param>
/// <param name="Parameter">The position of the parameter that the derivative is taken in.</param>
/// <param name="Mistake">What was expected and what was found, or null if all is well.</param>
internal sealed record OverrideReading(IMethodSymbol Method, IMethodSymbol? Lagrangian, int Parameter, string? Mistake);
