namespace Lagrangians.Generator.Symbols;

/// <summary>A rounded number of a body as a symbol, whose domain is what rounds to it.</summary>
/// <param name="Symbol">The symbol, with the number's text for a name.</param>
/// <param name="Meaning">What it stands for as long as nothing says better.</param>
/// <param name="IsLong">Whether it has so many digits that it may well be a rounded result.</param>
internal sealed record LooseNumber(Symbol Symbol, Expr Meaning, bool IsLong)
{
    /// <summary>The position of the first of them; parameters, elements and locals have others.</summary>
    public const int FirstIndex = -1_000_000;

    /// <summary>Is the symbol one of a rounded number?</summary>
    public static bool Is(Symbol symbol) => symbol.Index <= FirstIndex;
}
