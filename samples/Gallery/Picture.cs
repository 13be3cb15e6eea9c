using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;
using SkiaSharp;

namespace Gallery;

/// <summary>Plots side by side, as SVG or as PNG.</summary>
internal static partial class Picture
{
    /// <summary>As SVG: lines and words.</summary>
    public static void SaveSvg(string path, Theme theme, int width, int height, params Plot[] plots)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
            Draw(canvas, theme, width, height, plots);
        var text = Number().Replace(Encoding.UTF8.GetString(stream.ToArray()), m => double.Parse(m.Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture));
        // Words are set in the reader's font, at its own widths, from where they begin.
        text = Glyphs().Replace(text, "x=\"${x}\" y=\"${y}\"").Replace("font-family=\"DejaVu Sans\"", "font-family=\"DejaVu Sans,Verdana,sans-serif\"", StringComparison.Ordinal)
            .Replace(" stroke-miterlimit=\"4\"", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        File.WriteAllText(path, text);
    }

    /// <summary>As PNG, with three dots for two: areas of many colours.</summary>
    public static void SavePng(string path, Theme theme, int width, int height, params Plot[] plots)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width * 3 / 2, height * 3 / 2));
        surface.Canvas.Scale(1.5f);
        Draw(surface.Canvas, theme, width, height, plots);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, data.ToArray());
    }

    private static void Draw(SKCanvas canvas, Theme theme, int width, int height, Plot[] plots)
    {
        canvas.Clear(new SKColor(theme.Background.R, theme.Background.G, theme.Background.B));
        var each = (float)width / plots.Length;
        for (var i = 0; i < plots.Length; i++)
        {
            // What is drawn first is drawn again once its axes are measured; and a plot clears all that it can reach.
            plots[i].RenderInMemory((int)each, height);
            canvas.Save();
            canvas.ClipRect(new SKRect(i * each, 0, (i + 1) * each, height));
            plots[i].Render(canvas, new PixelRect(i * each, (i + 1) * each, height, 0));
            canvas.Restore();
        }
    }

    [GeneratedRegex(@"(?<!version="")-?[0-9]+\.[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("x=\"(?<x>-?[0-9.]+),[-0-9., ]*\" y=\"(?<y>-?[0-9.]+)[-0-9., ]*\"")]
    private static partial Regex Glyphs();
}
