using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>
/// Names the generated file of a method: readable, the same on every machine, and unlike any other method's, also on file systems
/// that ignore the case of letters.
/// </summary>
internal static class HintName
{
    private const int MaximumReadableLength = 100;

    public static string Of(IMethodSymbol method)
    {
        var exact = new StringBuilder();
        Append(method.ContainingType, exact);
        exact.Append('.').Append(method.Name);
        if (method.Arity > 0)
            exact.Append('`').Append(method.Arity);
        foreach (var parameter in method.Parameters)
            exact.Append('-').Append(parameter.RefKind == RefKind.None ? "" : parameter.RefKind + " ").Append(NameOf(parameter.Type));
        var readable = new StringBuilder();
        for (var i = 0; i < exact.Length && i < MaximumReadableLength; i++)
            readable.Append(exact[i] == '+' ? '.' : exact[i] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-' ? exact[i] : '_');

        // Names that differ in case, behind the cut, or in letters beyond ASCII differ here.
        return readable.Append('-').Append(Hash(exact).ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    // Only a rejected method has parameters of other types, and those may be told apart by no less than their full names.
    private static string NameOf(ITypeSymbol type) => type.SpecialType == SpecialType.None ? type.ToDisplayString() : type.Name;

    private static void Append(INamedTypeSymbol type, StringBuilder text)
    {
        if (type.ContainingType is { } outer)
        {
            Append(outer, text);
            text.Append('+');
        }
        else if (Identifiers.NamespaceOf(type) is { } space)
        {
            text.Append(space).Append('.');
        }

        text.Append(type.MetadataName);
    }

    // FNV-1a: the same in every process, as string.GetHashCode is not.
    private static uint Hash(StringBuilder text)
    {
        var hash = 2166136261u;
        for (var i = 0; i < text.Length; i++)
            hash = unchecked((hash ^ text[i]) * 16777619u);
        return hash;
    }
}
