using Microsoft.CodeAnalysis;

namespace Lagrangians.CodeFixes.Signatures;

/// <summary>Which types are meant for numbers, or for vectors of them.</summary>
internal static class Numbers
{
    /// <summary>Is it a type of one number that a Lagrangian cannot have?</summary>
    public static bool IsReplaceable(ITypeSymbol type) => IsInteger(type) || type.SpecialType == SpecialType.System_Decimal
        || type is { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType is SpecialType.System_Double or SpecialType.System_Single);

    /// <summary>Is it a whole number?</summary>
    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
        or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>Is it an array or a span of real numbers?</summary>
    public static bool IsOfMany(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => IsReal(array.ElementType),
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [var element] } => IsReal(element),
        _ => false,
    };

    private static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
