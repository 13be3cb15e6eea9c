using Lagrangians.Generator.Functions;

namespace Lagrangians.Generator.Stability;

/// <summary>What is known of functions over lanes that have twice the digits of the type.</summary>
internal static class WideDigits
{
    private static readonly HashSet<string> Functions =
    [
        "Exp", "Expm1", "Expm1mx", "Exp2", "Exp10", "Log", "Log1p", "Log1pmx", "Log2", "Log10", "Log1mExp", "LogAddExp", "XLogX", "Sigmoid", "Softplus",
        "LogCosh", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "Hypot", "Cbrt",
        "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Erf", "Erfc", "Erfcx", "NormalCdf", Power.Kernel,
    ];

    private static readonly HashSet<string> Growing = ["Exp", "Expm1", "Expm1mx", "Exp2", "Exp10", "Sinh", "Cosh"];

    // Their exponential is of a square.
    private static readonly HashSet<string> Tails = ["Erfc", "NormalCdf"];

    /// <summary>Whether a function rounds nothing.</summary>
    public static bool AreAll(string function) => function is "Abs" or "Sign" or "Max" or "Min";

    /// <summary>Whether a function has more digits over wide lanes.</summary>
    public static bool HasMore(string function) => Functions.Contains(function) || AreAll(function);

    /// <summary>Whether wide lanes cut off an exponential of an argument of that magnitude.</summary>
    public static bool IsCutOff(string function, long magnitude) => (magnitude > 20 && Growing.Contains(function)) || (magnitude > 10 && Tails.Contains(function));
}
