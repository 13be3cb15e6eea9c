using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>
/// The names of one module. Its members have theirs from the interfaces, and a parameter whose property would have one of these gets a
/// number behind it; all else gives way to the parameters.
/// </summary>
internal sealed class ModuleNames
{
    private readonly NameScope _names;
    private readonly Dictionary<string, string> _fields;

    /// <param name="definition">The definition.</param>
    /// <param name="more">Members that this module has besides.</param>
    public ModuleNames(Definition definition, IReadOnlyList<string>? more = null)
    {
        var names = new NameScope([definition.Names.Module, .. ModuleMembers.Names, .. more ?? [], .. definition.Overrides.Select(o => o.Identifier)]);
        var properties = definition.Method.Parameters.Skip(1).Select(p => (Parameter: p, Property: names.Take(Identifiers.Pascal(p.Symbol.Name)))).ToArray();
        // The type parameters around the module keep their meaning in it.
        var types = new NameScope([definition.Names.Module, .. definition.Place.Types.SelectMany(t => t.TypeParameters), .. properties.Select(p => p.Property), .. definition.Overrides.Select(o => o.Identifier)]);
        Element = types.IsFree("T") ? "T" : types.Take("TElement");
        Lanes = types.Take("V");
        LearnableNames = names.Take("LearnableNames");
        Effective = names.Take("Effective");
        Parameters = [.. properties.Select(p => Of(p.Parameter, p.Property, names))];
        _names = names;
        _fields = Parameters.ToDictionary(p => p.Property, p => names.Take("checked" + p.Property));
        SumsOfDerivatives = [.. definition.Method.Parameters.Select((_, i) => names.Take("SumOfDerivative" + NumberText.Of(i)))];
    }

    /// <summary>The type of the elements.</summary>
    public string Element { get; }

    /// <summary>The type of lanes, where one is needed.</summary>
    public string Lanes { get; }

    /// <summary>The property that is the module with every parameter within its domain.</summary>
    public string Effective { get; }

    /// <summary>The field of a parameter whose values are checked.</summary>
    public string FieldOf(ModuleParameter parameter) => _fields[parameter.Property];

    /// <summary>The parameters beyond x.</summary>
    public ModuleParameter[] Parameters { get; }

    /// <summary>The field of the learnable parameters' names.</summary>
    public string LearnableNames { get; }

    /// <summary>For each parameter the method that adds up a derivative that is not symbolic.</summary>
    public IReadOnlyList<string> SumsOfDerivatives { get; }

    /// <summary>A name in the module that nothing else has, nor any of some others.</summary>
    public string TakeMember(string wanted, IEnumerable<string> others)
    {
        var taken = new NameScope(others);
        var name = _names.Take(wanted);
        while (!taken.IsFree(name))
            name = _names.Take(wanted);
        return name;
    }

    public string Span => $"global::System.Span<{Element}>";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Element}>";

    private ModuleParameter Of(Parameter parameter, string property, NameScope names)
    {
        var isClipped = parameter.IsLearnable && (parameter.Symbol.Domain.Lower.IsFinite || parameter.Symbol.Domain.Upper.IsFinite);
        return new ModuleParameter(parameter, Element, property, isClipped ? names.Take("Effective" + property) : property);
    }
}
