using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>
/// The declaration of a method that cannot be a Lagrangian, as C#: with its defining part generated, the compiler does not miss that
/// part, and the one error shown is what is wrong with the signature.
/// </summary>
internal static class VerbatimDeclaration
{
    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Parameters = Types.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers);

    private static readonly SymbolDisplayFormat Names = Types.WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat Constraints = Names.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>
    /// What stands behind the modifiers: <c>ref readonly T F&lt;T&gt;(in T x, int n = 2) where T : class</c>; or null if the method is not
    /// partial, or its defining part can only be an error of its own.
    /// </summary>
    public static string? Of(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var hasBody = syntax is not { Body: null, ExpressionBody: null } || method.IsExtern;
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword) || !hasBody || method.UsersDefiningPart() is not null
            || method is not { MethodKind: MethodKind.Ordinary, IsAbstract: false }
            || !IsKnownElsewhere(method.ReturnType) || !method.Parameters.All(p => IsKnownElsewhere(p.Type)))
            return null;
        var byReference = method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";
        var names = method.ToDisplayString(Names);
        var constraints = method.ToDisplayString(Constraints).Substring(names.Length);
        var typeParameters = names.Substring(names.IndexOf('<') is var start and >= 0 ? start : names.Length);
        return $"{byReference}{method.ReturnType.ToDisplayString(Types)} {Identifiers.Escape(method.Name)}{typeParameters}"
            + $"({(method.IsExtensionMethod ? "this " : "")}{string.Join(", ", method.Parameters.Select(Declare))}){constraints}";
    }

    private static string Declare(IParameterSymbol parameter) =>
        parameter.ToDisplayString(Parameters) + (parameter.HasExplicitDefaultValue ? " = " + Literal(parameter) : "");

    private static string Literal(IParameterSymbol parameter)
    {
        var type = parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? ((INamedTypeSymbol)parameter.Type).TypeArguments[0]
            : parameter.Type;
        var text = parameter.ExplicitDefaultValue switch
        {
            null => "default",
            double value => NumberText.Of(value),
            float value => NumberText.Of(value),
            decimal value => value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "m",
            var value => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        };
        return type.TypeKind == TypeKind.Enum && text != "default" ? $"({type.ToDisplayString(Types)})({text})" : text;
    }

    // A missing type and one that belongs to the user's file are unknown in the generated file.
    private static bool IsKnownElsewhere(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => false,
        IArrayTypeSymbol array => IsKnownElsewhere(array.ElementType),
        IPointerTypeSymbol pointer => IsKnownElsewhere(pointer.PointedAtType),
        INamedTypeSymbol named => !named.IsFileLocal && named.TypeArguments.All(IsKnownElsewhere)
            && (named.ContainingType is null || IsKnownElsewhere(named.ContainingType)),
        _ => true,
    };
}
