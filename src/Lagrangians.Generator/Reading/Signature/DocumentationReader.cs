using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>Takes the XML documentation from the trivia in front of a member.</summary>
internal static class DocumentationReader
{
    /// <summary>The lines without <c>///</c>, joined by line feeds, or null without documentation.</summary>
    public static string? Read(SyntaxNode member)
    {
        if (!member.HasLeadingTrivia)
            return null;
        var lines = new List<string>();
        foreach (var trivia in member.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
                AddLines(trivia.ToFullString(), "///", lines);
            else if (trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
                AddLines(WithoutDelimiters(trivia.ToFullString()), "*", lines);
        }

        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    private static void AddLines(string text, string prefix, List<string> lines)
    {
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim();
            if (content.StartsWith(prefix, StringComparison.Ordinal))
                content = content.Substring(prefix.Length);
            if (content.StartsWith(" ", StringComparison.Ordinal))
                content = content.Substring(1);
            if (content.Length > 0)
                lines.Add(content);
        }
    }

    private static string WithoutDelimiters(string text)
    {
        text = text.Trim();
        text = text.StartsWith("/**", StringComparison.Ordinal) ? text.Substring(3) : text;
        return text.EndsWith("*/", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
    }
}
