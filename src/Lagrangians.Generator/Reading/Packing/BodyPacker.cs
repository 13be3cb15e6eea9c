using System.Text;
using Lagrangians.Generator.Reading.Flow;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Packing;

/// <summary>
/// Packs the body of a Lagrangian with the helpers and constants that it takes from its project into the members of one class, for definitions of
/// other assemblies: they read it as they read a helper of their own.
/// </summary>
internal sealed class BodyPacker
{
    // What is longer is no body that others build on, and would weigh on every assembly.
    private const int MaximumLength = 20_000;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _pending = new();

    private BodyPacker(Compilation compilation, CancellationToken cancellation) => (_compilation, _cancellation) = (compilation, cancellation);

    /// <summary>The body of an accepted definition, or null where no other assembly can call it, or not without more than can be packed.</summary>
    public static PackedBody? Of(IMethodSymbol written, Compilation compilation, CancellationToken cancellation) =>
        IsReached(written, compilation) && written.GetDocumentationCommentId() is { } method && new BodyPacker(compilation, cancellation).Pack(written) is { } text
            ? new PackedBody(method, text)
            : null;

    private static bool IsReached(IMethodSymbol written, Compilation compilation)
    {
        var isInternal = false;
        for (ISymbol symbol = written; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol { IsGenericType: true } || symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return false;
            isInternal |= symbol.DeclaredAccessibility == Accessibility.Internal;
        }

        return !isInternal || compilation.Assembly.GetAttributes().Any(a => a.AttributeClass is { Name: "InternalsVisibleToAttribute" });
    }

    private string? Pack(IMethodSymbol written)
    {
        NameOf(written);
        return Append(_pending.Dequeue()) ? _text.ToString() : null;
    }

    // With what it takes from the project before it: static fields are set in the order of the text.
    private bool Append(ISymbol symbol)
    {
        _cancellation.ThrowIfCancellationRequested();
        Budget.Enter();
        if (Rewrite(symbol) is not { } member)
            return false;
        while (_pending.Count > 0)
        {
            if (!Append(_pending.Dequeue()))
                return false;
        }

        PackedTokens.Append(_text, member);
        return _text.Length <= MaximumLength;
    }

    // The name of what is packed too: what is written in this project and no function that every reader knows.
    private string? NameOf(ISymbol symbol)
    {
        var original = symbol is IMethodSymbol method ? method.OriginalDefinition.Written() : symbol.OriginalDefinition;
        if (_names.TryGetValue(original, out var known))
            return known;
        if (original.DeclaringSyntaxReferences is not [var reference] || !_compilation.ContainsSyntaxTree(reference.SyntaxTree) || IsKnown(original.ContainingType))
            return null;
        var name = $"{(original is IMethodSymbol ? "m" : "c")}{_names.Count}";
        _names.Add(original, name);
        _pending.Enqueue(original);
        return name;
    }

    private static bool IsKnown(INamedTypeSymbol type) => KnownFunctions.Has(type) || KnownAttributes.IsInRuntime(type, "VectorMath");

    private MemberDeclarationSyntax? Rewrite(ISymbol symbol)
    {
        var syntax = symbol.DeclaringSyntaxReferences[0].GetSyntax(_cancellation);
        var rewriter = new PackingRewriter(BodyModel.Of(_compilation, syntax.SyntaxTree), NameOf);
        var name = SyntaxFactory.Identifier(_names[symbol]);
        switch (syntax)
        {
            case MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } method when !symbol.ContainingType.IsGenericType:
                var packed = (MethodDeclarationSyntax)rewriter.Visit(method)!;
                var parameters = packed.ParameterList.Parameters.Select(p => p.WithModifiers(default));
                return packed.WithModifiers(Static).WithIdentifier(name).WithExplicitInterfaceSpecifier(null)
                    .WithParameterList(packed.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters)));
            case VariableDeclaratorSyntax { Initializer: { } initializer, Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } variables }:
                var declarator = SyntaxFactory.VariableDeclarator(name, null, (EqualsValueClauseSyntax)rewriter.Visit(initializer)!);
                var declaration = SyntaxFactory.VariableDeclaration((TypeSyntax)rewriter.Visit(variables.Type)!, SyntaxFactory.SingletonSeparatedList(declarator));
                return SyntaxFactory.FieldDeclaration(declaration).WithModifiers(symbol is IFieldSymbol { IsConst: true } ? Constant : ReadOnly);
            case PropertyDeclarationSyntax property when !symbol.ContainingType.IsGenericType:
                return ((PropertyDeclarationSyntax)rewriter.Visit(property)!).WithModifiers(Static).WithIdentifier(name).WithExplicitInterfaceSpecifier(null);
            default:
                return null;
        }
    }

    private static SyntaxTokenList Static => SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.StaticKeyword));

    private static SyntaxTokenList Constant => SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.ConstKeyword));

    private static SyntaxTokenList ReadOnly => SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.StaticKeyword), SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword));
}
