using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Packing;

/// <summary>Spells names in full, so that syntax means the same without the <c>using</c> lines and the types around it.</summary>
/// <param name="model">The model of the syntax's file.</param>
/// <param name="nameOf">The name that a member of the project has where it goes; null of all else.</param>
internal sealed class PackingRewriter(SemanticModel model, Func<ISymbol, string?> nameOf) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => null;

    // The name of an argument is the parameter's, which stays.
    public override SyntaxNode? VisitNameColon(NameColonSyntax node) => node;

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => node.IsVar ? node : Spell(node, null) ?? node;

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node) => Spell(node, node.TypeArgumentList) ?? base.VisitGenericName(node);

    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) => Spell(node, null) ?? base.VisitQualifiedName(node);

    public override SyntaxNode? VisitAliasQualifiedName(AliasQualifiedNameSyntax node) => Spell(node, null) ?? base.VisitAliasQualifiedName(node);

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) =>
        model.GetSymbolInfo(node).Symbol is { IsStatic: true } or INamedTypeSymbol ? Spell(node, (node.Name as GenericNameSyntax)?.TypeArgumentList) ?? base.VisitMemberAccessExpression(node) : base.VisitMemberAccessExpression(node);

    // x.Squared() of an extension is Squared(x).
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is not MemberAccessExpressionSyntax access || model.GetSymbolInfo(node).Symbol is not IMethodSymbol { ReducedFrom: { } extension }
            || Name(extension, (access.Name as GenericNameSyntax)?.TypeArgumentList) is not { } name)
            return base.VisitInvocationExpression(node);
        var first = SyntaxFactory.Argument((ExpressionSyntax)Visit(access.Expression)!);
        var rest = node.ArgumentList.Arguments.Select(a => (ArgumentSyntax)Visit(a)!);
        return SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression(name), SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList([first, .. rest])));
    }

    private ExpressionSyntax? Spell(ExpressionSyntax node, TypeArgumentListSyntax? typeArguments)
    {
        var symbol = model.GetSymbolInfo(node).Symbol;
        return symbol switch
        {
            INamedTypeSymbol type => SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
            IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } when symbol.ContainingType is not null =>
                Name(symbol, typeArguments) is { } name ? SyntaxFactory.ParseExpression(name) : null,
            _ => null,
        };
    }

    private string? Name(ISymbol symbol, TypeArgumentListSyntax? typeArguments)
    {
        // Statics of a type parameter are those of whatever stands for it.
        if (symbol.ContainingType.TypeKind == TypeKind.Interface)
            return null;
        var name = nameOf(symbol) ?? $"{symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{Identifiers.Escape(symbol.Name)}";
        return typeArguments is null ? name : name + ((TypeArgumentListSyntax)VisitTypeArgumentList(typeArguments)!).ToString();
    }
}
