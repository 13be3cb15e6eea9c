using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Equivalents;

/// <summary>A private static field that nothing writes to, as <c>readonly</c>: a formula may use it then.</summary>
internal static class UnchangedField
{
    public static Edit? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(node, cancellation).Symbol is not IFieldSymbol { IsStatic: true, IsReadOnly: false, IsConst: false, DeclaredAccessibility: Accessibility.Private } field
            || field.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != node.SyntaxTree
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer: not null, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax declaration } declared }
            || field.ContainingType.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax(cancellation).DescendantNodes()).Any(n => IsChanged(n, field.Name)))
            return null;
        return new Edit($"Make '{field.Name}' readonly", new TextChange(new TextSpan(declared.Type.SpanStart, 0), "readonly "));
    }

    // By its name alone: what looks as if it wrote to the field is believed.
    private static bool IsChanged(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf().Any(n => IsNamed(n, name)),
        PostfixUnaryExpressionSyntax postfix => IsNamed(postfix.Operand, name),
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--" or "&" } prefix => IsNamed(prefix.Operand, name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsNamed(argument.Expression, name),
        RefExpressionSyntax reference => IsNamed(reference.Expression, name),
        _ => false,
    };

    private static bool IsNamed(SyntaxNode node, string name) => node switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
