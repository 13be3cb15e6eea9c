using Lagrangians.Generator.Arithmetic;
using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Convexity;

/// <summary>What is known of a Lagrangian's convexity, over its whole domain and for all values that its parameters may take.</summary>
internal enum VerdictKind
{
    /// <summary>Neither proven nor refuted.</summary>
    Unknown,

    /// <summary>Proven.</summary>
    Convex,

    /// <summary>Proven, and no chord touches the graph between its ends.</summary>
    StrictlyConvex,

    /// <summary>Refuted by a verified counterexample.</summary>
    NotConvex,
}

/// <summary>The answer to the question whether a Lagrangian is convex.</summary>
/// <param name="Kind">The answer itself.</param>
/// <param name="Proof">The last steps of its proof, side by side; of an unknown verdict, what was tried.</param>
internal sealed record Verdict(VerdictKind Kind, IReadOnlyList<Fact> Proof)
{
    /// <summary>The steps of the proof as lines.</summary>
    public IReadOnlyList<string> Trace => Fact.Trace(Proof);

    /// <summary>Why it is not convex; present exactly then.</summary>
    public Counterexample? Counterexample { get; init; }

    /// <summary>If it is not convex: ranges of single parameters to which the definition may be narrowed and is then proven convex.</summary>
    public IReadOnlyList<ParameterRange> ConvexFor { get; init; } = [];

    /// <summary>Where it is not differentiable, or jumps.</summary>
    public IReadOnlyList<Kink> Kinks { get; init; } = [];

    /// <summary>Where it is undefined within its domain.</summary>
    public IReadOnlyList<UndefinedPoint> Undefined { get; init; } = [];

    /// <summary>Whether it is proven to be differentiable on all of its domain.</summary>
    public bool IsDifferentiable { get; init; }

    /// <summary>What went wrong inside; null if nothing did.</summary>
    public Fault? Fault { get; init; }

    public bool IsConvex => Kind is VerdictKind.Convex or VerdictKind.StrictlyConvex;

    public static Verdict Unknown(params string[] tried) => new(VerdictKind.Unknown, [.. tried.Select(t => new Fact(t))]);
}

/// <summary>A value that a parameter is given.</summary>
internal sealed record ParameterValue(Symbol Parameter, Rational Value);

/// <summary>A set of values of one parameter.</summary>
internal sealed record ParameterRange(Symbol Parameter, Interval Range);
