using Lagrangians.Generator.Symbols;

namespace Lagrangians.Generator.Functions;

/// <summary>How a function bends; an affine one is both.</summary>
[Flags]
internal enum Curvature
{
    Unknown = 0,
    Convex = 1,
    Concave = 2,
    Affine = Convex | Concave,
}

/// <summary>Which way a function goes, not strictly; a constant goes both ways.</summary>
[Flags]
internal enum Monotony
{
    Unknown = 0,
    Increasing = 1,
    Decreasing = 2,
    Constant = Increasing | Decreasing,
}

/// <summary>How a function behaves where its arguments lie in given intervals: its joint curvature, and its trend in each argument.</summary>
internal readonly record struct Behaviour(Curvature Curvature, params Monotony[] Trends)
{
    public static readonly Behaviour Unknown = new(Curvature.Unknown, Monotony.Unknown, Monotony.Unknown);

    /// <summary>Convex on one side of 0 and concave on the other; for increasing odd functions.</summary>
    public static Behaviour OddIncreasing(Interval u, Curvature whereNonNegative) => new(
        u.IsNonNegative ? whereNonNegative : u.IsNonPositive ? whereNonNegative.Mirrored() : Curvature.Unknown, Monotony.Increasing);

    /// <summary>Convex, with the least value at 0; for even functions.</summary>
    public static Behaviour EvenConvex(Interval u) => new(Curvature.Convex, Rising(u));

    /// <summary>The least value at 0; for even functions that are not convex.</summary>
    public static Behaviour EvenRising(Interval u) => new(Curvature.Unknown, Rising(u));

    /// <summary>Increasing above 0 and decreasing below.</summary>
    public static Monotony Rising(Interval u) =>
        u.IsNonNegative ? Monotony.Increasing : u.IsNonPositive ? Monotony.Decreasing : Monotony.Unknown;
}

/// <summary>What a change of sign does.</summary>
internal static class BehaviourExtensions
{
    public static Curvature Mirrored(this Curvature curvature) =>
        (Curvature)((((int)curvature & 1) << 1) | (((int)curvature & 2) >> 1));

    public static Monotony Mirrored(this Monotony trend) => (Monotony)(int)((Curvature)(int)trend).Mirrored();
}
