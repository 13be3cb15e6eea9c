using Lagrangians.Generator.Convexity;

namespace Lagrangians.Generator.Tests.Convexity;

/// <summary>The verdict on a definition as it is written, by the rules that would be told.</summary>
internal static class WrittenVerdict
{
    /// <summary>The verdict on the first definition of a class with these members.</summary>
    public static Verdict Of(string members) => Verdicts.Of(Compile.Accept(Compile.InClass(members)), TestContext.Current.CancellationToken);

    /// <summary>The ids of the rules, none where it is proven convex and has neither kinks nor undefined points.</summary>
    public static string Ids(Verdict verdict) => string.Join(" ", new[]
    {
        verdict.Counterexample is not null ? "LAG101" : null,
        verdict is { Kind: VerdictKind.Unknown, Undefined.Count: 0 } ? "LAG102" : null,
        verdict.Kinks.Count > 0 ? "LAG103" : null,
        verdict.Undefined.Count > 0 ? "LAG104" : null,
    }.Where(id => id is not null));

    /// <summary>The ids for a function of x with a body.</summary>
    public static string IdsOf(string body, string x = "double x", string members = "") =>
        Ids(Of($"[Lagrangian] static double F({x}) => {body}; {members}"));
}
