using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>The types whose static methods are functions that are known by their names.</summary>
internal static class KnownFunctions
{
    public static bool Has(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || (type is { Name: "Math" or "MathF", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        || KnownAttributes.IsInRuntime(type, "SpecialFunctions");

    /// <summary>Is it one of the interfaces of generic math, INumber&lt;T&gt; and its like?</summary>
    public static bool IsInNumerics(INamedTypeSymbol type) => type is
    {
        TypeKind: TypeKind.Interface, ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
