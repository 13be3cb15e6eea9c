using Lagrangians.Generator.Reading;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator.Emission;

/// <summary>One of the two element types that members are generated for.</summary>
/// <param name="Keyword"><c>double</c> or <c>float</c>.</param>
internal sealed record ElementType(string Keyword, ParameterType Type)
{
    public static readonly ElementType Double = new("double", ParameterType.Double);

    public static readonly ElementType Float = new("float", ParameterType.Float);

    public static readonly ElementType[] All = [Double, Float];

    public string Span => $"global::System.Span<{Keyword}>";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Keyword}>";

    /// <summary>A literal of this type.</summary>
    public string Literal(double value) => Type == ParameterType.Float ? NumberText.Of((float)value) : NumberText.Of(value);
}
