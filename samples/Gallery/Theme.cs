using ScottPlot;

namespace Gallery;

/// <summary>The colours of a page, light or dark.</summary>
internal sealed record Theme(string Name, Color Background, Color Text, Color Grid, Color[] Lines)
{
    public static readonly Theme Light = new(
        "light", Color.FromHex("#FFFFFF"), Color.FromHex("#24292F"), Color.FromHex("#E4E8EC"), [.. new[] { "#0969DA", "#CF222E", "#1A7F37", "#8250DF", "#9A6700" }.Select(Color.FromHex)]);

    public static readonly Theme Dark = new(
        "dark", Color.FromHex("#0D1117"), Color.FromHex("#C9D1D9"), Color.FromHex("#262C36"), [.. new[] { "#58A6FF", "#FF7B72", "#56D364", "#D2A8FF", "#E3B341" }.Select(Color.FromHex)]);

    /// <summary>An empty plot in these colours.</summary>
    public Plot NewPlot(string title)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Background;
        plot.DataBackground.Color = Background;
        plot.Axes.Color(Text);
        plot.Grid.MajorLineColor = Grid;
        plot.Title(title, 13);
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Title.Label.ForeColor = Text;
        plot.Legend.BackgroundColor = Background;
        plot.Legend.FontColor = Text;
        plot.Legend.OutlineColor = Grid;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Font.Set("DejaVu Sans");
        foreach (var axis in (IAxis[])[plot.Axes.Top, plot.Axes.Right])
            axis.FrameLineStyle.IsVisible = false;
        foreach (var axis in (IAxis[])[plot.Axes.Bottom, plot.Axes.Left])
            axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { MinorTickGenerator = new NoMinorTicks() };
        return plot;
    }

    private sealed class NoMinorTicks : IMinorTickGenerator
    {
        public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange range) => [];
    }
}
