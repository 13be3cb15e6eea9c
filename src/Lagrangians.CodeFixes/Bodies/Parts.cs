using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes.Bodies;

/// <summary>Parentheses around an expression that is put in another's place.</summary>
internal static class Parts
{
    /// <summary>The expression, in parentheses where it would be torn apart by what stands around it.</summary>
    public static ExpressionSyntax Enclose(ExpressionSyntax expression, SyntaxNode? parent)
    {
        if (expression is not (BinaryExpressionSyntax or ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax or SwitchExpressionSyntax)
            || parent is null or ArgumentSyntax or ParenthesizedExpressionSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or LambdaExpressionSyntax
            || (parent is SwitchExpressionArmSyntax && expression is not ConditionalExpressionSyntax)
            || (parent is ConditionalExpressionSyntax && expression is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax)
            || (parent is BinaryExpressionSyntax around && Rank(expression) > Rank(around)))
            return expression;
        return SyntaxFactory.ParenthesizedExpression(
            SyntaxFactory.Token(default, SyntaxKind.OpenParenToken, default), expression.WithoutTrivia(), SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, default)).WithTriviaFrom(expression);
    }

    // How tightly it binds, among the operators of arithmetic.
    private static int Rank(ExpressionSyntax expression) => expression.Kind() switch
    {
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => 2,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => 1,
        SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression or SyntaxKind.CastExpression => 3,
        _ => 0,
    };
}
