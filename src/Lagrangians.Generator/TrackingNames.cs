namespace Lagrangians.Generator;

/// <summary>The names of the pipeline's steps.</summary>
internal static class TrackingNames
{
    /// <summary>Reading the marked methods: runs for every one on every change, and ends in an equal model where nothing changed.</summary>
    public const string Definitions = nameof(Definitions);

    /// <summary>Deriving: runs for a changed model only.</summary>
    public const string Derivations = nameof(Derivations);

    /// <summary>Judging the convexity of a derived Lagrangian, for its documentation.</summary>
    public const string Verdicts = nameof(Verdicts);

    /// <summary>Writing the source of a derived Lagrangian.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>What keeps the defining part of a method from being written.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>The project's C#, once for each definition that it is too old for.</summary>
    public const string Languages = nameof(Languages);

    /// <summary>The definitions in files that no generator can add to.</summary>
    public const string Hidden = nameof(Hidden);
}
