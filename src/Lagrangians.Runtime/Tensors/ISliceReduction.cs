using System.Numerics;

namespace Lagrangians.Tensors;

/// <summary>A number that a Lagrangian gives for a slice.</summary>
internal interface ISliceReduction
{
    static abstract T Reduce<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

internal readonly struct ValueReduction : ISliceReduction
{
    public static T Reduce<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => lagrangian.Value(x);
}

internal readonly struct EnergyReduction : ISliceReduction
{
    public static T Reduce<TSelf, T>(TSelf lagrangian, ReadOnlySpan<T> x)
        where TSelf : struct, ILagrangian<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => lagrangian.Energy(x);
}
