using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lagrangians.Generator.Reading.Signature;

/// <summary>What a method must be to be a Lagrangian, its parameters aside.</summary>
internal static class ShapeChecker
{
    public static void Check(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Finding> findings)
    {
        if (method.MethodKind != MethodKind.Ordinary)
            Report("it must be an ordinary method, not an implementation of an interface");
        if (!method.IsStatic)
            Report("it must be static");
        if (method.IsAbstract || method.IsVirtual)
            Report("it must be neither abstract nor virtual");
        if (method.IsGenericMethod)
            Report("it must not have type parameters; one definition over double serves float as well", syntax.TypeParameterList?.GetLocation());
        if (method.IsAsync)
            Report("it must not be async");
        if (syntax is { Body: null, ExpressionBody: null } && !method.IsAbstract)
            Report("it must have a body; the generator writes the defining part of a partial method, the body is yours");
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            Report("it must return its value, not a reference", syntax.ReturnType.GetLocation());
        else if (method.ReturnType is { TypeKind: not TypeKind.Error } type && !IsReal(type))
            Report($"it returns '{type.ToDisplayString()}'; it must return double or float", syntax.ReturnType.GetLocation());

        void Report(string mistake, Location? location = null) =>
            findings.Add(new Finding(Rule.Signature, location ?? syntax.Identifier.GetLocation(), method.Name, mistake));
    }

    /// <summary>Can the model hold enough of the method, its parameters aside, for a defining part?</summary>
    public static bool CanBeDeclared(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax is not { Body: null, ExpressionBody: null } &&
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsVirtual: false, IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
        && IsReal(method.ReturnType);

    /// <summary>Are its types those of a Lagrangian, for which members are generated?</summary>
    public static bool CanHaveMembers(IMethodSymbol method) =>
        method is { IsGenericMethod: false, RefKind: RefKind.None, Parameters.Length: > 0 } && IsReal(method.ReturnType)
        && method.Parameters.All(p => p.RefKind == RefKind.None && (IsReal(p.Type) || p.Type.SpecialType == SpecialType.System_Int32));

    public static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
