using Lagrangians.Generator.Reading.Model;
using Microsoft.CodeAnalysis;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>Finds generated members that C# would not allow beside those that the type has, or beside one another (LAG005).</summary>
internal sealed class CollisionFinder(INamedTypeSymbol type)
{
    // What is claimed so far, and the Lagrangian that it is for.
    private readonly Dictionary<GeneratedMember, string> _methods = [];
    private readonly Dictionary<string, string> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _methodNames = new(StringComparer.Ordinal);

    /// <summary>Claims what is generated for one Lagrangian; the findings go to the names.</summary>
    public void Claim(DefinitionNames names)
    {
        foreach (var member in GeneratedMember.Of(names))
        {
            var obstacle = CollidesWithName(member.Name, isMethod: true)
                ?? (HasMethod(member) ? "the type already has a method with these parameters" : null)
                ?? (_methods.TryGetValue(member, out var other) ? $"it is generated for the Lagrangian '{other}' too" : null)
                ?? (_modules.TryGetValue(member.Name, out other) ? $"the module of the Lagrangian '{other}' has that name" : null);
            if (obstacle is not null)
            {
                Report(names, member.ToString(), obstacle);
                return;
            }
        }

        var taken = CollidesWithName(names.Module, isMethod: false)
            ?? (_modules.TryGetValue(names.Module, out var owner) ? $"it is generated for the Lagrangian '{owner}' too" : null)
            ?? (_methodNames.TryGetValue(names.Module, out owner) ? $"a method generated for the Lagrangian '{owner}' has that name" : null)
            ?? (ModuleMembers.Names.Concat(ModuleMembers.OfStates).Contains(names.Module) ? "a member of every module has that name" : null)
            ?? (names.Module == names.Activation ? "its activation has that name" : null);
        if (taken is not null)
        {
            Report(names, names.Module + "<T>", taken);
            return;
        }

        var display = names.Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        foreach (var member in GeneratedMember.Of(names))
        {
            _methods[member] = display;
            _methodNames[member.Name] = display;
        }

        _modules[names.Module] = display;
    }

    private static void Report(DefinitionNames names, string member, string obstacle) => names.Findings.Add(
        new Finding(Rule.Collision, names.Method.Locations[0], names.Method.Name, member, obstacle));

    // By name alone: only methods may share a name with methods, and only types of other arity with types.
    private string? CollidesWithName(string name, bool isMethod)
    {
        if (name == type.Name)
            return "a member must not have the name of its type";
        if (type.TypeParameters.Any(p => p.Name == name))
            return "a type parameter of the type has that name";
        foreach (var member in type.GetMembers(name))
        {
            var allowed = isMethod ? member is IMethodSymbol : member is INamedTypeSymbol { Arity: not 1 };
            if (!allowed && !GeneratedCode.IsOurs(member))
                return $"the type already has a {Describe(member)} of that name";
        }

        return null;
    }

    private static string Describe(ISymbol member) => member switch
    {
        INamedTypeSymbol => "type",
        IMethodSymbol => "method",
        IFieldSymbol => "field",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        _ => "member",
    };

    private bool HasMethod(GeneratedMember member)
    {
        foreach (var symbol in type.GetMembers(member.Name))
        {
            if (symbol is IMethodSymbol { Arity: 0 } method && !GeneratedCode.IsOurs(method)
                && string.Join(", ", method.Parameters.Select(TypeOf)) == member.ParameterTypes)
                return true;
        }

        return false;
    }

    private static string TypeOf(IParameterSymbol parameter) => parameter.RefKind != RefKind.None ? "ref" : parameter.Type switch
    {
        { SpecialType: SpecialType.System_Double } => "double",
        { SpecialType: SpecialType.System_Single } => "float",
        { SpecialType: SpecialType.System_Int32 } => "int",
        INamedTypeSymbol { Arity: 1, Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" } span =>
            $"{span.Name}<{span.TypeArguments[0].ToDisplayString()}>",
        _ => "another",
    };
}
