using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lagrangians.Generator.Reading.Members;

/// <summary>The names, unescaped, of what is generated for one Lagrangian.</summary>
internal sealed class DefinitionNames
{
    private DefinitionNames(IMethodSymbol method, string defaultModule)
    {
        Method = method;
        var attribute = KnownAttributes.Find(method, KnownAttributes.Lagrangian);
        Activation = Name(attribute, "Activation") ?? method.Name + "Activation";
        Module = Name(attribute, "Module") ?? defaultModule;
    }

    public IMethodSymbol Method { get; }

    public string Activation { get; }

    public string Module { get; }

    /// <summary>What is wrong with them.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>
    /// The names for all Lagrangians of one name in one type. The activations are overloads of one another, but the modules are types:
    /// of those for which no name is given, the Lagrangian with the fewest parameters has the plain name, and each other has its
    /// parameters in its name.
    /// </summary>
    public static IEnumerable<DefinitionNames> OfOverloads(IEnumerable<IMethodSymbol> overloads)
    {
        var plain = overloads.Where(o => KnownAttributes.Find(o, KnownAttributes.Lagrangian)?.NamedArgument("Module") is null)
            .OrderBy(o => o.Parameters.Length).FirstOrDefault();
        return overloads.Select(method => new DefinitionNames(
            method, method.Name + (ReferenceEquals(method, plain) ? string.Empty : ParametersOf(method)) + "Lagrangian"));
    }

    private static string ParametersOf(IMethodSymbol method) =>
        string.Concat(method.Parameters.Skip(1).Select(p => Identifiers.Pascal(p.Name)));

    private string? Name(AttributeData? attribute, string argument)
    {
        if (attribute?.NamedArgument(argument) is not string name)
            return null;
        var bare = name.StartsWith("@", StringComparison.Ordinal) ? name.Substring(1) : name;
        if (SyntaxFacts.IsValidIdentifier(bare))
            return bare;
        Findings.Add(new Finding(
            Rule.Signature, KnownAttributes.LocationOf(attribute, Method), Method.Name, $"the {argument} \"{name}\" must be a C# identifier"));
        return null;
    }
}
