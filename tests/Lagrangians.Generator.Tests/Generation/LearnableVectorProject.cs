namespace Lagrangians.Generator.Tests.Generation;

/// <summary>Definitions with learnable parameters for each element, as a user writes them.</summary>
internal static class LearnableVectorProject
{
    /// <summary>The definitions, in the class <c>N.V</c>.</summary>
    public const string Source =
        """
        namespace N;
        internal static partial class V
        {
            /// <summary>A weighted log-sum-exp.</summary>
            [Lagrangian] public static partial double Weighted(RealVector x, [Learnable(Min = 1e-3)] RealVector w) => Log(Sum(w * Exp(x)));

            /// <summary>A bias under a scale.</summary>
            [Lagrangian] public static partial double Affine(RealVector x, [Learnable(Min = 0)] double gamma, [Learnable] RealVector w, double eps = 0.25) => gamma * Sqrt(Sum(Square(x)) + eps) + Dot(x, w);

            /// <summary>Sigmoids with a temperature each.</summary>
            [Lagrangian] public static partial double Sigmoids(RealVector x, [Learnable(Min = 0.125, Max = 3)] RealVector beta) => Sum(x, beta, (xi, bi) => Log(Exp(bi * xi) + 1) / bi);

            /// <summary>Everything at once: numbers and vectors in turns, learnable and not, clipped and not, reductions of reductions.</summary>
            [Lagrangian]
            public static partial double Mixed(
                RealVector x, [Learnable] RealVector a, [Learnable(MinExclusive = 0)] double s, RealVector given, [Learnable(Min = -1, Max = 1)] RealVector b,
                [Learnable] double t = 0.5, int n = 2)
            {
                var centred = a * x - Mean(a * x);
                return s * Sqrt(Mean(Square(centred)) + 1) + t * LogSumExp(b * x + given) * Sum(Tanh(a * x)) + Pow(Norm(b) + 1, n) * Mean(x * given);
            }

            /// <summary>A derivative in a vector that the user gives.</summary>
            [Lagrangian] public static partial double Given(RealVector x, [Learnable] RealVector w) => Log(Sum(Exp(w * x)));
            [StableDerivative(nameof(Given), WithRespectTo = "w")] static RealVector GivenInW(RealVector x, RealVector w) => x * Exp(w * x - LogSumExp(w * x));
        }
        """;

    /// <summary>The bodies as they run, with all parameters in order; what is given for each element as an array.</summary>
    public static double Naive(string name, double[] x, double[][] p)
    {
        switch (name)
        {
            case "Weighted":
                return Math.Log(x.Select((e, i) => p[0][i] * Math.Exp(e)).Sum());
            case "Affine":
                return p[0][0] * Math.Sqrt(x.Sum(e => e * e) + 0.25) + x.Select((e, i) => e * p[1][i]).Sum();
            case "Sigmoids":
                return x.Select((e, i) => Math.Log(Math.Exp(p[0][i] * e) + 1) / p[0][i]).Sum();
            case "Given":
                return Math.Log(x.Select((e, i) => Math.Exp(e * p[0][i])).Sum());
            default:
                var (a, s, b, t) = (p[0], p[1][0], p[2], p[3][0]);
                var ax = x.Select((e, i) => e * a[i]).ToArray();
                var variance = ax.Average(e => (e - ax.Average()) * (e - ax.Average()));
                var attention = Math.Log(x.Select((e, i) => Math.Exp((b[i] * e) + GivenTo(i))).Sum());
                return (s * Math.Sqrt(variance + 1)) + (t * attention * ax.Sum(Math.Tanh))
                    + (Math.Pow(Math.Sqrt(b.Sum(e => e * e)) + 1, 2) * x.Select((e, i) => e * GivenTo(i)).Average());
        }
    }

    /// <summary>The parameter of <c>Mixed</c> that is not learned.</summary>
    public static double GivenTo(int i) => 0.25 * i - 0.5;
}
