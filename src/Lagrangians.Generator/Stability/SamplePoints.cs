using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Stability;

/// <summary>The points at which a claim is checked: x over its whole range, on both sides of every condition, at several parameters.</summary>
internal static class SamplePoints
{
    // Away from the defaults the far points repeat what was seen there.
    private const int ValuesOfOtherParameters = 13;

    /// <summary>Groups of points with the same parameters, those of the defaults first.</summary>
    /// <param name="claim">What is checked.</param>
    /// <param name="switches">Where pieces meet.</param>
    /// <param name="cancellation">Asked while the points are looked for.</param>
    public static IEnumerable<IReadOnlyList<SamplePoint>> Of(
        DerivativeClaim claim, IReadOnlyList<(Expr Left, Expr Right)> switches, CancellationToken cancellation)
    {
        var variable = claim.Parameters[0].Symbol;
        var grid = VariableSamples.Of(variable.Domain);
        var isFirst = true;
        foreach (var parameters in ParameterSamples.Of(claim.Parameters))
        {
            SamplePoint At(params double[] x) => Point(claim.Parameters, parameters, x);
            double[] around = switches.Count == 0 ? [] : [.. BranchPoints.Around(switches, x => At(x), [.. grid, .. Extremes(variable)], cancellation)];
            var values = around.Concat(isFirst ? grid : grid.Take(ValuesOfOtherParameters)).Distinct().ToArray();
            yield return claim.IsOfVector ? [.. Vectors(values, around).Select(At)] : [.. values.Select(x => At(x))];
            isFirst = false;
        }
    }

    private static IEnumerable<double> Extremes(Symbol variable) =>
        new[] { 1e300, -1e300, 1e100, -1e100, 1e-100, -1e-100 }.Where(x => ParameterSamples.Contains(variable.Domain, x));

    // One element, then two and three neighbours in the list, so that moderate ones stand with moderate ones and huge ones with huge ones.
    private static IEnumerable<double[]> Vectors(double[] values, double[] around)
    {
        foreach (var value in around)
            yield return [value, values[^1]];
        for (var i = 0; i + 2 < values.Length; i += 3)
        {
            yield return [values[i], values[i + 1], values[i + 2]];
            yield return [values[i + 1], values[i]];
            if (i < 6)
                yield return [values[i + 2]];
        }
    }

    /// <summary>The point with these values of the parameters, spread over the elements where a parameter has one for each.</summary>
    internal static SamplePoint Point(IReadOnlyList<SampledParameter> parameters, double[] values, double[] x)
    {
        double[][] all = [x, .. parameters.Skip(1).Select(p => p.Symbol.VariesByElement ? Spread(p.Symbol, values[p.Symbol.Index], x.Length) : [values[p.Symbol.Index]])];
        return new SamplePoint(all, x.Length);
    }

    // A parameter with a value for each element: different ones, of its domain.
    private static double[] Spread(Symbol symbol, double value, int count) =>
        [.. Enumerable.Range(0, count).Select(i => value + (((value * 0.375) + 0.25) * i)).Select(v => ParameterSamples.Contains(symbol.Domain, v) ? v : value)];
}
