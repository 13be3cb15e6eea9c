using System.Globalization;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>One of the two element types that members are generated for.</summary>
/// <param name="Keyword"><c>double</c> or <c>float</c>.</param>
internal sealed record ElementType(string Keyword, ParameterType Type, string Suffix)
{
    public static readonly ElementType Double = new("double", ParameterType.Double, "");

    public static readonly ElementType Float = new("float", ParameterType.Float, "f");

    public static readonly ElementType[] All = [Double, Float];

    public string Span => $"global::System.Span<{Keyword}>";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Keyword}>";

    /// <summary>A literal of this type.</summary>
    public string Literal(double value)
    {
        if (double.IsNaN(value))
            return Keyword + ".NaN";
        var rounded = Type == ParameterType.Float ? (float)value : value;
        if (double.IsInfinity(rounded))
            return Keyword + (rounded > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        var text = Type == ParameterType.Float
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        return text + Suffix;
    }
}
