using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading;

/// <summary>Tells declarations of one file apart that have the same name: a file is gone through once for all of them.</summary>
internal static class Repetitions
{
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<int>>> Known = new();

    /// <summary>How many methods of the same name stand before this one in its file.</summary>
    public static int OrdinalOf(SyntaxNode syntax) =>
        syntax is MethodDeclarationSyntax method && Known.GetValue(syntax.SyntaxTree, Read).TryGetValue(method.Identifier.ValueText, out var starts)
            ? starts.IndexOf(syntax.SpanStart)
            : 0;

    private static Dictionary<string, List<int>> Read(SyntaxTree file)
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var method in file.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>())
        {
            if (!found.TryGetValue(method.Identifier.ValueText, out var starts))
                found.Add(method.Identifier.ValueText, starts = []);
            starts.Add(method.SpanStart);
        }

        return found;
    }
}
