using System.Globalization;

namespace Lagrangians.Generator.Emission;

/// <summary>Where each learnable parameter stands in the flat form: in order, of one for each element as many as there are.</summary>
internal sealed class FlatLayout(IReadOnlyList<ModuleParameter> learnable)
{
    /// <summary>How many are numbers.</summary>
    public int Numbers => learnable.Count(p => !p.IsVector);

    /// <summary>How many are vectors.</summary>
    public int Vectors => learnable.Count(p => p.IsVector);

    public bool HasVectors => Vectors > 0;

    /// <summary>The place of a parameter, given the length of the vectors: <c>1 + 2 * length</c>.</summary>
    public string Offset(int parameter, string length) => Place(learnable.Take(parameter).ToArray(), length);

    /// <summary>The length of the flat form.</summary>
    public string Count(string length) => Place(learnable, length);

    private static string Place(IReadOnlyList<ModuleParameter> before, string length)
    {
        var vectors = before.Count(p => p.IsVector);
        var numbers = (before.Count - vectors).ToString(CultureInfo.InvariantCulture);
        return vectors == 0 ? numbers : $"{numbers} + ({vectors.ToString(CultureInfo.InvariantCulture)} * {length})";
    }
}
