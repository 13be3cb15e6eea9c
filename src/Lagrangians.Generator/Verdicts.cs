using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Generator;

/// <summary>The verdict on a definition.</summary>
internal static class Verdicts
{
    /// <summary>What is known of its convexity; found once for equal formulas.</summary>
    public static Verdict Of(Definition definition, CancellationToken cancellation)
    {
        var parameters = definition.Method.Parameters;
        var defaults = parameters.Skip(1)
            .Where(p => p.Default is { } value && Rational.TryFromDouble(value, out _))
            .Select(p => new ParameterValue(p.Symbol, Rational.FromDouble(p.Default!.Value)));
        return VerdictCache.Of(
            definition.Body!, parameters[0].Symbol, [.. parameters.Skip(1).Select(p => p.Symbol)], [.. defaults], cancellation);
    }
}
