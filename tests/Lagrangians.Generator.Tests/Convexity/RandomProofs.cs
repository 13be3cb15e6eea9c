
namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>
/// Random definitions around what single rules prove: masses of intervals, integrals, means of powers, filled gaps, barriers, Bernoulli mixtures; each about
/// as often a near miss, and sums of them.
/// </summary>
internal sealed class RandomProofs(int seed)
{
    public const string Names =
        "static double Phi(double u) => Lagrangians.SpecialFunctions.NormalCdf(u); static double Sigma(double u) => Lagrangians.SpecialFunctions.Sigmoid(u); "
        + "static double Erf(double u) => Lagrangians.SpecialFunctions.Erf(u); static double Softplus(double u) => Log(1 + Exp(u)); "
        + "static double Density(double u) => Exp(-u * u / 2) / Sqrt(2 * PI);";

    private static readonly string[] Domains =
    [
        "double x", "double x", "double x", "double x", "[Domain(MinExclusive = 0)] double x", "[Domain(Min = 0)] double x", "[Domain(MinExclusive = 0, MaxExclusive = 1)] double x",
        "[Domain(MinExclusive = -1, MaxExclusive = 1)] double x", "[Domain(Min = -1, Max = 1)] double x", "[Domain(Min = -2, Max = 3)] double x", "[Domain(MaxExclusive = 0)] double x",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The declaration of a definition with the given name.</summary>
    public string Next(string name)
    {
        var body = _random.Next(3) == 0 ? $"{Weight()}({Atom()}) + {Weight()}({Atom()})" : $"{Weight()}({Atom()})";
        return $"[Lagrangian] static double {name}({Of(Domains)}, [Domain(Min = 0.25, Max = 4)] double a = 1, double c = 0, [Domain(Min = 0, Max = 1)] double p = 0.5, "
            + $"[Domain(Min = 0)] double w = 1, [Domain(Min = 1)] int n = 1) => {body};";
    }

    private string Atom() => _random.Next(17) switch
    {
        0 or 1 => Mass(),
        2 => $"{Number()} * x * x + Log({Difference()})",
        3 => $"-Log({Function()}({Affine()}) + {Number()})",
        4 => $"-Log({Number()} - {Function()}({Argument()}))",
        5 => $"-Log({Of("1", "1", "1.1", "a")} - Exp(-Exp({Affine()})))",
        6 => $"-Log(Density({Of("x", "x - c")}) + {Of("x", "x - c", "2 * x")} * Phi({Of("x", "x - c")}){Of("", "", " + 0.1")})",
        7 => $"{Of("-", "")}Pow({Of("0.5", "a", "p")} * Pow({Of("x", "Abs(x)", "x + 1", "1 - x")}, {Exponent()}) + {Of("0.6", "p", "1 - p", "a")}, {Exponent()})",
        8 => $"{Of("Pow(x, 2 * n)", "Pow(x - c, 2 * n - 2)", "Pow(x, 2 * n + 1)", "Pow(x * x, n)", "Pow(x, 3 * n)")}",
        9 => $"Abs({Of("x", "x - c", "2 * x")}) <= {Of("PI / 2", "PI / 2", "PI / 3", "PI")} ? {Of("1 - Cos", "-Cos", "Sin")}({Of("x", "x", "x - c", "2 * x")}) : Abs(x) - PI / 2 + 1",
        10 => Filled(),
        11 => $"Log({Of("1 - p", "1 - p", "2 * p", "p - 0.1")} + {Of("p", "p", "a", "1 - p")} * Exp({Affine()}))",
        12 => $"-Log({Of("x - x * x", "1 - x * x", "x * x - 1", "3 + 2 * x - x * x", "1 - Exp(-x)", "1 - Exp(x)", "x + Sqrt(x * x + a)", "1 + x * x")})",
        13 => $"{Of("x * Asin(x)", "x * Atanh(x)", "Acos(x) * Acos(x) / 2", "Asin(x)")} + {Number()} * {Of("Sqrt(1 - x * x)", "Log(1 - x * x)", "x * x")}",
        14 => $"(x - a) * (x - a) / (x + {Of("a", "1", "2 * a")} + {Of("p", "w", "1")} * Abs(x - a))",
        15 => $"x >= {Of("1", "c")} ? 0 : x <= {Of("1 - w", "1 - w", "c - w")} ? 1 - w / 2 - x : (1 - x) * (1 - x) / ({Of("2 * w", "2 * w", "w", "1 + w")})",
        _ => $"(x * x + {Of("1", "2", "-1")} * x * Sqrt(x * x + a) + {Of("1", "1", "0.5", "-1")} * a * Asinh(x / Sqrt(a))) / 4",
    };

    private string Mass() => $"-Log({Difference()})";

    private string Difference()
    {
        var (f, u) = (Function(), Argument());
        return _random.Next(4) switch
        {
            0 => $"{f}({Argument()}) - {f}({u})",
            1 => $"{f}({u}) - {f}({u} - {Of("1", "0.1", "a", "w")})",
            _ => $"{f}({u} + {Of("1", "0.1", "a", "3")}) - {f}({u})",
        };
    }

    private string Function() => Of("Phi", "Phi", "Sigma", "Tanh", "Erf", "Exp", "Softplus", "Atan", "Sinh", "Asinh", "Cosh");

    private string Affine() => Of("x", "x", "-x", "x - c", "c - x", "2 * x", "x / a", "a * x + 1", "(c - x) / a");

    private string Argument() => _random.Next(4) == 0 ? Of("x * x", "-x * x", "Exp(x)", "Abs(x)", "1 - x * x") : Affine();

    private string Filled()
    {
        var (value, quotient) = _random.Next(7) switch
        {
            0 => ("1", "Sinh(x) / x"),
            1 => ("1", "(Exp(x) - 1) / x"),
            2 => ("1", "Sin(x) / x"),
            3 => ("1", "Tanh(x) / x"),
            4 => ("0.5", "(Cosh(x) - 1) / (x * x)"),
            5 => ("a", "Sinh(a * x) / x"),
            _ => ("0", "(Exp(x) - 1 - x) / x"),
        };
        return $"x == 0 ? {(_random.Next(4) == 0 ? Of("1", "0", "2") : value)} : {quotient}";
    }

    private string Exponent() => Of("p", "1 / a", "a", "0.5", "2", "-1", "1 / (1 + w)", "0.25", "4", "1.5");

    private string Number() => Of("0.25", "0.5", "0.4", "1", "2", "0.1", "a");

    private string Weight() => Of("", "", "2 * ", "a * ", "w * ", "p * ", "-0.5 * ", "-");

    private string Of(params string[] choices) => choices[_random.Next(choices.Length)];
}
