using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>Writes bounds into the attributes of a parameter. What is not touched, comments and line breaks included, stays as it is.</summary>
internal static class DomainSyntax
{
    /// <summary>The parameter with these bounds, each a property of the attribute and its value.</summary>
    public static ParameterSyntax Narrow(ParameterSyntax parameter, MethodDeclarationSyntax method, IReadOnlyList<(string Name, string Value)> bounds)
    {
        var attribute = parameter.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => a.IsNamed("Domain") || a.IsNamed("Learnable"));
        return attribute is null
            ? AddDomain(parameter, method, bounds)
            : parameter.ReplaceNode(attribute, WithBounds(attribute, bounds));
    }

    private static AttributeSyntax WithBounds(AttributeSyntax attribute, IReadOnlyList<(string Name, string Value)> bounds)
    {
        foreach (var (name, value) in bounds)
            attribute = WithBound(attribute, name, value);
        return attribute;
    }

    // The bound itself, or the other spelling of the same side, is replaced; else it is added.
    private static AttributeSyntax WithBound(AttributeSyntax attribute, string name, string value)
    {
        var argument = Argument(name, value);
        if (attribute.ArgumentList is not { } list)
        {
            // What stands behind the name, a comment perhaps, stands behind the parenthesis then.
            var arguments = SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument));
            return attribute.WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(arguments.WithTrailingTrivia(attribute.Name.GetTrailingTrivia()));
        }

        var sameSide = list.Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText is { } other && SideOf(other) == SideOf(name)).ToArray();
        if (sameSide.Length == 0)
            return attribute.WithArgumentList(list.AddArguments(argument));
        var replaced = list.ReplaceNode(sameSide[0], argument.WithTriviaFrom(sameSide[0]));
        // Two bounds of one side would both hold: the others go.
        foreach (var rest in sameSide.Skip(1))
        {
            var again = replaced.Arguments.First(a => a.NameEquals?.Name.Identifier.ValueText == rest.NameEquals!.Name.Identifier.ValueText && a.IsEquivalentTo(rest));
            replaced = replaced.RemoveNode(again, SyntaxRemoveOptions.KeepExteriorTrivia)!;
        }

        return attribute.WithArgumentList(replaced);
    }

    private static ParameterSyntax AddDomain(ParameterSyntax parameter, MethodDeclarationSyntax method, IReadOnlyList<(string Name, string Value)> bounds)
    {
        var arguments = string.Join(", ", bounds.Select(b => $"{b.Name} = {b.Value}"));
        var leading = parameter.GetLeadingTrivia();
        var attribute = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(method.Qualifier() + "Domain"), SyntaxFactory.ParseAttributeArgumentList($"({arguments})"))));
        return parameter.WithoutLeadingTrivia()
            .WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Insert(0, attribute.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(leading);
    }

    private static AttributeArgumentSyntax Argument(string name, string value) => SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(value))
        .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
            .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));

    private static string SideOf(string bound) => bound.StartsWith("Min", StringComparison.Ordinal) ? "Min" : bound.StartsWith("Max", StringComparison.Ordinal) ? "Max" : bound;
}
