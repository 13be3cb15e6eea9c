using static System.Math;

#pragma warning disable LAG101 // SiLU and the Cauchy loss are not convex, and compared for their speed.

namespace Lagrangians.Kernels.Benchmarks;

/// <summary>Definitions of a user, beside the standard ones.</summary>
internal static partial class Definitions
{
    [Lagrangian]
    public static partial double Softplus(double x) => Log(1 + Exp(x));

    [Lagrangian]
    public static partial double Silu(double x) => x * SpecialFunctions.Sigmoid(x);

    [Lagrangian]
    public static partial double PseudoHuber(double x, [Learnable(Min = 1e-6)] double delta = 1) => delta * delta * (Sqrt(1 + x / delta * (x / delta)) - 1);

    [Lagrangian]
    public static partial double Cauchy(double x, [Learnable(Min = 1e-6)] double c = 1) => c * c / 2 * Log(1 + x / c * (x / c));

    [Lagrangian]
    public static partial double Huber(double x, [Learnable(Min = 1e-6)] double delta = 1) =>
        Abs(x) <= delta ? x * x / 2 : delta * (Abs(x) - delta / 2);
}
