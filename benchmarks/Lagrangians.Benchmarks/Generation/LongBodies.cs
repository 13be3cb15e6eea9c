using Lagrangians.Generator.Reading.Model;

namespace Lagrangians.Benchmarks.Generation;

/// <summary>Definitions with more terms, parameters and levels than one writes: what the limits on the work are for.</summary>
internal static class LongBodies
{
    private static readonly string[] Bodies =
    [
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3) => SpecialFunctions.Softplus(a * x - c) / a + SpecialFunctions.Softplus(-b * x - c) / b",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3, [Learnable] double d = 0.5) => Log(1 + Exp(a * x) + Exp(b * x) + Exp(c * x) + Exp(d * x) + Exp(-a * x))",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3, [Learnable] double d = 0.5) => Sqrt(1 + Pow((x - a) / b, 2)) + Sqrt(1 + Pow((x - c) / d, 2)) + Log(Cosh((x - a) / c))",
        "(double x, [Learnable] double m = 0.5, [Learnable] double s = 1.5, [Learnable] double n = 3) => (n + 1) / 2 * Log(1 + Pow((x - m) / s, 2) / n) + Log(Cosh(x * s)) * 3",
        "(double x, [Learnable] double m = 0.5, [Learnable] double s = 1.5, [Learnable] double p = 2.5, [Learnable] double q = 1.5) => Pow(1 + Pow(Abs((x - m) / s), p), 1 / q)",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2) => Exp(Sin(a * x) * b) + x * Atan(x * a) - Log(1 + x * x * a) / 2 + Pow(1 + x * x / b, 0.3)",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2) => Tanh(SpecialFunctions.Softplus(a * x) * SpecialFunctions.Sigmoid(b * x)) * x + x * x * 5",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2) => x * Tanh(SpecialFunctions.Softplus(x * a)) + b * x * x",
        "(double x, [Learnable] double a = 0.1, [Learnable] double b = 0.2, [Learnable] double c = 0.3, [Learnable] double d = 0.4, [Learnable] double e = 0.5) => Log(a * Exp(b * x) + c * Exp(d * x) + Exp(-e * x)) + Log(Cosh(x - a)) + Sqrt(b + x * x)",
        "(double x, [Learnable] double a = 0.1, [Learnable] double b = 0.2, [Learnable] double c = 0.3, [Learnable] double d = 0.4, [Learnable] double e = 0.5) => Log(Cosh(Sqrt(1 + Pow(x - a, 2)) + b)) + SpecialFunctions.Softplus(c * SpecialFunctions.Softplus(d * x + e))",
        "(double x) => Log(Cosh(Log(Cosh(Log(Cosh(Log(Cosh(x))))))))",
        "(double x, [Learnable] double a = 1.1) => Log(Cosh(a * Log(Cosh(a * Log(Cosh(a * Log(Cosh(a * x))))))))",
        "(double x, [Learnable] double a = 1.1) => SpecialFunctions.Softplus(SpecialFunctions.Softplus(SpecialFunctions.Softplus(SpecialFunctions.Softplus(SpecialFunctions.Softplus(a * x) * a) * a) * a) * a)",
        "(double x, [Learnable] double a = 1.1, [Learnable] double b = 0.3) => Sqrt(a + Sqrt(b + Sqrt(a * b + Sqrt(1 + x * x) * a) * b))",
        "(double x, [Learnable] double a = 1.1, [Learnable] double b = 0.3, [Learnable] double c = 0.7) => x * Atan((x - a) / b) + Log(1 + Pow((x - a) / b, 2)) * c + Atan(x / c) * a + x * x * 4",
        "(double x, [Learnable] double a = 1.1, [Learnable] double b = 0.3, [Learnable] double c = 0.7) => Pow(Log(1 + Exp((x - a) / b)) * b, c + 1) / (c + 1) + Pow(x * x + b, c)",
        "(double x, [Learnable] double k = 1.5, [Learnable] double t = 2) => (Pow(1 + k * (Pow(x * x / (t * t) + 1, 0.5) - 1), 1 / k) - 1) * t",
        "(double x, [Learnable] double a = 1.5) => Abs(a - 2) / a * (Pow(x * x / Abs(a - 2) + 1, a / 2) - 1)",
        "(double x, [Learnable] double a = 1.5, [Learnable] double c = 2) => Abs(a - 2) / a * (Pow((x / c) * (x / c) / Abs(a - 2) + 1, a / 2) - 1) + SpecialFunctions.Softplus((x - a) / c)",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3, [Learnable] double d = 4, [Learnable] double e = 5, [Learnable] double f = 6) => a * Sqrt(1 + Pow(x - b, 2)) + c * Log(Cosh(x - d)) + e * SpecialFunctions.Softplus(x - f) + (x - a) * Atan(x - a) - Log(1 + Pow(x - a, 2)) / 2",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3) => Exp(a * x * x / (1 + b * x * x)) + Pow(Cosh(c * x), 0.25) + x * Asinh(x / c) - Sqrt(x * x + c * c)",
        "(double x, [Learnable] double p = 0.3, [Learnable] double q = 0.2) => Log(1 - p + p * Exp(x) + q * (Exp(2 * x) - 1)) + Log(1 - q + q * Exp(-x))",
        "(double x, [Learnable] double a = 2, [Learnable] double b = 3) => SpecialFunctions.NormalCdf(x / a) * x + a * Exp(-x * x / (2 * a * a)) / Sqrt(2 * PI) + Log(Cosh(b * x)) / b",
        "(double x, [Learnable] double a = 1, [Learnable] double b = 2, [Learnable] double c = 3) => (Exp(a * x) - 1 - a * x) / (a * a) + (Exp(-b * x) - 1 + b * x) / (b * b) + Log(Sinh(c * x) / (c * x))",
    ];

    public static List<Definition> Definitions() => Stages.ReadAccepted(Bodies.Select((b, i) => $"[Lagrangian] internal static partial double Long{i}{b};"));
}
