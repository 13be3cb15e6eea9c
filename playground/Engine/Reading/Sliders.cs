using Lagrangians.Generator;
using Lagrangians.Generator.Reading.Model;
using Lagrangians.Generator.Symbols;
using Lagrangians.Playground.Answers;

namespace Lagrangians.Playground.Engine.Reading;

/// <summary>The parameters with ranges to slide over: around the default, within the domain.</summary>
internal static class Sliders
{
    private const int Steps = 200;

    public static IReadOnlyList<ParameterAnswer> Of(Subject subject) =>
        subject.Definition is { } definition ? [.. definition.Method.Parameters.Skip(1).Select(p => Of(p, subject))] : [];

    private static ParameterAnswer Of(Parameter parameter, Subject subject)
    {
        var value = subject.Verdict?.Counterexample?.Parameters.FirstOrDefault(v => v.Parameter.Index == parameter.Symbol.Index)?.Value.ToDouble()
            ?? Derivation.DefaultOf(parameter);
        var domain = parameter.Symbol.Domain;
        var reach = Math.Max(4 * Math.Abs(value), 1);
        var (lower, upper) = (value - reach, value + reach);
        if (domain.Lower.IsFinite)
            lower = Math.Max(lower, domain.Lower.Value.ToDouble());
        if (domain.Upper.IsFinite)
            upper = Math.Min(upper, domain.Upper.Value.ToDouble());
        if (parameter.Type == ParameterType.Int)
            return new(parameter.Symbol.Name, value, Math.Ceiling(Math.Max(lower, Math.Min(value, 1))), Math.Floor(upper), 1, IsVector: false);
        var step = (upper - lower) / Steps;
        // An open end is no value.
        if (domain.Lower is { IsFinite: true, IsOpen: true } && lower == domain.Lower.Value.ToDouble())
            lower += step;
        if (domain.Upper is { IsFinite: true, IsOpen: true } && upper == domain.Upper.Value.ToDouble())
            upper -= step;
        return new(parameter.Symbol.Name, value, lower, upper, step, parameter.Symbol.Kind == Generator.Symbols.SymbolKind.ElementParameter);
    }
}
