namespace Lagrangians.Generator.Emission.Vectors;

/// <summary>What the passes of a method go over, and the types of the runtime that it is written with.</summary>
internal sealed class PassTarget
{
    private readonly string _passes;
    private readonly string _number;
    private readonly string _constant;

    private PassTarget(string passes, string number, string constant) => (_passes, _number, _constant) = (passes, number, constant);

    /// <summary>A vector.</summary>
    public static PassTarget Vector { get; } = new("Kernels.Passes", "Number", "LaneConstant");

    /// <summary>Slices side by side, a lane each.</summary>
    public static PassTarget Slices { get; } = new("Slices.SlicePasses", "SliceNumber", "SliceConstant");

    /// <summary>Whether a lane is a slice.</summary>
    public bool IsSlices => ReferenceEquals(this, Slices);

    /// <summary>What a number has that says that it may be a factor: of a vector whether, of slices of which.</summary>
    public string Ordinary => IsSlices ? "Ordinary" : "IsOrdinary";

    /// <summary>The same of a number that may be 0 or lose digits.</summary>
    public string Bounded => IsSlices ? "Bounded" : "IsBounded";

    /// <summary>The class of the passes.</summary>
    public string PassesOf(string element) => $"global::Lagrangians.{_passes}<{element}>";

    /// <summary>What the passes hand on to one another.</summary>
    public string NumberOf(string element) => $"global::Lagrangians.Vectors.{_number}<{element}>";

    /// <summary>Such a number as the lanes of a pass take it.</summary>
    public string ConstantOf(string element) => $"global::Lagrangians.Vectors.{_constant}<{element}>";

    /// <summary>Further arguments of what reads such a constant.</summary>
    /// <param name="index">The position of the first lane.</param>
    public string PlaceOf(string index) => IsSlices ? ", " + index : "";
}
