using System.Numerics;

namespace LearnTemperature;

/// <summary>Synthetic data: states, and what the true parameters make of them, with Gaussian noise.</summary>
internal sealed class Data<T>(Options options)
    where T : IBinaryFloatingPointIeee754<T>
{
    private const int Neurons = 8;
    private const int Patterns = 16;
    private const int PatternLength = 32;

    // In units of a pattern's length, spread over its elements.
    private const double QueryNoise = 1;

    private readonly Random _random = new(options.Seed);

    /// <summary>A sigmoid layer, read as it is; the states are standard normal.</summary>
    public (Sample<T>[] Samples, Readout<T> Readout) Sigmoid() => (
        [.. Enumerable.Range(0, options.Samples).Select(_ =>
        {
            double[] states = Vector(Neurons, 1);
            return Observe(states, Truth.SigmoidOf(states));
        })],
        Readout<T>.Identity(Neurons));

    /// <summary>
    /// A softmax memory of patterns ξ of length 1: of a noisy pattern q the states are the overlaps ξq, and what is recalled is
    /// ξᵀ softmax(βξq) (Ramsauer et al. 2021).
    /// </summary>
    public (Sample<T>[] Samples, Readout<T> Readout) Memory()
    {
        double[][] patterns = [.. Enumerable.Range(0, Patterns).Select(_ =>
        {
            double[] pattern = Vector(PatternLength, 1);
            double length = Math.Sqrt(Dot(pattern, pattern));
            return Array.ConvertAll(pattern, value => value / length);
        })];
        Sample<T>[] samples = [.. Enumerable.Range(0, options.Samples).Select(i =>
        {
            double[] noise = Vector(PatternLength, QueryNoise / Math.Sqrt(PatternLength));
            double[] query = [.. patterns[i % Patterns].Zip(noise, (value, error) => value + error)];
            double[] overlaps = Array.ConvertAll(patterns, pattern => Dot(pattern, query));
            double[] shares = Truth.SoftmaxOf(overlaps);
            double[] recalled = [.. Enumerable.Range(0, PatternLength).Select(j => patterns.Select((pattern, k) => pattern[j] * shares[k]).Sum())];
            return Observe(overlaps, recalled);
        })];
        return (samples, new Readout<T>(Array.ConvertAll(patterns, Convert)));
    }

    private Sample<T> Observe(double[] states, double[] output) =>
        new(Convert(states), Convert([.. output.Select(value => value + options.Noise * Gaussian())]));

    private double[] Vector(int length, double deviation) => [.. Enumerable.Range(0, length).Select(_ => deviation * Gaussian())];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static T[] Convert(double[] values) => Array.ConvertAll(values, T.CreateChecked);

    // Box and Muller (1958); 1 − u is never 0.
    private double Gaussian() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
