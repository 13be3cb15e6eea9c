using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity;
using Lagrangians.Generator.Reading.Bodies;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator;

/// <summary>The verdict on a definition.</summary>
internal static class Verdicts
{
    /// <summary>What is known of its convexity; found once for equal formulas.</summary>
    public static Verdict Of(Definition definition, CancellationToken cancellation)
    {
        var parameters = definition.Method.Parameters;
        var symbols = definition.Meaning is { } meaning ? meaning.Parameters.Cast<Symbol>().ToArray() : parameters.Select(p => p.Symbol).ToArray();
        var defaults = parameters.Skip(1)
            .Where(p => p.Default is { } value && Rational.TryFromDouble(value, out _))
            .Select(p => new ParameterValue(symbols[p.Symbol.Index], WrittenBounds.Of(p.Default!.Value)));
        return VerdictCache.Of(
            new Question(definition.Meaning?.Body ?? definition.Body!, symbols[0], [.. symbols.Skip(1)], [.. defaults])
            {
                Requirements = definition.Meaning is { } own ? own.Requirements : definition.Requirements,
                Loose = definition.Meaning?.Loose,
                Numbers = definition.Meaning is { } meant ? [.. meant.Numbers] : [],
            },
            cancellation);
    }
}
