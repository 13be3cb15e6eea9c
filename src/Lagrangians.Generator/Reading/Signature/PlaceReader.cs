using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>Reads the types around the method, and whether a generated part of them is possible (LAG001).</summary>
internal static class PlaceReader
{
    /// <summary>The place, or null if nothing can be generated there.</summary>
    public static Place? Read(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Finding> findings)
    {
        var types = new List<ContainingType>();
        var possible = true;
        for (var node = syntax.Parent; node is not (null or BaseNamespaceDeclarationSyntax or CompilationUnitSyntax); node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type && KindOf(type) is { } kind)
            {
                types.Insert(0, TypeOf(type, kind));
                possible &= Check(method, type, findings);
                continue;
            }

            findings.Add(new Finding(
                Rule.Signature, syntax.Identifier.GetLocation(), method.Name, "it must stand in a class, struct, record or interface"));
            return null;
        }

        return possible && types.Count > 0
            ? new Place(HintName.Of(method), Identifiers.NamespaceOf(method), new EquatableArray<ContainingType>([.. types]))
            : null;
    }

    private static bool Check(IMethodSymbol method, TypeDeclarationSyntax type, List<Finding> findings)
    {
        var mistake =
            type.Modifiers.Any(SyntaxKind.FileKeyword)
                ? "is file-local, so no generated file can add to it; remove 'file', as the generator writes a part of this type"
            : !type.Modifiers.Any(SyntaxKind.PartialKeyword) ? "must be partial, as the generator writes a part of it"
            : null;
        // Within such a type C# has no way to write what the words say elsewhere, and generated code needs both.
        if (type.Identifier.ValueText is "unmanaged" or "var")
        {
            findings.Add(new Finding(
                Rule.Signature, method.Locations[0], method.Name, $"within a type of the name '{type.Identifier.ValueText}' what is generated cannot use that word of C#; rename the type"));
            return true;
        }

        // CS8427 is C#'s own word on it, but it would stand in the generated file.
        if (type is InterfaceDeclarationSyntax { TypeParameterList.Parameters: var parameters } && parameters.Any(p => p.VarianceKeyword.RawKind != 0))
        {
            findings.Add(new Finding(
                Rule.Signature, method.Locations[0], method.Name, $"the module, a struct, cannot stand in '{type.Identifier.ValueText}', an interface with in or out type parameters"));
            return true;
        }

        if (mistake is not null)
            findings.Add(new Finding(Rule.PartialType, type.Identifier.GetLocation(), type.Identifier.ValueText, method.Name, mistake));
        return mistake is null;
    }

    private static string? KindOf(TypeDeclarationSyntax type) => type switch
    {
        RecordDeclarationSyntax record => record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) ? "record struct" : "record",
        ClassDeclarationSyntax => "class",
        StructDeclarationSyntax => "struct",
        InterfaceDeclarationSyntax => "interface",
        _ => null,
    };

    private static ContainingType TypeOf(TypeDeclarationSyntax type, string kind)
    {
        var identifier = Identifiers.Escape(type.Identifier.ValueText);
        if (type.TypeParameterList is null)
            return new ContainingType($"{kind} {identifier}", identifier, default);
        var parameters = type.TypeParameterList.Parameters;
        string[] names = [.. parameters.Select(p => Identifiers.Escape(p.Identifier.ValueText))];
        // The parts of an interface must agree in the variance of its type parameters.
        var declared = parameters.Select((p, i) => p.VarianceKeyword.RawKind == 0 ? names[i] : $"{p.VarianceKeyword.Text} {names[i]}");
        return new ContainingType($"{kind} {identifier}<{string.Join(", ", declared)}>", identifier, new EquatableArray<string>(names));
    }
}
