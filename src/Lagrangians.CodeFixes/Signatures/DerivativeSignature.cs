using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lagrangians.CodeFixes.Signatures;

/// <summary>What a derivative must be to fit a Lagrangian of its type.</summary>
internal sealed class DerivativeSignature(MethodDeclarationSyntax method, IMethodSymbol symbol, StableDerivative derivative, AttributeSyntax written)
{
    private readonly IMethodSymbol? _lagrangian = Find(symbol, derivative);

    /// <summary>Nothing where it is not plain which Lagrangian is meant.</summary>
    public IEnumerable<TextChange> Changes => _lagrangian is null ? [] : [.. Name(_lagrangian), .. Variable(_lagrangian), .. Declaration(_lagrangian)];

    // Of that name, the one with as many parameters first; else the only one that there is.
    private static IMethodSymbol? Find(IMethodSymbol symbol, StableDerivative derivative)
    {
        var members = TypeMembers.Of(symbol.ContainingType);
        var named = members.LagrangiansByName[derivative.Lagrangian ?? ""].ToArray();
        return named.OrderBy(l => Math.Abs(l.Parameters.Length - symbol.Parameters.Length)).FirstOrDefault()
            ?? (members.Lagrangians.Count == 1 ? members.Lagrangians[0] : null);
    }

    private IEnumerable<TextChange> Name(IMethodSymbol lagrangian)
    {
        if (lagrangian.Name == derivative.Lagrangian)
            yield break;
        var name = $"nameof({lagrangian.Name})";
        if (written.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null) is { } argument)
            yield return new TextChange(argument.Span, name);
        else if (written.ArgumentList is { } list)
            yield return new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), list.Arguments.Count > 0 ? name + ", " : name);
        else
            yield return new TextChange(new TextSpan(written.Span.End, 0), $"({name})");
    }

    // Where there is one real parameter beside x, that is meant.
    private IEnumerable<TextChange> Variable(IMethodSymbol lagrangian)
    {
        if (derivative.WithRespectTo is not { } name || lagrangian.Parameters.Any(p => p.Name == name && IsReal(p))
            || lagrangian.Parameters.Skip(1).Where(IsReal).ToArray() is not [var only]
            || written.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "WithRespectTo") is not { } argument)
            yield break;
        yield return new TextChange(argument.Expression.Span, $"\"{only.Name}\"");
    }

    private IEnumerable<TextChange> Declaration(IMethodSymbol lagrangian)
    {
        if (!symbol.IsStatic)
            yield return new TextChange(new TextSpan(method.ReturnType.SpanStart, 0), "static ");
        var type = TypeOf(lagrangian);
        if (!SymbolEqualityComparer.Default.Equals(symbol.ReturnType, type))
            yield return new TextChange(method.ReturnType.Span, Spell(type));
        var isRight = symbol.Parameters.Length == lagrangian.Parameters.Length
            && symbol.Parameters.Zip(lagrangian.Parameters, (a, b) => a.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same);
        if (!isRight)
            yield return new TextChange(method.ParameterList.Span, $"({string.Join(", ", lagrangian.Parameters.Select(p => $"{Spell(p.Type)} {NameOf(lagrangian, p)}"))})");
    }

    // The body's own name for a parameter: the Lagrangian's where it has that, or what it calls the one at that place.
    private string NameOf(IMethodSymbol lagrangian, IParameterSymbol parameter)
    {
        var isKnown = symbol.Parameters.Any(p => p.Name == parameter.Name);
        var atPlace = symbol.Parameters.ElementAtOrDefault(parameter.Ordinal);
        var name = !isKnown && atPlace is not null && lagrangian.Parameters.All(p => p.Name != atPlace.Name) ? atPlace.Name : parameter.Name;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    private ITypeSymbol TypeOf(IMethodSymbol lagrangian)
    {
        var variable = derivative.WithRespectTo is { } name ? lagrangian.Parameters.FirstOrDefault(p => p.Name == name) : lagrangian.Parameters[0];
        return variable?.Type.IsVector() == true ? variable.Type : lagrangian.ReturnType;
    }

    private string Spell(ITypeSymbol type) => type.IsVector() ? method.Qualifier() + type.Name : type.ToDisplayString();

    private static bool IsReal(IParameterSymbol parameter) =>
        parameter.Type.IsVector() || parameter.Type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
