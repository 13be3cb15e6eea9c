using Lagrangians;
using ScottPlot;

namespace Gallery;

/// <summary>L, the activation, the curvature and the energy of an elementwise layer, side by side.</summary>
internal static class Curves
{
    private const int Points = 161;

    /// <summary>Four plots of a layer over a range, with one line for each module.</summary>
    /// <param name="theme">The colours.</param>
    /// <param name="from">The least x.</param>
    /// <param name="to">The largest x.</param>
    /// <param name="modules">The modules with their names; one without a name has no legend.</param>
    public static Plot[] Of<TModule>(Theme theme, double from, double to, params (string Name, TModule Module)[] modules)
        where TModule : struct, IElementwiseLagrangian<TModule, double>
    {
        var x = Range(Points, from, to);
        return
        [
            Draw(theme, "L(x)", x, modules, (m, v) => m.Value(v)),
            Draw(theme, "activation L′", x, modules, (m, v) => m.Activation(v)),
            Draw(theme, "curvature L″", x, modules, (m, v) => m.Curvature(v)),
            Draw(theme, "energy x·L′ − L", x, modules, (m, v) => m.Energy(v)),
        ];
    }

    private static double[] Range(int count, double from, double to) => [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    private static Plot Draw<TModule>(Theme theme, string title, double[] x, (string Name, TModule Module)[] modules, Func<TModule, double, double> quantity)
    {
        var plot = theme.NewPlot(title);
        for (var i = 0; i < modules.Length; i++)
        {
            var line = plot.Add.ScatterLine(x, [.. x.Select(v => quantity(modules[i].Module, v))], theme.Lines[i]);
            line.LineWidth = 2;
            line.LegendText = modules[i].Name;
        }

        plot.Axes.Margins(0, 0.08);
        plot.HideLegend();
        if (modules.Length > 1 && title == "L(x)")
            plot.ShowLegend(Alignment.UpperCenter);
        return plot;
    }
}
