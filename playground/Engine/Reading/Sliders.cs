using System.Globalization;
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
        var step = Round((upper - lower) / Steps);
        // Whole numbers of steps, so that what is set reads well.
        var (first, last) = (Math.Ceiling(lower / step), Math.Floor(upper / step));
        // An open end is no value.
        if (domain.Lower is { IsFinite: true, IsOpen: true } && first * step <= domain.Lower.Value.ToDouble())
            first++;
        if (domain.Upper is { IsFinite: true, IsOpen: true } && last * step >= domain.Upper.Value.ToDouble())
            last--;
        (lower, upper) = (Math.Min(value, Decimal(first * step)), Math.Max(value, Decimal(last * step)));
        return new(parameter.Symbol.Name, value, lower, upper, step, parameter.Symbol.Kind == Generator.Symbols.SymbolKind.ElementParameter);
    }

    // 1, 2 or 5 of some power of ten.
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return Decimal(power * ((step / power) switch { < 1.5 => 1, < 3.5 => 2, _ => 5 }));
    }

    private static double Decimal(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
