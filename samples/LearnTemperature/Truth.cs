namespace LearnTemperature;

/// <summary>
/// What the data is made with: plain formulas, which know nothing of the generated code that is fitted to it.
/// </summary>
internal static class Truth
{
    /// <summary>β and scale of the sigmoid layer.</summary>
    public static readonly double[] Sigmoid = [2.5, 1.7];

    /// <summary>β of the softmax memory.</summary>
    public static readonly double[] Softmax = [6];

    public static double[] SigmoidOf(double[] x) => Array.ConvertAll(x, value => Sigmoid[1] / (1 + Math.Exp(-Sigmoid[0] * value)));

    public static double[] SoftmaxOf(double[] x)
    {
        // The states are overlaps of at most a few units: no exponential overflows.
        double[] exponentials = Array.ConvertAll(x, value => Math.Exp(Softmax[0] * value));
        double sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }
}
