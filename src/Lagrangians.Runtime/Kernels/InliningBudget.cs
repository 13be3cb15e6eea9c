namespace Lagrangians.Kernels;

/// <summary>
/// The JIT takes other methods into one until a budget is used up that grows with the length of its own IL, however they are marked: a loop of five lines
/// over a formula of fifty would be a loop of calls. Code that cannot be reached counts as well, and costs nothing: so the roots of the loops have some,
/// of which nothing is compiled.
/// </summary>
internal struct InliningBudget
{
    internal static void Spend(string text) => _ = text;
}
