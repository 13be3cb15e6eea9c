using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Bodies;

/// <summary>The types that a value in a symbolic body may have.</summary>
internal static class NumericTypes
{
    public static bool IsReal(this ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    public static bool IsBoolean(this ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean;

    public static bool IsIntegral(this ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64
        or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte or SpecialType.System_SByte
        or SpecialType.System_Char or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    public static bool IsNumeric(this ITypeSymbol? type) => type.IsReal() || type.IsIntegral();
}
