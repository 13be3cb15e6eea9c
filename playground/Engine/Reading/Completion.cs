using Lagrangians.Playground.Answers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>What may stand at a place of a text: what a definition is made of, and not all that C# has.</summary>
internal static class Completion
{
    public static IReadOnlyList<CompletionItem> At(Text text, int position)
    {
        var token = text.Tree.GetRoot().FindToken(Math.Max(0, position - 1));
        var access = token.Parent as MemberAccessExpressionSyntax ?? token.Parent?.Parent as MemberAccessExpressionSyntax;
        var symbols = access is not null && position > access.OperatorToken.SpanStart
            ? Members(text, access.Expression, position)
            : text.Model.LookupSymbols(position).Where(s => IsUseful(s, position));
        return [.. symbols.Where(s => s.CanBeReferencedByName).GroupBy(s => s.Name).Select(g => Item(g.First(), g.Count())).OrderBy(i => i.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<ISymbol> Members(Text text, ExpressionSyntax left, int position)
    {
        var type = text.Model.GetSymbolInfo(left).Symbol as ITypeSymbol;
        var container = type ?? text.Model.GetTypeInfo(left).Type;
        return container is null
            ? []
            : text.Model.LookupSymbols(position, container).Where(s => s.IsStatic == type is not null && (s is IFieldSymbol || IsFormula(s) || s is IPropertySymbol { IsIndexer: false }));
    }

    private static bool IsUseful(ISymbol symbol, int position) => symbol switch
    {
        IParameterSymbol => true,
        ILocalSymbol local => local.Locations[0].SourceSpan.Start < position,
        IFieldSymbol field => field.IsConst,
        INamedTypeSymbol type => type.ContainingNamespace.Name == nameof(Lagrangians) || type is { ContainingNamespace.Name: nameof(System), Name: nameof(Math) or nameof(MathF) },
        _ => IsFormula(symbol),
    };

    private static bool IsFormula(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: true, ReturnsVoid: false } method && method.ContainingType.SpecialType != SpecialType.System_Object;

    private static CompletionItem Item(ISymbol symbol, int overloads) => new(
        symbol.Name,
        symbol switch { IMethodSymbol => "method", IParameterSymbol or ILocalSymbol => "variable", IFieldSymbol => "constant", INamedTypeSymbol => "class", _ => "property" },
        symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + (overloads > 1 ? $" (+{overloads - 1})" : ""));
}
