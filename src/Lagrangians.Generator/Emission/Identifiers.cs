namespace Lagrangians.Generator.Emission;

/// <summary>Hands out names that nothing else has in one scope.</summary>
internal sealed class Identifiers
{
    private readonly HashSet<string> _taken;

    public Identifiers(IEnumerable<string> taken) => _taken = new HashSet<string>(taken.Select(n => n.TrimStart('@')), StringComparer.Ordinal);

    /// <summary>The wanted name, with the first number behind it that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++)
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>beta → Beta.</summary>
    public static string Pascal(string name)
    {
        name = name.TrimStart('@');
        var start = name.TrimStart('_');
        if (start.Length == 0 || char.IsDigit(start[0]))
            start = "Parameter" + start;
        return char.ToUpperInvariant(start[0]) + start.Substring(1);
    }
}
