namespace DigitRecall;

/// <summary>A way to spoil a digit. An erased pixel is NaN: nothing is known of it.</summary>
internal sealed record Corruption(string Name, Func<double[], Random, double[]> Apply)
{
    /// <summary>Gaussian noise on every pixel, its standard deviation in units of the pixel range; not clipped.</summary>
    public static Corruption Noise(double deviation) => new(
        FormattableString.Invariant($"noise {deviation:0.##}"),
        (pixels, random) => Array.ConvertAll(pixels, pixel => pixel + deviation * Digits.Range * Gaussian(random)));

    /// <summary>One half erased: the upper, lower, left or right one by chance.</summary>
    public static Corruption HalfErased { get; } = new("half erased", (pixels, random) =>
    {
        int half = random.Next(4);
        return [.. pixels.Select((pixel, i) => IsErased(half, i / Digits.Side, i % Digits.Side) ? double.NaN : pixel)];
    });

    private static bool IsErased(int half, int row, int column) => half switch
    {
        0 => row < Digits.Side / 2,
        1 => row >= Digits.Side / 2,
        2 => column < Digits.Side / 2,
        _ => column >= Digits.Side / 2,
    };

    // Box and Muller (1958); 1 − u is never 0.
    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
