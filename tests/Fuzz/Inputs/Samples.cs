using CsCheck;

namespace Lagrangians.Fuzz.Inputs;

/// <summary>Valid projects, of which half-typed and edited ones are made.</summary>
internal static class Samples
{
    private static readonly string[][] All =
    [
        [
            """
            namespace N;

            /// <summary>Neurons.</summary>
            public static partial class Neurons
            {
                /// <summary>The Lagrangian of the sigmoid, at 10⁻³.</summary>
                /// <param name="beta">The inverse temperature.</param>
                [Lagrangian]
                public static partial double Sigmoid(double x, [Learnable(Min = 1e-6)] double beta = 1, [Learnable] double scale = 1.5) => scale / beta * Log(Exp(beta * x) + 1);

                [StableDerivative(nameof(Sigmoid))]
                private static double Tempered(double x, double beta, double scale) => scale / (1 + Exp(-beta * x));
            }
            """,
        ],
        [
            """
            namespace N;
            public static partial class Neurons
            {
                [Lagrangian]
                public static partial double LayerNorm(RealVector x, [Learnable(Min = 0)] double gamma = 1, [Learnable] double delta = 0, [Domain(Min = 1e-12)] double eps = 1e-5)
                {
                    var centred = x - Mean(x);
                    return x.Length * gamma * Sqrt(Mean(centred * centred) + eps) + delta * Sum(x);
                }

                [Lagrangian(Activation = "Squash")]
                public static partial double Clipped(RealVector x, double c = 1) => Sum(x, xi => Abs(xi) <= c ? xi * xi / 2 : c * (Abs(xi) - c / 2));
            }
            """,
        ],
        [
            "namespace N; internal static partial class A { [Lagrangian] public static partial double G(double x, double a = Constants.Half) => Constants.Half * Helpers.Square(x) + a * Helpers.Smooth(x, 2); }",
            "namespace N; internal static class Constants { public const double Half = 0.5; public const double Third = 1.0 / 3; }",
            "namespace N; internal static class Helpers { public static double Square(double x) => x * x; public static double Smooth(double x, double width = 1) { var square = x * x; return Sqrt(square + width * width) - width; } }",
        ],
        [
            """
            namespace N
            {
                public partial record Outer<U>
                {
                    internal partial struct Inner
                    {
                        [Lagrangian(Activation = "Act", Module = "Mod")]
                        static partial double F(float x, int n = 3) => x switch { > 1 => Pow(x, n) / n, < -1 => -x, _ => 0.5 * x * x };
                    }
                }
            }
            """,
        ],
    ];

    /// <summary>One of them.</summary>
    public static Gen<string[]> Projects { get; } = Gen.Int[0, All.Length - 1].Select(i => All[i]);
}
