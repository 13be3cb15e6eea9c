using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>Local variables that were used and are used no more.</summary>
internal static class UnusedLocals
{
    /// <summary>The body without them, their comments kept; null where there are none.</summary>
    public static BodyState? Remove(BodyState state, BodyState original)
    {
        var removed = false;
        while (state.Method.Body?.Statements.OfType<LocalDeclarationStatementSyntax>().LastOrDefault(d => IsUnused(d, state.Method) && !IsUnused(d, original.Method)) is { } unused)
        {
            if (state.With(Without(state.Method, unused)) is not { Losses.Count: 0 } without)
                break;
            (state, removed) = (without, true);
        }

        return removed ? state : null;
    }

    // Its comments stand before the next statement then, each on its own line as it was.
    private static MethodDeclarationSyntax Without(MethodDeclarationSyntax method, LocalDeclarationStatementSyntax unused)
    {
        if (!Comments.Has(unused))
            return method.RemoveNode(unused, SyntaxRemoveOptions.KeepNoTrivia)!;
        var statements = method.Body!.Statements;
        var next = statements[statements.IndexOf(unused) + 1];
        var before = unused.GetLeadingTrivia().ToList();
        var behind = unused.DescendantTrivia().Where(t => unused.Span.Contains(t.Span) && Comments.IsComment(t)).Concat(unused.GetTrailingTrivia()).ToList();
        if (behind.Any(Comments.IsComment))
            before.AddRange(behind.SkipWhile(t => !Comments.IsComment(t)));
        else if (before.Count > 0 && before[before.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
            before.RemoveAt(before.Count - 1);
        var moved = next.WithLeadingTrivia(before.Concat(next.GetLeadingTrivia()));
        return method.ReplaceNode(method.Body, method.Body.WithStatements(statements.Replace(next, moved).RemoveAt(statements.IndexOf(unused))));
    }

    private static bool IsUnused(LocalDeclarationStatementSyntax declaration, MethodDeclarationSyntax method) =>
        declaration.Declaration.Variables is [var variable]
        && !method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == variable.Identifier.ValueText);
}
