using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>A method that the user marked <c>[StableDerivative]</c>, valid or not.</summary>
/// <param name="Method">The method, the part with the body.</param>
/// <param name="Attribute">The attribute on it.</param>
internal sealed record StableDerivative(IMethodSymbol Method, AttributeData Attribute)
{
    /// <summary>The name of the Lagrangian that the attribute gives, or null.</summary>
    public string? Lagrangian => Attribute.ConstructorArguments is [{ Value: string name }] ? name : null;

    /// <summary>The parameter's name that the attribute gives, or null for x.</summary>
    public string? WithRespectTo => Attribute.NamedArgument("WithRespectTo") as string;
}
