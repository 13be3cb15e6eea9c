using Lagrangians.CodeFixes.Bodies;
using Lagrangians.CodeFixes.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Equivalents;

/// <summary><c>(int)Math.Pow(n, 2)</c> of an integer n, as <c>n * n</c>: nothing is cut there.</summary>
internal static class WholePower
{
    private const int Longest = 4;

    public static Edit? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<CastExpressionSyntax>() is not { } cast || !cast.Type.Span.Contains(node.Span)
            || Inner(cast.Expression) is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var @base }, { Expression: var exponent }] } call
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { Name: "Pow" }
            || model.GetTypeInfo(@base, cancellation).Type is not { } type || !Numbers.IsInteger(type)
            || model.GetConstantValue(exponent, cancellation) is not { HasValue: true, Value: int and >= 1 and <= Longest and var times })
            return null;
        var product = SyntaxFactory.ParseExpression(string.Join(" * ", Enumerable.Repeat(Atom(@base), times)));
        var text = Parts.Enclose(product, cast.Parent).ToString();
        return new Edit($"Write '{text}'", new TextChange(cast.Span, text));
    }

    private static string Atom(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? expression.ToString() : $"({expression})";

    private static ExpressionSyntax Inner(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Inner(inner) : expression;
}
