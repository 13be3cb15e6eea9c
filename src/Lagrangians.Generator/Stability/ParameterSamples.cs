using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Values for the parameters: the defaults, some within the domains, and the corners of the domains.</summary>
internal static class ParameterSamples
{
    private const int MaximumTurned = 3;

    /// <summary>For each choice one number a parameter; that of x is not used.</summary>
    public static IEnumerable<double[]> Of(IReadOnlyList<SampledParameter> parameters)
    {
        var defaults = Choose(parameters, (p, _) => Default(p));
        var choices = new List<double[]> { defaults };
        // Different for each parameter, so that no two are taken for each other.
        Add(Choose(parameters, (p, i) => Inside(p, Above(i))));
        Add(Choose(parameters, (p, i) => Inside(p, Below(i))));
        Add(Choose(parameters, (p, _) => Corner(p, p.Symbol.Domain.Lower, 1)));
        Add(Choose(parameters, (p, _) => Corner(p, p.Symbol.Domain.Upper, -1)));
        return choices;

        void Add(double[] choice)
        {
            if (!choices.Any(c => c.AsSpan().SequenceEqual(choice)))
                choices.Add(choice);
        }
    }

    /// <summary>Values within the domains of some parameters, on both sides of their defaults where they are not bounded.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>Two choices, by the parameters' indices; none without parameters.</returns>
    public static IEnumerable<IReadOnlyDictionary<int, double>> Inside(IReadOnlyList<SampledParameter> parameters)
    {
        if (parameters.Count == 0)
            return [];
        return new Func<int, Rational>[] { Above, Below }.Select(place =>
            parameters.ToDictionary(p => p.Symbol.Index, p => Allowed(p, Inside(p, place(p.Symbol.Index)))));
    }

    /// <summary>The same, and the first with every choice of signs for parameters that may have two; of many parameters, for the first ones.</summary>
    /// <param name="parameters">The parameters.</param>
    public static IEnumerable<IReadOnlyDictionary<int, double>> OfBothSigns(IReadOnlyList<SampledParameter> parameters)
    {
        SampledParameter[] turned = [.. parameters.Where(p => p.Symbol.Domain is { IsNonNegative: false, IsNonPositive: false }).Take(MaximumTurned)];
        var inside = Inside(parameters).ToArray();
        return inside.Concat(inside.Take(1).SelectMany(v => Enumerable.Range(1, (1 << turned.Length) - 1).Select(signs => Turned(v, signs))));

        IReadOnlyDictionary<int, double> Turned(IReadOnlyDictionary<int, double> values, int signs) => parameters.ToDictionary(
            p => p.Symbol.Index, p => Array.IndexOf(turned, p) is var i and >= 0 && (signs >> i & 1) == 1 ? Allowed(p, -values[p.Symbol.Index]) : values[p.Symbol.Index]);
    }

    private static Rational Above(int index) => new(41 + (3 * (index % 6)), 64);

    private static Rational Below(int index) => new(27 + (index % 5), 64);

    private static double[] Choose(IReadOnlyList<SampledParameter> parameters, Func<SampledParameter, int, double> value) =>
        [.. parameters.Select((p, i) => i == 0 ? 0 : Allowed(p, value(p, i)))];

    private static double Allowed(SampledParameter parameter, double value) => Contains(parameter.Symbol.Domain, value) ? value : Default(parameter);

    /// <summary>Does the number belong to the interval?</summary>
    public static bool Contains(Interval interval, double value) =>
        Rational.TryFromDouble(value, out var number) && interval.Contains(Interval.Point(number));

    /// <summary>The default, or some number of the domain.</summary>
    public static double Default(SampledParameter parameter)
    {
        if (parameter.Default is { } value && Contains(parameter.Symbol.Domain, value))
            return value;
        if (parameter.Symbol.Kind == SymbolKind.Integer)
            return 2;
        return Inside(parameter.Symbol.Domain, 1.25, Rational.Half);
    }

    private static double Inside(SampledParameter parameter, Rational place)
    {
        var value = Default(parameter);
        if (parameter.Symbol.Kind == SymbolKind.Integer)
            return value + (place > Rational.Half ? 1 : 2); // not below the default: a power of 0 is another function
        return Inside(parameter.Symbol.Domain, value, place);
    }

    // Of a parameter without bounds the sign is that of its default: who gives the width of a kernel no domain means a positive one.
    private static double Inside(Interval domain, double near, Rational place)
    {
        var (lower, upper) = (domain.Lower, domain.Upper);
        var odds = place / (1 - place);
        var center = Rational.FromDouble(near);
        var value = (lower.IsFinite, upper.IsFinite) switch
        {
            (true, true) => lower.Value + ((upper.Value - lower.Value) * place),
            (true, false) => lower.Value + (Rational.Max(1, center - lower.Value) * odds),
            (false, true) => upper.Value - (Rational.Max(1, upper.Value - center) * odds),
            _ when center.IsZero => (place - Rational.Half) * 4,
            _ => center * odds,
        };
        return value.ToDouble();
    }

    private static double Corner(SampledParameter parameter, Bound bound, int inwards)
    {
        if (!bound.IsFinite)
            return Default(parameter);
        return (bound.IsOpen ? bound.Value + new Rational(inwards, 1 << 20) : bound.Value).ToDouble();
    }
}
