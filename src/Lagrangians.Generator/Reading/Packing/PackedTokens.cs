using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading.Packing;

/// <summary>Syntax as text with nothing between the tokens that need nothing: what does not depend on how the user lays out the code.</summary>
internal static class PackedTokens
{
    /// <summary>Appends the tokens.</summary>
    public static void Append(StringBuilder text, SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.Text.Length == 0)
                continue;
            if (text.Length > 0 && Merge(text[text.Length - 1], token.Text))
                text.Append(' ');
            text.Append(token.Text);
        }
    }

    // Words, and operators that another sign would make another operator; a number may begin with its point.
    private static bool Merge(char last, string next) =>
        (IsWord(last) && IsWord(next[0])) || (IsSign(last) && IsSign(next[0])) || (next[0] == '.' && next.Length > 1);

    private static bool IsWord(char c) => SyntaxFacts.IsIdentifierPartCharacter(c) || c is '@' or '"' or '\'' or '$';

    private static bool IsSign(char c) => "+-*/%&|^<>=!?:~".IndexOf(c) >= 0;
}
