using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>The comments of an expression that is replaced.</summary>
internal static class Comments
{
    public static bool Has(SyntaxNode node) => node.DescendantTrivia().Any(IsComment);

    /// <summary>The expression without its comments.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax expression) =>
        SyntaxFactory.ParseExpression(string.Join(" ", expression.DescendantTokens().Select(t => t.Text))).NormalizeWhitespace();

    /// <summary>What is written in the place of an expression, with all that stands around it, and before it the comments that stand within it.</summary>
    /// <param name="target">The expression that is replaced.</param>
    /// <param name="kept">Its parts that are used again, with their comments.</param>
    /// <param name="written">What is written.</param>
    public static ExpressionSyntax Move(ExpressionSyntax target, IReadOnlyCollection<SyntaxNode> kept, ExpressionSyntax written)
    {
        var (leading, trailing) = (target.GetLeadingTrivia(), target.GetTrailingTrivia());
        // What stands before or behind a part that is used again at the edge goes with the target.
        var within = target.DescendantTrivia().Where(t => IsComment(t) && target.Span.Contains(t.Span) && !kept.Any(k => k.FullSpan.Contains(t.Span))).ToArray();
        var moved = leading.ToList();
        foreach (var comment in within)
        {
            moved.Add(comment);
            if (comment.IsKind(SyntaxKind.MultiLineCommentTrivia))
                moved.Add(SyntaxFactory.Space);
            else
                moved.AddRange(LineBreak(comment));
        }

        return written.WithoutLeadingTrivia().WithoutTrailingTrivia().WithLeadingTrivia(moved).WithTrailingTrivia(trailing);
    }

    // As it stands behind the comment, with the indentation of the next line.
    private static IEnumerable<SyntaxTrivia> LineBreak(SyntaxTrivia comment)
    {
        var trailing = comment.Token.TrailingTrivia.Contains(comment) ? comment.Token.TrailingTrivia : comment.Token.LeadingTrivia;
        var end = trailing.SkipWhile(t => t != comment).Skip(1).FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        yield return end == default ? SyntaxFactory.ElasticCarriageReturnLineFeed : end;
        var next = comment.Token.GetNextToken().LeadingTrivia.LastOrDefault();
        if (next.IsKind(SyntaxKind.WhitespaceTrivia))
            yield return next;
    }

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
