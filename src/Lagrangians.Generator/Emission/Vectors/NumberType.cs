namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>The runtime's type of what the passes over a vector hand on to one another.</summary>
internal static class NumberType
{
    /// <summary>Its name for an element type.</summary>
    public static string Of(string element) => $"global::Lagrangians.Vectors.Number<{element}>";
}
