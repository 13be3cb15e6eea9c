namespace Lagrangians.Tensors;

internal static class Axis
{
    /// <summary>No axis: all elements as one slice, in row-major order.</summary>
    internal const int All = -1;

    /// <summary>The axis from 0, or <see cref="All"/>.</summary>
    /// <param name="axis">Counted as in NumPy, negative from the end; null for all elements.</param>
    /// <param name="rank">The tensor's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such axis.</exception>
    internal static int Resolve(int? axis, int rank)
    {
        if (axis is not { } given)
            return All;
        if (given < -rank || given >= rank)
            throw new ArgumentOutOfRangeException(nameof(axis), given, $"A tensor of rank {rank} has no such axis.");
        return given < 0 ? given + rank : given;
    }
}
