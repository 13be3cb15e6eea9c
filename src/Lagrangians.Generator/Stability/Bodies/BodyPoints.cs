using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Lowering;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability.Bodies;

/// <summary>The points at which a body is run: x over the range of its type, at the defaults first.</summary>
internal static class BodyPoints
{
    // At other parameters the far points repeat what was seen.
    private const int ValuesOfOtherParameters = 14;
    private const int OtherParameters = 2;

    public static IEnumerable<(SamplePoint Point, bool IsAtDefaults)> Of(IReadOnlyList<SampledParameter> parameters, NumberFormat format, IReadOnlyList<Step> order)
    {
        var domain = parameters[0].Symbol.Domain;
        var isSingle = ReferenceEquals(format, NumberFormat.Single);
        double[] extremes = isSingle ? [1e25, -1e25, 1e-25, -1e-25] : [1e200, -1e200, 1e-200, -1e-200];
        // Where both sides are tried those of the other sign come at once.
        double[] values = [.. VariableSamples.Of(domain).Concat(extremes.Where(x => ParameterSamples.Contains(domain, x)))
            .Select(x => isSingle ? (float)x : x).Where(x => ParameterSamples.Contains(domain, x)).Distinct()];
        var isFirst = true;
        foreach (var choice in ParameterSamples.Of(parameters).Take(1 + OtherParameters))
        {
            double[] chosen = isSingle ? Array.ConvertAll(choice, v => (double)(float)v) : choice;
            var xs = isFirst ? values : [.. values.Take(ValuesOfOtherParameters)];
            foreach (var x in parameters[0].Symbol.VariesByElement ? Vectors(xs) : xs.Select(x => new[] { x }))
                yield return (SamplePoints.Point(parameters, chosen, x), isFirst);
            isFirst = false;
            // Without other parameters there is nothing to repeat.
            if (!order.Any(s => s is InputStep { Symbol.Index: > 0 }))
                break;
        }
    }

    // Alone, and with neighbours in the list, so that moderate ones stand with moderate ones.
    private static IEnumerable<double[]> Vectors(double[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            yield return [values[i]];
            if (i + 2 < values.Length)
                yield return [values[i], values[i + 2]];
        }
    }
}
