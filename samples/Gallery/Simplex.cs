using Lagrangians;

namespace Gallery;

/// <summary>
/// Maps of scores to probabilities. Softmax is generated. Sparsemax (Martins and Astudillo 2016) and 1.5-entmax (Peters et al. 2019) are gradients of Lagrangians that are
/// defined by an optimum, which no body says; here they are computed, to compare.
/// </summary>
internal static class Simplex
{
    private const int Halvings = 60;

    public static double[] Softmax(double[] scores)
    {
        var p = new double[scores.Length];
        new Neurons.SoftmaxLagrangian<double>().Activate(scores, p);
        return p;
    }

    public static double[] Sparsemax(double[] scores) => Threshold(scores, excess => excess);

    public static double[] Entmax(double[] scores) => Threshold([.. scores.Select(s => s / 2)], excess => excess * excess);

    // max(s − τ, 0) to a power, with the τ for which the sum is 1.
    private static double[] Threshold(double[] scores, Func<double, double> power)
    {
        double[] Above(double tau) => [.. scores.Select(s => power(Math.Max(s - tau, 0)))];
        var (low, high) = (scores.Max() - 1, scores.Max());
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Above(middle).Sum() > 1)
                low = middle;
            else
                high = middle;
        }

        return Above(low);
    }
}
