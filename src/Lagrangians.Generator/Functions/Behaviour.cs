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
internal enum Trend
{
    Unknown = 0,
    Increasing = 1,
    Decreasing = 2,
    Constant = Increasing | Decreasing,
}

/// <summary>How a function behaves where its arguments lie in given intervals: its joint curvature, and its trend in each argument.</summary>
internal readonly record struct Behaviour(Curvature Curvature, params Trend[] Trends)
{
    public static readonly Behaviour Unknown = new(Curvature.Unknown, Trend.Unknown, Trend.Unknown);

    /// <summary>Convex on one side of 0 and concave on the other; for increasing odd functions.</summary>
    public static Behaviour OddIncreasing(Interval u, Curvature whereNonNegative) => new(
        u.IsNonNegative ? whereNonNegative : u.IsNonPositive ? whereNonNegative.Mirrored() : Curvature.Unknown, Trend.Increasing);

    /// <summary>Convex, with the least value at 0; for even functions.</summary>
    public static Behaviour EvenConvex(Interval u) => new(Curvature.Convex, Rising(u));

    /// <summary>Increasing above 0 and decreasing below.</summary>
    public static Trend Rising(Interval u) =>
        u.IsNonNegative ? Trend.Increasing : u.IsNonPositive ? Trend.Decreasing : Trend.Unknown;
}

/// <summary>What a change of sign does.</summary>
internal static class BehaviourExtensions
{
    public static Curvature Mirrored(this Curvature curvature) =>
        (Curvature)((((int)curvature & 1) << 1) | (((int)curvature & 2) >> 1));

    public static Trend Mirrored(this Trend trend) => (Trend)(int)((Curvature)(int)trend).Mirrored();
}
