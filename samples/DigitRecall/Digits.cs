using System.Globalization;
using System.IO.Compression;

namespace DigitRecall;

/// <summary>A handwritten digit: 64 pixels from 0 (paper) to <see cref="Digits.Range"/> (ink), row by row, and what it shows.</summary>
internal sealed record Digit(double[] Pixels, int Label);

/// <summary>The 1,797 digits that come with the program.</summary>
internal static class Digits
{
    public const int Side = 8;
    public const int Pixels = Side * Side;
    public const double Range = 16;
    public const int Count = 1797;

    public const string Source =
        "UCI Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, CC BY 4.0";

    /// <summary>All digits, in the order of the file.</summary>
    public static Digit[] Load()
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

        return [.. digits];
    }

    /// <summary>Draws digits to be stored, as many of each label as the count allows; the rest is held out.</summary>
    public static (Digit[] Stored, Digit[] HeldOut) Split(Digit[] digits, int stored, Random random)
    {
        Digit[] shuffled = [.. digits];
        random.Shuffle(shuffled);
        Digit[] balanced = shuffled
            .GroupBy(digit => digit.Label)
            .SelectMany(group => group.Select((digit, rank) => (digit, rank)))
            .OrderBy(entry => entry.rank)
            .ThenBy(entry => entry.digit.Label)
            .Select(entry => entry.digit)
            .ToArray();
        return (balanced[..stored], balanced[stored..]);
    }
}
