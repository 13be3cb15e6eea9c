using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Convexity.Boxes;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity.Definedness;

/// <summary>Values at which a body may have none: those that people meet, and the ends of domains.</summary>
/// <param name="defaults">The defaults of parameters that have one.</param>
internal sealed class ValueChoice(IReadOnlyList<ParameterValue> defaults)
{
    private static readonly Rational[] Plain =
        [0, 1, -1, 2, -2, Rational.Half, -Rational.Half, 3, -3, 10, -10, 1000, -1000];

    /// <summary>The value where nothing else is asked: the default, or a plain number of the domain.</summary>
    public Rational Usual(Symbol symbol)
    {
        var given = defaults.FirstOrDefault(d => d.Parameter.Index == symbol.Index && d.Parameter.Name == symbol.Name)?.Value;
        if (given is { } value && Allows(symbol, value))
            return value;
        var within = PointChoice.Within(symbol.Domain);
        return Allows(symbol, within) ? within : -(Rational)(-within).Floor();
    }

    /// <summary>The usual value, the ends that belong to the domain, and plain numbers.</summary>
    public IReadOnlyList<Rational> Values(Symbol symbol) =>
        [.. new[] { Usual(symbol) }.Concat(Ends(symbol)).Concat(Plain).Where(v => Allows(symbol, v)).Distinct()];

    /// <summary>The ends that belong to the domain, and 0 and ±1, where parts of bodies vanish.</summary>
    public IReadOnlyList<Rational> Special(Symbol symbol) =>
        [.. Ends(symbol).Concat([0, 1, -1]).Where(v => Allows(symbol, v)).Distinct()];

    /// <summary>May the symbol have the value?</summary>
    public static bool Allows(Symbol symbol, Rational value) =>
        Domains.Contains(symbol.Domain, value) && (symbol.Kind != SymbolKind.Integer || value.IsInteger);

    private static IEnumerable<Rational> Ends(Symbol symbol)
    {
        if (symbol.Domain.Lower.IsFinite)
            yield return symbol.Kind == SymbolKind.Integer ? -(Rational)(-symbol.Domain.Lower.Value).Floor() : symbol.Domain.Lower.Value;
        if (symbol.Domain.Upper.IsFinite)
            yield return symbol.Kind == SymbolKind.Integer ? (Rational)symbol.Domain.Upper.Value.Floor() : symbol.Domain.Upper.Value;
    }
}
