namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The structs of terms of one class: the same terms, for whatever method they are, are written once.</summary>
/// <param name="names">The names in the class.</param>
internal sealed class TermsPool(NameScope names)
{
    private const string Name = "\u0001";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The name of a struct.</summary>
    /// <param name="wanted">The name that it has if it is new.</param>
    /// <param name="write">Writes its declaration, given its name.</param>
    public string Take(string wanted, Action<SourceWriter, string> write)
    {
        var text = new SourceWriter();
        write(text, Name);
        if (_known.TryGetValue(text.ToString(), out var known))
            return known;
        var name = names.Take(wanted);
        _known.Add(text.ToString(), name);
        _texts.Add(text.ToString().Replace(Name, name));
        return name;
    }

    public void Write(SourceWriter writer)
    {
        foreach (var text in _texts)
            writer.Line().Line(text.TrimEnd('\n'));
    }
}
