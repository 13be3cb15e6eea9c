using Lagrangians.Generator.Symbols;

namespace Lagrangians.Playground.Engine.Formulas;

/// <summary>Names of symbols as they are set: one letter in italics, Greek as Greek, words upright, elements with an index.</summary>
internal static class TexNames
{
    private static readonly HashSet<string> Greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau",
        "upsilon", "phi", "chi", "psi", "omega",
    ];

    public static string Of(Symbol symbol) =>
        symbol.Index == Symbol.LengthIndex ? "n" : symbol.VariesByElement ? Of(symbol.Name) + "_i" : Of(symbol.Name);

    public static string Of(string name) => name switch
    {
        "eps" => @"\varepsilon",
        { Length: 1 } => name,
        _ when Greek.Contains(name) => "\\" + name,
        _ => $@"\mathrm{{{name.Replace("_", @"\_", StringComparison.Ordinal)}}}",
    };
}
