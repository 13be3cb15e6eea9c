namespace Lagrangians.Generator.Symbols;

/// <summary>
/// How many steps each stage of one definition may take. All together are less than a second of a slow processor, and a hundred times what a
/// definition takes that one meets.
/// </summary>
internal static class StageBudgets
{
    /// <summary>Reading its body, its overrides, and both again for what their numbers mean.</summary>
    public const int Reading = 700_000;

    /// <summary>Deriving all that follows from it.</summary>
    public const int Derivation = 1_000_000;

    /// <summary>Seeking forms that keep their digits, of all quantities.</summary>
    public const int Stability = 4_400_000;

    // With more of them each is a point of its own to be tried, far beyond any bound; and steps on so wide nodes are dear.
    private const int ManySymbols = 64;

    // Parts of one node: a search looks for each of them among the others, which no step counts.
    private const int ManyParts = 256;

    /// <summary>The same for a formula of so many symbols, with a node of so many parts.</summary>
    public static int StabilityWith(int symbols, int parts) =>
        (int)Math.Min((long)Stability * ManySymbols / Math.Max(ManySymbols, symbols), (long)Stability * ManyParts / Math.Max(ManyParts, parts));

    /// <summary>The same of a vector Lagrangian, of which no points are judged.</summary>
    public const int VectorStability = 1_500_000;

    /// <summary>Judging its convexity, in all algebras that take part.</summary>
    public const int Proof = 1_200_000;

    /// <summary>Lowering and writing its code.</summary>
    public const int Emission = 600_000;

    /// <summary>Running its body, or checking a derivative that is given.</summary>
    public const int Check = 600_000;
}
