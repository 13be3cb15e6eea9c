namespace Lagrangians.Playground;

/// <summary>A definition to begin with.</summary>
public sealed record Example(string Name, string Source);

/// <summary>The examples: the standard library's, and some of which there is something to be said.</summary>
public static class Examples
{
    public static readonly IReadOnlyList<Example> All =
    [
        Scalar("Sigmoid", "[Learnable(Min = 1e-6)] double beta = 1, [Learnable(Min = 0)] double scale = 1", "scale / beta * SpecialFunctions.Softplus(beta * x)"),
        Scalar("Tanh", "[Learnable(Min = 1e-6)] double beta = 1", "SpecialFunctions.LogCosh(beta * x) / beta"),
        Scalar("Repu", "[Domain(MinExclusive = 1)] double n = 2", "Pow(Max(x, 0), n) / n"),
        Scalar("RectifiedExp", "[Learnable(Min = 1e-6)] double beta = 1", "(Exp(beta * Max(x, 0)) / beta) - Max(x, 0)"),
        Scalar("Loses its digits: Log(Exp(x) + 1)", "[Learnable(Min = 1e-6)] double beta = 1", "Log(Exp(beta * x) + 1) / beta", "Softplus"),
        Scalar("Huber", "[Domain(MinExclusive = 0)] double c = 1", "Abs(x) <= c ? x * x / 2 : c * (Abs(x) - c / 2)"),
        Scalar("Not convex: a double well", "double a = 1", "x * x * x * x / 4 - a * x * x / 2", "DoubleWell"),
        Scalar("A kink: elastic net", "[Learnable(Min = 0)] double lambda = 1", "x * x / 2 + lambda * Abs(x)", "ElasticNet"),
        Scalar("Undefined: Log(x) everywhere", "", "x * Log(x) - x", "Entropy"),
        new("A wrong [StableDerivative]", """
            using Lagrangians;
            using static System.Math;

            public static partial class Neurons
            {
                [Lagrangian]
                public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1)
                    => Log(Exp(beta * x) + 1) / beta;

                // The derivative is 1 / (1 + e^(−βx)).
                [StableDerivative(nameof(Sigmoid))]
                static double SigmoidPrime(double x, double beta) => 1 / (1 + Exp(beta * x));
            }
            """),
        Vector("Softmax", "[Learnable(Min = 1e-6)] double beta = 1", "Log(Sum(Exp(beta * x))) / beta"),
        Vector("SphericalNorm", "[Learnable(Min = 0)] double gamma = 1, [Domain(Min = 1e-12)] double eps = 1e-5", "gamma * Sqrt(Sum(x * x) + eps)"),
        Vector("LayerNorm", "[Learnable(Min = 0)] double gamma = 1, [Domain(Min = 1e-12)] double eps = 1e-5", "x.Length * gamma * Sqrt(Mean((x - Mean(x)) * (x - Mean(x))) + eps)"),
    ];

    private static Example Scalar(string name, string parameters, string body, string? method = null) =>
        Of(name, "System.Math", method ?? name, parameters.Length > 0 ? "double x, " + parameters : "double x", body);

    private static Example Vector(string name, string parameters, string body) => Of(name, "System.Math;\nusing static Lagrangians.VectorMath", name, "RealVector x, " + parameters, body);

    private static Example Of(string name, string functions, string method, string parameters, string body) => new(name, $$"""
        using Lagrangians;
        using static {{functions}};

        public static partial class Neurons
        {
            [Lagrangian]
            public static partial double {{method}}({{parameters}})
                => {{body}};
        }
        """);
}
