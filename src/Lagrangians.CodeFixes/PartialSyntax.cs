using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes;

/// <summary>What makes a definition and the types around it partial.</summary>
internal static class PartialSyntax
{
    private const string Partial = "partial ";

    public static List<TextChange> ChangesOf(MethodDeclarationSyntax method)
    {
        var changes = new List<TextChange>();
        foreach (var type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            // No other file can have a part of it.
            if (type.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.FileKeyword)) is { RawKind: not 0 } file)
                changes.Add(new TextChange(TextSpan.FromBounds(file.SpanStart, file.GetNextToken().SpanStart), ""));
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                changes.Add(new TextChange(new TextSpan(type.Keyword.SpanStart, 0), Partial));
        }

        // Its documentation is that of the generated part then. C# asks such a method for an accessibility.
        if (changes.Count > 0 && !method.Modifiers.Any(SyntaxKind.PartialKeyword) && method.Modifiers.Any(IsAccessibility))
            changes.Add(new TextChange(new TextSpan(method.ReturnType.SpanStart, 0), Partial));
        return changes;
    }

    private static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind() is
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword;
}
