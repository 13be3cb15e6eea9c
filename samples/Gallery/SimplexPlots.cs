using ScottPlot;

namespace Gallery;

/// <summary>Vectors as bars, and probabilities over the plane of three scores.</summary>
internal static class SimplexPlots
{
    private const int Cells = 90;
    private const double Reach = 2.2;

    private static readonly (string Name, Func<double[], double[]> Map)[] Maps = [("softmax", Simplex.Softmax), ("1.5-entmax", Simplex.Entmax), ("sparsemax", Simplex.Sparsemax)];

    /// <summary>The probabilities of some scores.</summary>
    public static Plot[] Bars(Theme theme, double[] scores) => [.. Maps.Select(map =>
    {
        var plot = theme.NewPlot(map.Name);
        var bars = plot.Add.Bars(map.Map(scores));
        foreach (var bar in bars.Bars)
            (bar.FillColor, bar.LineColor) = (theme.Lines[0], theme.Lines[0]);
        plot.Axes.SetLimits(-0.7, scores.Length - 0.3, 0, 0.9);
        plot.Axes.Bottom.SetTicks([.. scores.Select((_, i) => (double)i)], [.. scores.Select(s => s.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture))]);
        plot.XLabel("score", 11);
        plot.Axes.Bottom.Label.Bold = false;
        return plot;
    })];

    /// <summary>The first of three probabilities, over two scores beside a third that is 0.</summary>
    public static Plot[] Heat(Theme theme) => [.. Maps.Select(map =>
    {
        var values = new double[Cells, Cells];
        for (var row = 0; row < Cells; row++)
        {
            for (var column = 0; column < Cells; column++)
                values[row, column] = map.Map([At(column), -At(row), 0])[0];
        }

        var plot = theme.NewPlot(map.Name);
        var heat = plot.Add.Heatmap(values);
        heat.Colormap = new ScottPlot.Colormaps.Viridis();
        heat.ManualRange = new(0, 1);
        heat.Extent = new CoordinateRect(-Reach, Reach, -Reach, Reach);
        plot.Axes.SetLimits(-Reach, Reach, -Reach, Reach);
        plot.HideGrid();
        plot.XLabel("first score", 11);
        plot.YLabel("second score", 11);
        plot.Axes.Bottom.Label.Bold = plot.Axes.Left.Label.Bold = false;
        return plot;
    })];

    private static double At(int cell) => (((cell + 0.5) / Cells) - 0.5) * 2 * Reach;
}
