using Lagrangians.Generator.Convexity;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Playground.Engine.Plots;

/// <summary>Where a kink is for other values of the parameters than those that it was found for: its place is told as a formula of them.</summary>
internal static class Place
{
    /// <summary>The place; null where the formula is not of the simple kind, and the parameters have other values.</summary>
    public static double? Of(Kink kink, Func<string, double?> valueOf) =>
        Evaluate(SyntaxFactory.ParseExpression(kink.Where), valueOf)
        ?? (kink.Parameters.All(p => valueOf(p.Parameter.Name) == p.Value.ToDouble()) ? kink.At.ToDouble() : null);

    private static double? Evaluate(ExpressionSyntax formula, Func<string, double?> valueOf) => formula switch
    {
        ParenthesizedExpressionSyntax inner => Evaluate(inner.Expression, valueOf),
        LiteralExpressionSyntax { Token.Value: IConvertible number } => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture),
        IdentifierNameSyntax name => valueOf(name.Identifier.ValueText),
        PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusToken } negation => -Evaluate(negation.Operand, valueOf),
        BinaryExpressionSyntax binary => Apply((SyntaxKind)binary.OperatorToken.RawKind, Evaluate(binary.Left, valueOf), Evaluate(binary.Right, valueOf)),
        _ => null,
    };

    private static double? Apply(SyntaxKind sign, double? left, double? right) => sign switch
    {
        SyntaxKind.PlusToken => left + right,
        SyntaxKind.MinusToken => left - right,
        SyntaxKind.AsteriskToken => left * right,
        SyntaxKind.SlashToken => left / right,
        _ => null,
    };
}
