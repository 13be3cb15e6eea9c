namespace Lagrangians.Generator.Convexity.Rules;

/// <summary>A proven statement about an expression, with those that it follows from.</summary>
/// <param name="Text">The statement with its reason; null where it is obvious to a reader.</param>
/// <param name="Because">What it follows from.</param>
internal sealed record Fact(string? Text, params Fact[] Because)
{
    // A proof that needs more lines is read by nobody.
    private const int LongestTrace = 12;

    /// <summary>A statement that needs no line of its own.</summary>
    public static readonly Fact Obvious = new((string?)null);

    /// <summary>The steps of the proof, each once, what follows behind what it follows from.</summary>
    public IReadOnlyList<string> Trace()
    {
        var lines = new List<string>();
        Collect(this, lines, []);
        return lines.Count <= LongestTrace ? lines : lines.GetRange(lines.Count - LongestTrace, LongestTrace);
    }

    private static void Collect(Fact fact, List<string> lines, HashSet<Fact> seen)
    {
        if (!seen.Add(fact))
            return;
        foreach (var reason in fact.Because)
            Collect(reason, lines, seen);
        if (fact.Text is { } text && !lines.Contains(text))
            lines.Add(text);
    }

    /// <inheritdoc/>
    public bool Equals(Fact? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
