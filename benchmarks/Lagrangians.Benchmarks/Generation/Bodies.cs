using System.Globalization;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>
/// Definitions of the kinds that models have: from none to three learnable parameters, expression and block bodies, pieces, helpers
/// and constants in another file. Each has a number of its own, so that no two are equal.
/// </summary>
internal static class Bodies
{
    /// <summary>What the definitions call: a file of its own.</summary>
    public const string Helpers =
        """
        namespace Model;
        internal static class Terms
        {
            public const double Floor = 0.125;
            public static double Softplus(double u) => System.Math.Log(1 + System.Math.Exp(u));
            public static double Quadratic(double u, double weight)
            {
                var half = weight / 2;
                return half * u * u;
            }
        }
        """;

    // # is the definition's own number.
    private static readonly string[] Kinds =
    [
        "(double x) => Log(1 + Exp(# * x)) / #",
        "(double x, [Learnable(Min = 1e-6)] double beta = #) => Log(Cosh(beta * x)) / beta",
        "(double x, [Domain(MinExclusive = 1)] double n = 2) => # * Pow(Max(x, 0), n) / n",
        "(double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable(Min = 0)] double scale = #) => scale / beta * Log(1 + Exp(beta * x))",
        "(double x, [Learnable] double beta = 1) => # * x / (1 + Exp(-beta * x))",
        "(double x, [Learnable(MinExclusive = 0)] double delta = #) => Abs(x) <= delta ? x * x / 2 : delta * (Abs(x) - delta / 2)",
        "(double x, [Learnable(MinExclusive = 0)] double delta = 1) { var u = x / delta; return # * delta * delta * (Sqrt(1 + u * u) - 1); }",
        "([Domain(MinExclusive = 0, MaxExclusive = 1)] double x, [Learnable(Min = 0)] double mu = 1) => -# * mu * Log(x) - mu * Log(1 - x)",
        "(double x, [Learnable(Min = 0)] double a = 1, [Learnable(Min = 0)] double b = #, [Learnable(Min = 0)] double c = 1) => a * Log(1 + Exp(x)) + b * x * x / 2 + c * Log(Cosh(x))",
        "(double x, [Learnable(Min = 1e-6)] double beta = 1) => Terms.Softplus(beta * x) / beta + Terms.Quadratic(x, #) + Terms.Floor",
        "(double x, [Learnable(MinExclusive = 0)] double sigma = 1) => -# * Exp(-x * x / (2 * sigma * sigma))",
        "(double x, double alpha = #) => x switch { < 0 => alpha * (Exp(x) - x - 1), _ => x * x / 2 }",
        "([Domain(MinExclusive = 0, MaxExclusive = 1)] double x) => # * (x * Log(x) + (1 - x) * Log(1 - x))",
        "(double x, [Learnable(Min = 0)] double a = #) => a * x * x / (1 + Abs(x))",
        "(double x, [Learnable(Min = 1e-6)] double beta = 1) => Exp(beta * Max(x, 0)) / beta - # * Max(x, 0)",
        "(double x, [Learnable] double mean = 0, [Learnable(MinExclusive = 0)] double width = #) { var z = (x - mean) / width; return width * z * Atan(z) - 0.5 * width * Log(1 + z * z); }",
    ];

    /// <summary>The definition number <paramref name="i"/>, with its documentation.</summary>
    /// <param name="i">Which; its kind follows from it.</param>
    /// <param name="edit">Another value gives the same definition with another constant.</param>
    public static string Definition(int i, int edit = 0)
    {
        var kind = Kinds[i % Kinds.Length];
        var constant = (1 + ((i + 1) / 64.0) + (edit / 1024.0)).ToString("R", CultureInfo.InvariantCulture);
        return $"""
                /// <summary>Lagrangian number {i}.</summary>
                /// <param name="x">The neuron's state.</param>
                [Lagrangian]
                public static partial double L{i}{kind.Replace("#", constant, StringComparison.Ordinal)}{(kind.EndsWith("; }", StringComparison.Ordinal) ? "" : ";")}

            """;
    }
}
