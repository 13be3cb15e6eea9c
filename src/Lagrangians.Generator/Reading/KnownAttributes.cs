using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading;

/// <summary>Finds the attributes of the runtime on the user's code, by name, so that no symbol is looked up in a compilation.</summary>
internal static class KnownAttributes
{
    public const string Namespace = "Lagrangians";
    public const string Lagrangian = "LagrangianAttribute";
    public const string StableDerivative = "StableDerivativeAttribute";
    public const string Domain = "DomainAttribute";
    public const string Learnable = "LearnableAttribute";
    public const string AssumeConvex = "AssumeConvexAttribute";

    /// <summary>Is it the runtime's type of a vector?</summary>
    public static bool IsVector(this ITypeSymbol? type) => type is not null && IsInRuntime(type, "RealVector");

    /// <summary>The attribute of that name in the runtime's namespace, or null. Both parts of a partial method are asked.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsInRuntime(type, name))
                return attribute;
        }

        return null;
    }

    /// <summary>Is it the runtime's top-level type of that name?</summary>
    public static bool IsInRuntime(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingType is null
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The value of a named argument, or null.</summary>
    public static object? NamedArgument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
        }

        return null;
    }

    /// <summary>Where the attribute stands, or else the symbol.</summary>
    public static Location LocationOf(AttributeData attribute, ISymbol symbol) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : symbol.Locations[0];
}
