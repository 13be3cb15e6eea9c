using System.Numerics.Tensors;
using ScottPlot;

namespace Gallery;

/// <summary>
/// Errors of <c>float</c> results in units in the last place, the largest of each of many short stretches of x, against the same quantity of <c>double</c>: what is generated there is
/// right to a few units of a type with twice the digits.
/// </summary>
internal static class Errors
{
    private const int Stretches = 110;
    private const int PointsOfStretch = 200;

    /// <summary>What is compared.</summary>
    /// <param name="Name">Its name in the legend.</param>
    /// <param name="Evaluate">Evaluates it over a span.</param>
    public sealed record Subject(string Name, Action<float[], float[]> Evaluate);

    /// <summary>An error below which nothing is told apart on the scale.</summary>
    private const double Least = 0.05;

    /// <summary>A plot over a range of |x|, on logarithmic scales.</summary>
    public static Plot Of(Theme theme, string title, double from, double to, bool isNegative, Func<double, double> exact, params Subject[] subjects)
    {
        var plot = theme.NewPlot(title);
        var stretches = Enumerable.Range(0, Stretches).Select(i => Points(from, to, i, isNegative)).ToArray();
        for (var i = 0; i < subjects.Length; i++)
        {
            var places = stretches.Select(s => Math.Log10(Math.Abs(s[0]))).ToArray();
            var errors = stretches.Select(s => Math.Log10(Math.Max(Least, WorstOf(subjects[i], s, exact)))).ToArray();
            var line = plot.Add.ScatterLine(places, errors, theme.Lines[subjects[i].Name == "generated" ? 2 : i]);
            line.LineWidth = subjects[i].Name == "generated" ? 3 : 2;
            line.LegendText = subjects[i].Name;
        }

        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericFixedInterval(1) { LabelFormatter = Power };
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericFixedInterval(to / from > 1e6 ? 2 : 1) { LabelFormatter = v => (isNegative ? "−" : "") + Power(v) };
        plot.XLabel("x", 11);
        plot.YLabel("ulp", 11);
        plot.Axes.Bottom.Label.Bold = plot.Axes.Left.Label.Bold = false;
        plot.Axes.SetLimits(Math.Log10(from), Math.Log10(to), -1, 8.5);
        plot.ShowLegend(isNegative ? Alignment.UpperLeft : Alignment.UpperRight);
        return plot;
    }

    private static string Power(double exponent) => exponent switch
    {
        -1 => "0.1",
        0 => "1",
        1 => "10",
        _ => "10" + string.Concat(((int)exponent).ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'])),
    };

    private static float[] Points(double from, double to, int stretch, bool isNegative) => [.. Enumerable.Range(0, PointsOfStretch).Select(i =>
    {
        var part = (stretch + ((double)i / PointsOfStretch)) / Stretches;
        return (float)((isNegative ? -1 : 1) * from * Math.Pow(to / from, part));
    })];

    private static double WorstOf(Subject subject, float[] x, Func<double, double> exact)
    {
        var found = new float[x.Length];
        subject.Evaluate(x, found);
        return x.Zip(found, (at, value) => Ulps(value, exact(at))).Max();
    }

    // Nothing right is as far off as can be.
    private static double Ulps(float value, double exact)
    {
        var unit = Math.Max(Math.ScaleB(1, Math.ILogB(exact) - 23), float.Epsilon);
        var ulps = Math.Abs(value - exact) / unit;
        return double.IsFinite(ulps) ? ulps : 1e8;
    }
}
