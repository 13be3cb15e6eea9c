using System.Text;

namespace DigitRecall;

/// <summary>Digits as text, side by side: two columns a pixel, so that it is about square in a terminal.</summary>
internal static class Picture
{
    public const int Width = 2 * Digits.Side;

    private const string Shades = " ░▒▓█";

    public static string Row(double[] pixels, int row)
    {
        var text = new StringBuilder(Width);
        foreach (double pixel in pixels.AsSpan(row * Digits.Side, Digits.Side)) text.Append(Shade(pixel), 2);
        return text.ToString();
    }

    // An erased pixel is a dot: it is unknown, not white.
    private static char Shade(double pixel) => double.IsNaN(pixel)
        ? '·'
        : Shades[(int)Math.Round(Math.Clamp(pixel / Digits.Range, 0, 1) * (Shades.Length - 1))];
}
