using System.Collections.Immutable;
using Lagrangians.Generator.Convexity;

namespace Lagrangians.Generator.Diagnostics;

/// <summary>What the code fix of LAG101 and LAG104 needs: the parameter, and the bounds that make the Lagrangian convex, or defined.</summary>
internal static class NarrowedDomain
{
    public const string Parameter = nameof(Parameter);

    /// <summary>The properties of the attribute that hold bounds, in the order in which they are written.</summary>
    public static readonly ImmutableArray<string> Bounds = ["Min", "MinExclusive", "Max", "MaxExclusive"];

    public static ImmutableDictionary<string, string?> Properties(ParameterRange range)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(Parameter, range.Parameter.Name);
        if (range.Range.Lower is { IsFinite: true } lower)
            properties.Add(lower.IsOpen ? "MinExclusive" : "Min", Numbers.Exact(lower.Value));
        if (range.Range.Upper is { IsFinite: true } upper)
            properties.Add(upper.IsOpen ? "MaxExclusive" : "Max", Numbers.Exact(upper.Value));
        return properties.ToImmutable();
    }
}
