using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading;

/// <summary>Names as C# spells them.</summary>
internal static class Identifiers
{
    // Contextual keywords that C# takes for keywords where generated code declares a type or uses one.
    private static readonly HashSet<string> Contextual =
    [
        "allows", "await", "dynamic", "extension", "field", "file", "nameof", "notnull", "partial", "record", "required", "scoped",
        "unmanaged", "var", "where", "yield",
    ];

    /// <summary>The name with <c>@</c> where it would be a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || Contextual.Contains(name) ? "@" + name : name;

    /// <summary>The name in PascalCase: <c>beta</c> becomes <c>Beta</c>.</summary>
    public static string Pascal(string name)
    {
        var bare = name.TrimStart('_');
        return bare.Length > 0 && char.IsLetter(bare[0]) ? char.ToUpperInvariant(bare[0]) + bare.Substring(1) : name;
    }

    /// <summary>The namespace with its names escaped, or null for the global one.</summary>
    public static string? NamespaceOf(ISymbol symbol)
    {
        var names = new List<string>();
        for (var space = symbol.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            names.Insert(0, Escape(space.Name));
        return names.Count == 0 ? null : string.Join(".", names);
    }
}
