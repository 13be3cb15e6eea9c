namespace Lagrangians.Generator.Emission;

/// <summary>Hands out names that nothing else has in one scope.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> taken) => _taken = new HashSet<string>(taken.Select(n => n.TrimStart('@')), StringComparer.Ordinal);

    /// <summary>Does nothing have the name yet?</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>The wanted name, with the first number behind it that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}
