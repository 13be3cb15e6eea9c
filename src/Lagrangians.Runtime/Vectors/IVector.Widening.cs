using System.Runtime.CompilerServices;

namespace Lagrangians.Vectors;

/// <content>What the registers do not hold.</content>
public partial interface IVector<V, T>
{
    /// <summary>Reads floats as the doubles that they are; for lanes of doubles.</summary>
    internal static abstract V Widen(ReadOnlySpan<float> source, int index);

    /// <summary>Writes the floats nearest to the lanes; for lanes of doubles.</summary>
    internal static abstract void Narrow(V value, Span<float> destination, int index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILanes<V, T>.RestOf(in LaneConstant<T> constant) => V.Create(constant.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILanes<V, T>.RestOf(in SliceConstant<T> constant, int index) => V.Load(constant.Low, SliceConstant<T>.PlaceOf(index));
}
