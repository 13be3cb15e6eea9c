using Lagrangians.Generator.Arithmetic;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Flow;

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

    /// <summary>The least and the largest integer of a type.</summary>
    public static (Rational Least, Rational Most)? RangeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => (ushort.MinValue, ushort.MaxValue),
        // Native integers have 32 bits where they have least.
        SpecialType.System_Int32 or SpecialType.System_IntPtr => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 or SpecialType.System_UIntPtr => (uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => ((Rational)(System.Numerics.BigInteger)ulong.MinValue, (Rational)(System.Numerics.BigInteger)ulong.MaxValue),
        _ => null,
    };
}
