using System.Numerics;

namespace HierarchicalMemory;

/// <summary>How far the energy may rise by rounding alone.</summary>
internal static class Rounding
{
    /// <summary>
    /// In ulps of <see cref="Energy{T}.Magnitude"/>: 8 for each of the two energies compared, each a sum of five terms of which two are
    /// dot products. An activation that does not belong to its Lagrangian raises the energy by far more.
    /// </summary>
    public const int Ulps = 16;
}

/// <summary>The energy of a state, and the sum of the absolute values of its five terms, by which its rounding is measured.</summary>
internal readonly record struct Energy<T>(T Value, T Magnitude)
    where T : IBinaryFloatingPointIeee754<T>
{
    /// <summary>How far this energy is above another, in ulps of the other's magnitude; NaN if either is.</summary>
    public double UlpsAbove(Energy<T> other) =>
        double.CreateChecked((Value - other.Value) / (T.BitIncrement(other.Magnitude) - other.Magnitude));
}
