using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Flow;

/// <summary>Finds the token by which one recognises a construct, so that an error underlines that and no more.</summary>
internal static class Tokens
{
    public static SyntaxNodeOrToken Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => Of(invocation.Expression),
        MemberAccessExpressionSyntax access => Of(access.Name),
        GenericNameSyntax generic => generic.Identifier,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        CastExpressionSyntax cast => cast.Type,
        ObjectCreationExpressionSyntax creation => creation.NewKeyword,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword,
        ArrayCreationExpressionSyntax creation => creation.NewKeyword,
        ImplicitArrayCreationExpressionSyntax creation => creation.NewKeyword,
        ThrowExpressionSyntax @throw => @throw.ThrowKeyword,
        AwaitExpressionSyntax await => await.AwaitKeyword,
        LambdaExpressionSyntax lambda => lambda.ArrowToken,
        SwitchExpressionSyntax @switch => @switch.SwitchKeyword,
        LocalFunctionStatementSyntax function => function.Identifier,
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        ArrowExpressionClauseSyntax arrow => Of(arrow.Expression),
        ArgumentSyntax argument => Of(argument.Expression),
        ExpressionStatementSyntax statement => Of(statement.Expression),
        StatementSyntax statement => statement.GetFirstToken(),
        _ => node,
    };

    /// <summary>The text for a message: on one line, and cut where it is long.</summary>
    public static string TextOf(SyntaxNodeOrToken syntax)
    {
        const int longest = 40;
        var text = string.Join(" ", syntax.ToString().Split(['\r', '\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= longest ? text : text.Substring(0, longest) + "…";
    }
}
