using System.Globalization;
using System.IO.Compression;

namespace HierarchicalMemory;

/// <summary>A handwritten digit: 64 pixels from 0 (paper) to 16 (ink), row by row, and what it shows.</summary>
internal sealed record Digit(double[] Pixels, int Label);

/// <summary>The digits that come with the program.</summary>
internal static class Digits
{
    public const int Pixels = 64;
    public const int Classes = 10;
    public const int Count = 1797;

    public const string Source =
        "UCI Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, CC BY 4.0";

    /// <summary>All digits, in an order drawn by <paramref name="random"/>.</summary>
    public static Digit[] Load(Random random)
    {
        using Stream resource = typeof(Digits).Assembly.GetManifestResourceStream("digits.csv.gz")
            ?? throw new InvalidOperationException("The digits are missing from the assembly.");
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        var digits = new List<Digit>(Count);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            double[] values = Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture));
            if (values.Length != Pixels + 1)
                throw new InvalidDataException($"Digit {digits.Count + 1} has {values.Length} columns, not {Pixels + 1}.");
            digits.Add(new Digit(values[..Pixels], (int)values[Pixels]));
        }

        Digit[] shuffled = [.. digits];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
