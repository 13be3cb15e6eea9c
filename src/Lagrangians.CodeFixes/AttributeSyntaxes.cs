using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.CodeFixes;

/// <summary>The attributes of the runtime as they are written.</summary>
internal static class AttributeSyntaxes
{
    public static bool IsLagrangian(this MethodDeclarationSyntax method) => method.Attribute("Lagrangian") is not null;

    /// <summary>The attribute of that name, with or without its ending, qualified or not; or null.</summary>
    public static AttributeSyntax? Attribute(this MethodDeclarationSyntax method, string name) =>
        method.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => IsNamed(a, name));

    /// <summary>What stands before a name of the runtime, as the attribute of the method is written: Lagrangians.Lagrangian has Lagrangians. before it.</summary>
    public static string Qualifier(this MethodDeclarationSyntax method)
    {
        var text = (method.Attribute("Lagrangian") ?? method.Attribute("StableDerivative"))?.Name.WithoutTrivia().ToString() ?? "";
        return text.Substring(0, Math.Max(text.LastIndexOf('.'), text.LastIndexOf(':')) + 1);
    }

    public static bool IsNamed(this AttributeSyntax attribute, string name)
    {
        var last = LastName(attribute.Name).Identifier.ValueText;
        return last == name || last == name + "Attribute";
    }

    public static SimpleNameSyntax LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        var simple => (SimpleNameSyntax)simple,
    };
}
