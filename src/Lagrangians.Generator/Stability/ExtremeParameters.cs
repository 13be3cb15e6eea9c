using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>Values of the parameters far from their defaults, as far as their domains allow.</summary>
internal static class ExtremeParameters
{
    /// <summary>A million times the default, and a millionth of it.</summary>
    public const int FarBits = 20;

    /// <summary>As far as both types have room for.</summary>
    public const int FarthestBits = 66;

    /// <summary>Choices for all parameters at once, by their indices: all large, all small, one large where the next is small.</summary>
    public static IEnumerable<IReadOnlyDictionary<int, double>> Of(IReadOnlyList<SampledParameter> parameters)
    {
        SampledParameter[] real = [.. parameters.Where(IsScaled)];
        int[] patterns = real.Length switch { 0 => [], 1 => [0, 1], _ => [0, 1, 2, 3] };
        return patterns.Select(pattern => real.Select((p, i) => (p.Symbol.Index, Value: At(p, IsLarge(pattern, i) ? FarBits : -FarBits)))
            .Where(p => p.Value is not null).ToDictionary(p => p.Index, p => p.Value!.Value));
    }

    /// <summary>
    /// What is near an end of its domain that is no zero, as n near 1: there the difference may be what a result is made of. The others at their
    /// defaults. One choice, or none where there is no such end.
    /// </summary>
    public static IReadOnlyList<IReadOnlyDictionary<int, double>> NearEnds(IReadOnlyList<SampledParameter> parameters)
    {
        var near = new Dictionary<int, double>();
        foreach (var parameter in parameters.Where(IsScaled))
        {
            var value = Rational.FromDouble(ParameterSamples.Default(parameter));
            foreach (var end in new[] { parameter.Symbol.Domain.Lower, parameter.Symbol.Domain.Upper })
            {
                if (end.IsFinite && end.Value != value && Rational.Abs(end.Value) * 16 > Rational.Abs(value))
                    near[parameter.Symbol.Index] = (end.Value + ((value - end.Value) / 1024)).ToDouble();
            }
        }

        return near.Count == 0 ? [] : [near];
    }

    /// <summary>The default times a power of two, or what of the domain is nearest to it; null where that is no other than the default.</summary>
    public static double? At(SampledParameter parameter, int bits)
    {
        if (!IsScaled(parameter))
            return null;
        var (domain, value) = (parameter.Symbol.Domain, ParameterSamples.Default(parameter));
        var wanted = value * Math.Pow(2, bits);
        if (ParameterSamples.Contains(domain, wanted))
            return wanted;
        // A thousandth of the way from the end of the domain, which may be open.
        var end = wanted > value ? domain.Upper : domain.Lower;
        var near = !end.IsFinite ? value : !end.IsOpen ? end.Value.ToDouble() : (end.Value + ((Rational.FromDouble(value) - end.Value) / 1024)).ToDouble();
        return near != value && near != 0 && ParameterSamples.Contains(domain, near) ? near : null;
    }

    private static bool IsScaled(SampledParameter parameter) => parameter.Symbol.Kind == SymbolKind.Parameter && ParameterSamples.Default(parameter) != 0;

    private static bool IsLarge(int pattern, int place) => pattern switch { 0 => true, 1 => false, _ => place % 2 == pattern % 2 };
}
