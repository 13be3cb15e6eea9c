namespace Lagrangians.Generator.Reading.Model;

/// <summary>The names of members that modules have whatever the definition: a parameter's property gives way to them, and the module itself cannot have one.</summary>
internal static class ModuleMembers
{
    /// <summary>Those of the interfaces, and what every record struct has.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Value", "Activate", "ValueAndActivate", "Energy", "HessianProduct", "ParameterNames", "Create", "CopyParametersTo", "ParameterGradient",
        "ActivationParameterProduct", "Activation", "Curvature", "ParameterDerivative", "ParameterCount", "CopyBoundsTo", "Project", "With",
        "Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers", "EqualityContract", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    /// <summary>Those of modules with mergeable states.</summary>
    public static readonly IReadOnlyList<string> OfStates = ["State", "CreateState", "Accumulate", "Merge"];
}
