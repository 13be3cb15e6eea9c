using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Equivalents;

/// <summary><c>MathF.Exp(x)</c> of a double x, as <c>Math.Exp(x)</c>.</summary>
internal static class SinglePrecision
{
    public static Edit? Of(SyntaxNode argument) =>
        argument.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access }
        && access.Expression is IdentifierNameSyntax { Identifier.ValueText: "MathF" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MathF" }
            ? new Edit($"Write 'Math.{access.Name}'", new TextChange(access.Expression.GetLastToken().Span, "Math"))
            : null;
}
