namespace Lagrangians.Generator.Tests.Stability;

/// <summary>Definitions with several parameters, as they are written in the literature and in public code: each parameter with the domain that its author would give it.</summary>
internal static class RangeDefinitions
{
    private const string Positive = "[Learnable(MinExclusive = 0)] double";
    private const string Any = "[Learnable] double";
    private const string Share = "[Learnable(MinExclusive = 0, MaxExclusive = 1)] double";
    private const string AtLeastOne = "[Learnable(Min = 1)] double";

    /// <summary>Parameters and body; x may be any number but where a domain is said.</summary>
    public static readonly (string Variable, string Parameters, string Body)[] All =
    [
        // Rectifiers.
        Of($"{Positive} beta = 1, {Any} m = 0.5", "SpecialFunctions.Softplus(beta * (x - m)) / beta"),
        Of($"{Positive} beta = 1, {Any} m = 0.5", "Log(1 + Exp(beta * (x - m))) / beta"),
        Of($"{Positive} beta = 1, {Positive} s = 2", "s * Log(1 + Exp(beta * x / s)) / beta"),
        Of($"{Any} a = 1, {Any} c = 3", "Log(1 + Exp(a * x - c))"),
        Of($"{Positive} b = 4, {Any} m = 0.5", "(x - m + Sqrt((x - m) * (x - m) + b)) / 2"),
        Of($"{Positive} alpha = 1, {Positive} beta = 2", "x > 0 ? beta * x * x / 2 : alpha * (Exp(x) - x - 1)"),
        Of($"{Positive} alpha = 1, {Positive} beta = 2", "x > 0 ? beta * x * x / 2 : alpha * beta * beta * (Exp(x / beta) - 1 - x / beta)"),
        Of($"{Positive} a = 1, {Share} s = 0.25", "a * ((1 - s) * Log(1 + Exp(x)) + s * x * x / 2)"),
        Of($"{Positive} k = 1, {Positive} n = 3", "k * Pow(Max(x, 0), n + 1) / (n + 1)"),
        Of($"{Any} low = -1, {Positive} width = 2", "(Pow(Max(x - low, 0), 2) - Pow(Max(x - low - width, 0), 2)) / 2"),
        // Even, saturating.
        Of($"{Positive} beta = 1, {Any} m = 0.5", "Log(Cosh(beta * (x - m))) / beta"),
        Of($"{Positive} a = 2, {Positive} b = 1", "a * Log(Cosh(b * x)) / b"),
        Of($"{Positive} a = 1.7159, {Positive} b = 0.6667", "a / b * Log(Cosh(b * x))"),
        Of($"{Positive} beta = 1, {Positive} c = 1", "Log(1 + c * Cosh(beta * x)) / beta"),
        Of($"{Positive} a = 1, {Positive} b = 2", "a * (x * Atan(x / b) - b / 2 * Log(1 + x * x / (b * b)))"),
        Of($"{Positive} s = 1, {Any} m = 0.5", "Abs((x - m) / s) - Log(1 + Abs((x - m) / s))"),
        Of($"{Positive} a = 1, {Positive} b = 2", "a * Sqrt(x * x + b * b) - a * b"),
        Of($"{Positive} s = 1, {Positive} c = 2", "s * s * (1 - Exp(-x * x / (2 * c * c)))"),
        // Losses.
        Of($"{Positive} delta = 1, {Any} m = 0.5", "delta * delta * (Sqrt(1 + ((x - m) / delta) * ((x - m) / delta)) - 1)"),
        Of($"{Positive} delta = 1, {Any} m = 0.5", "Abs(x - m) <= delta ? (x - m) * (x - m) / 2 : delta * (Abs(x - m) - delta / 2)"),
        Of($"{Positive} c = 1, {Any} m = 0.5", "c * c / 2 * Log(1 + (x - m) * (x - m) / (c * c))"),
        Of($"{Positive} nu = 3, {Positive} s = 2", "(nu + 1) / 2 * Log(1 + x * x / (nu * s * s))"),
        Of($"{Positive} nu = 3, {Any} m = 0.5, {Positive} s = 2", "(nu + 1) / 2 * Log(1 + Pow((x - m) / s, 2) / nu) + Log(s)"),
        Of($"{Positive} s = 1, {Any} m = 0.5", "Pow((x - m) / s, 2) / 2 + Log(s)"),
        Of($"{Share} q = 0.25, {Positive} s = 1", "q * x + s * Log(1 + Exp(-x / s))"),
        Of($"{Share} q = 0.25, {Positive} s = 1", "Abs(q - (x < 0 ? 1 : 0)) * x * x / (2 * s)"),
        Of($"{Positive} alpha = 1, {Positive} c = 2", "alpha * (Pow(1 + x * x / (c * c), alpha / 2) - 1)"),
        Of($"{AtLeastOne} p = 3, {Positive} s = 2", "Pow(Abs(x) / s, p) / p"),
        Of($"{AtLeastOne} p = 3, {Positive} eps = 0.5", "Pow(x * x + eps * eps, p / 2) / p"),
        Of($"{Positive} a = 1, {Any} b = 0.5", "(Exp(a * x) - a * x - 1) * b * b"),
        Of($"{Any} a = 0.5, {Positive} b = 2", "b * (Exp(a * x) - a * x - 1)"),
        Of($"{Positive} s = 1, {Any} t = 3", "Log(Exp(x / s) + Exp(t / s)) * s"),
        // Sums of exponentials and logarithms.
        Of($"{Any} a = 1, {Any} b = 2", "Log(Exp(a * x) + Exp(b * x))"),
        Of($"{Any} a = 1, {Any} b = -2", "Log(Exp(a * x) + Exp(b * x) + 1)"),
        Of($"{Positive} a = 1, {Positive} b = 2", "Log(a * Exp(x) + b * Exp(-x))"),
        Of($"{Positive} a = 1, {Positive} b = 2, {Positive} c = 3", "Log(a * Exp(x) + b * Exp(-x) + c)"),
        Of($"{Share} p = 0.25, {Positive} n = 5", "n * Log(1 - p + p * Exp(x))"),
        Of($"{Positive} r = 2, {Share} p = 0.25", "-r * Log(1 - p * Exp(x))", "[Domain(MaxExclusive = 0)] double x"),
        Of($"{Any} a = -1, {Positive} b = 2", "Log(1 + Exp(x - a)) + Log(1 + Exp(b * x))"),
        Of($"{Positive} b = 2, {Any} a = 1", "a * a * Exp(-x) + b * Exp(x)"),
        Of($"{Any} cut = 1, {Positive} gap = 1", "-Log(1 / (1 + Exp(-(cut + gap - x))) - 1 / (1 + Exp(-(cut - x))))"),
        Of($"{Any} a = -1, {Positive} gap = 2", "-Log(SpecialFunctions.Sigmoid(a + gap - x) - SpecialFunctions.Sigmoid(a - x))"),
        Of($"{Any} a = -1, {Positive} gap = 2", "-Log(SpecialFunctions.NormalCdf(a + gap - x) - SpecialFunctions.NormalCdf(a - x))"),
        Of($"{Any} m = 0.5, {Positive} s = 2", "-Log(SpecialFunctions.NormalCdf((x - m) / s))"),
        // Of positive numbers.
        Of($"{Positive} k = 2, {Positive} theta = 3", "x / theta - (k - 1) * Log(x)", "[Domain(MinExclusive = 0)] double x"),
        Of($"{Positive} a = 1, {Positive} b = 2", "a * x * Log(x / b) - a * x + a * b", "[Domain(MinExclusive = 0)] double x"),
        Of($"{Any} lam = 0.5, {Positive} s = 1", "s * ((Pow(x, lam) - 1) / lam - Log(x))", "[Domain(MinExclusive = 0)] double x"),
        Of($"{Positive} a = 2, {Positive} b = 1", "a * x + b / x", "[Domain(MinExclusive = 0)] double x"),
        Of($"{Positive} a = 2, {Positive} s = 1", "a * Exp(-x / s) + x * x / (2 * s)"),
        Of($"{Positive} mu = 1, {Positive} w = 2", "-mu * Log(1 - x * x / (w * w)) + x * x / 2", "double x"),
        Of($"{Positive} c = 1, {Positive} d = 2", "c * (Sqrt(x + d) - Sqrt(d)) * -1 + x", "[Domain(Min = 0)] double x"),
        Of($"{Positive} y = 2, {Share} g = 0.5", "(x - y) * (x - y) / (x + y + g * Abs(x - y))", "[Domain(Min = 0)] double x"),
        // Wells, places, differences.
        Of($"{Any} a = -1, {Any} b = 2", "Log(Cosh(x - a)) + Log(Cosh(x - b))"),
        Of($"{Any} a = -1, {Any} b = 2", "Sqrt(1 + (x - a) * (x - a)) + Sqrt(1 + (x - b) * (x - b))"),
        Of($"{Any} a = 0.5, {Positive} b = 1", "b * Sqrt(1 + x * x) + a * x"),
        Of($"{Positive} a = 1, {Positive} b = 2", "Sqrt(x * x + a * a) + Sqrt(x * x + b * b) - a - b"),
        Of($"{Positive} s = 1, {Positive} base_ = 10", "s / Log(base_) * Log(1 + Pow(base_, x / s))"),
        Of($"{Positive} a = 1, {Positive} b = 0.5, {Any} m = 0.5", "a * Log(1 + Exp((x - m) / b)) + b * x * x / 2"),
        Of($"{Positive} a = 0.5, {Any} b = 1, {Any} c = -1", "a * x * x / 2 + b * x + c"),
        Of($"{Positive} k = 1, {Positive} g = 2", "k * x * x / 2 + g * Abs(x) * x * x / 3"),
        Of($"[Learnable(Min = 1e-6)] double beta = 1, {Any} scale = 1", "scale * Log(1 + Exp(beta * x)) / beta"),
        Of($"{Positive} beta = 1, {Positive} scale = 2", "scale * Log(1 + Exp(beta * x)) / beta"),
        Of($"{Share} tau = 0.3, {Share} w = 0.4, {Positive} s = 0.5", "s * Log(w * Exp(tau * x / s) + (1 - w) * Exp((tau - 1) * x / s))"),
    ];

    private static (string Variable, string Parameters, string Body) Of(string parameters, string body, string variable = "double x") => (variable, parameters, body);
}
