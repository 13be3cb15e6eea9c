namespace Lagrangians;

/// <summary>
/// Says that a Lagrangian is convex where neither a proof nor a counterexample is found (LAG102). The reason is repeated in the
/// documentation of what is generated. A counterexample (LAG101) is reported all the same.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AssumeConvexAttribute : Attribute
{
    /// <summary>Why it is convex; without a reason nothing is assumed.</summary>
    public string? Justification { get; init; }
}
