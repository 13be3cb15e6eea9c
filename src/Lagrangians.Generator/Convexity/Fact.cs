namespace Lagrangians.Generator.Convexity;

/// <summary>
/// A step of a proof: a proven statement with the steps that it follows from. The last one is the proof; what it is told by, line by line or as a
/// tree, is made of it.
/// </summary>
/// <param name="Claim">The statement; null where it is obvious to a reader.</param>
/// <param name="Rule">Why it follows; null where the statement says so itself.</param>
/// <param name="Because">What it follows from.</param>
internal sealed record Fact(string? Claim, string? Rule = null, params Fact[] Because)
{
    // A proof that needs more lines is read by nobody.
    private const int LongestTrace = 12;

    private const long BytesOfStep = 120;

    /// <summary>A statement that needs no line of its own.</summary>
    public static readonly Fact Obvious = new((string?)null);

    public bool IsObvious => Claim is null;

    /// <summary>The statement with its reason; null where it is obvious.</summary>
    public string? Text => Claim is null || Rule is null ? Claim : $"{Claim}: {Rule}";

    /// <summary>The steps of proofs that stand side by side, each once, what follows behind what it follows from; of a long proof the last ones.</summary>
    public static IReadOnlyList<string> Trace(IEnumerable<Fact> proofs) => [.. proofs.SelectMany(p => p.Trace()).Distinct()];

    /// <summary>The same of one proof.</summary>
    public IReadOnlyList<string> Trace()
    {
        IReadOnlyList<string> lines = [.. Steps().Select(s => s.Text).OfType<string>().Distinct()];
        return lines.Count <= LongestTrace ? lines : [.. lines.Skip(lines.Count - LongestTrace)];
    }

    /// <summary>The proof of the same for one case, which every statement names.</summary>
    public Fact Given(string condition)
    {
        var known = new Dictionary<Fact, Fact>();
        foreach (var step in Steps())
            known[step] = step.IsObvious ? step : new($"{condition}: {step.Claim}", step.Rule, [.. step.Because.Select(b => known[b])]);
        return known[this];
    }

    /// <summary>What it takes to remember it, in bytes.</summary>
    public long Size() => Steps().Sum(s => BytesOfStep + (2 * ((s.Claim?.Length ?? 0) + (s.Rule?.Length ?? 0))));

    /// <inheritdoc/>
    public bool Equals(Fact? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // Each once, behind those that it follows from.
    private List<Fact> Steps()
    {
        var (steps, seen) = (new List<Fact>(), new HashSet<Fact>());
        Collect(this);
        return steps;

        void Collect(Fact fact)
        {
            if (!seen.Add(fact))
                return;
            foreach (var reason in fact.Because)
                Collect(reason);
            steps.Add(fact);
        }
    }
}
