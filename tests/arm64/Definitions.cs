using Lagrangians;
using static System.Math;

#pragma warning disable LAG101 // The losses of robust statistics are not convex.

/// <summary>What the standard library has not: forms with what their operations lose, with logarithms of it, and with what is computed before a loop.</summary>
public static partial class Definitions
{
    /// <summary>Geman and McClure's loss.</summary>
    [Lagrangian]
    public static partial double Geman(double x, [Learnable(Min = 1e-6)] double c = 1.25) => x * x / 2 / (1 + x * x / (c * c));

    /// <summary>Welsch's loss.</summary>
    [Lagrangian]
    public static partial double Welsch(double x, [Learnable(Min = 1e-6)] double c = 1.25) => c * c / 2 * (1 - Exp(-x * x / (c * c)));

    /// <summary>Cauchy's loss.</summary>
    [Lagrangian]
    public static partial double Cauchy(double x, [Learnable(Min = 1e-6)] double c = 1.25) => c * c / 2 * Log(1 + x / c * (x / c));

    /// <summary>The pseudo-Huber loss.</summary>
    [Lagrangian]
    public static partial double PseudoHuber(double x, [Learnable(Min = 1e-6)] double delta = 1.25) => delta * delta * (Sqrt(1 + x / delta * (x / delta)) - 1);

    /// <summary>The negative logarithm of Student's density, but for a constant.</summary>
    [Lagrangian]
    public static partial double Student(double x, [Learnable(Min = 1e-6)] double nu = 3, [Learnable(Min = 1e-6)] double s = 1.5) => (nu + 1) / 2 * Log(1 + x * x / (nu * s * s)) + Log(s);
}
